import type { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { devNull } from 'node:os';

/** What is read of a file that somebody names: more is no address book, and no baseline. */
export const LARGEST_NAMED = 100_000_000;

/** A file that was opened: what it is, and how to read all of it. */
export interface OpenFile {
  readonly stats: Stats;
  readonly bytes: Buffer;
}

/**
 * The bytes of a plain file, and what it was before they were read. Throws as `fs`
 * does; with the code `no-file` for a pipe, a device or a socket, which would keep
 * one waiting or never end, and `too-large` for one of more than `most` bytes.
 * Links are followed unless `isOwn` is given.
 */
export function readPlainFile(
  place: string | Buffer,
  { most = Infinity, isOwn = false }: { readonly most?: number; readonly isOwn?: boolean } = {},
): OpenFile {
  // The null device says nothing, and is given to say so.
  const mayBeNothing = !isOwn && place === devNull;
  // A pipe would not be opened before somebody writes into it.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
  const file = openSync(place, O_RDONLY | O_NONBLOCK | (isOwn ? O_NOFOLLOW : 0));
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() && !stats.isDirectory() && !mayBeNothing) throw fault('no-file');
    if (stats.size > most) throw fault('too-large');
    return { stats, bytes: readFileSync(file) };
  } finally {
    closeSync(file);
  }
}

function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}
