import { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, type Stats } from 'node:fs';
import { devNull } from 'node:os';

/** The largest size in bytes of a file that the user names: a larger one is neither an address book nor a baseline. */
export const MAX_NAMED_BYTES = 100_000_000;

/** A file that was read: its state before that, and its bytes. */
export interface PlainFile {
  readonly stats: Stats;
  readonly bytes: Buffer;
}

/** Options for reading a file. */
interface Reading {
  /** The largest allowed size in bytes. */
  readonly most?: number;
  readonly isOwn?: boolean;
  /** A buffer for its bytes, used if they fit: for callers that do not need them after the next file is read. */
  readonly into?: Buffer;
}

/**
 * The bytes of a plain file, and its state before they were read. Throws file-system errors; with
 * the code `no-file` for a pipe, a device or a socket, which might block or never end; and
 * `too-large` for a file of more than `most` bytes. Links are followed unless `isOwn` is given.
 */
export function readPlainFile(
  place: string | Buffer,
  { most = Infinity, isOwn = false, into }: Reading = {},
): PlainFile {
  // The null device is accepted: it stands for an empty file.
  const mayBeNothing = !isOwn && place === devNull;
  // Without O_NONBLOCK, opening a pipe would wait for a writer.
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

/** Files up to this size in bytes are read into one buffer. */
const SMALL = 1_000_000;

/**
 * The content of a plain file of this size. `readFileSync` would ask for the size again, which
 * takes as long as reading a note.
 */
function bytesOf(file: number, size: number, into: Buffer | undefined): Buffer {
  // Files of the kernel (`/proc`) report size 0.
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
