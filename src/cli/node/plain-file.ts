import { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs';
import { devNull } from 'node:os';

/** What is read of a file that somebody names: more is no address book, and no baseline. */
export const LARGEST_NAMED = 100_000_000;

/** A file that was opened: what it is, and how to read all of it. */
export interface OpenFile {
  readonly stats: Stats;
  readonly bytes: Buffer;
}

/** How a file is read. */
interface Reading {
  /** The most bytes that it may have. */
  readonly most?: number;
  readonly isOwn?: boolean;
  /** Where its bytes are put, if there is room for them, for whoever needs them no longer than until the next file is read. */
  readonly into?: Buffer;
}

/**
 * The bytes of a plain file, and what it was before they were read. Throws as `fs`
 * does; with the code `no-file` for a pipe, a device or a socket, which would keep
 * one waiting or never end, and `too-large` for one of more than `most` bytes.
 * Links are followed unless `isOwn` is given.
 */
export function readPlainFile(
  place: string | Buffer,
  { most = Infinity, isOwn = false, into }: Reading = {},
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
    return { stats, bytes: stats.isFile() ? bytesOf(file, stats.size, into) : readFileSync(file) };
  } finally {
    closeSync(file);
  }
}

/** Up to so many bytes a file is read into one buffer made for it. */
const SMALL = 1_000_000;

/** What a plain file of this size holds. Node would ask for the size again, which takes as long as reading a note. */
function bytesOf(file: number, size: number, into: Buffer | undefined): Buffer {
  // Files of the kernel say that they are empty.
  if (size === 0 || size > SMALL) return readFileSync(file);
  const bytes = into && size <= into.length ? into.subarray(0, size) : Buffer.allocUnsafe(size);
  let length = 0;
  for (let read = -1; read !== 0 && length < size; length += read)
    read = readSync(file, bytes, length, size - length, null);
  return length === size ? bytes : bytes.subarray(0, length);
}

function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}
