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
  const file = openForReading(place, isOwn);
  try {
    const stats = fstatSync(file);
    if (!stats.isFile() && !stats.isDirectory() && !mayBeNothing) throw fault('no-file');
    if (stats.size > most) throw fault('too-large');
    return { stats, bytes: stats.isFile() ? bytesOf(file, stats.size, into) : readFileSync(file) };
  } finally {
    closeSync(file);
  }
}

function openForReading(place: string | Buffer, isOwn: boolean): number {
  // Without O_NONBLOCK, opening a pipe would wait for a writer.
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
  return openSync(place, O_RDONLY | O_NONBLOCK | (isOwn ? O_NOFOLLOW : 0));
}

/** A plain file that is open, of which parts are read. */
export class OpenFile {
  readonly #file: number;

  /** Opens a file; links are not followed. Throws file-system errors, and with the code `no-file` for what is no plain file. */
  constructor(place: string) {
    this.#file = openForReading(place, true);
    if (fstatSync(this.#file).isFile()) return;
    this.close();
    throw fault('no-file');
  }

  /** The bytes between two offsets; fewer if the file ends before. Throws file-system errors. */
  read(start: number, end: number): Buffer {
    return fill(this.#file, Buffer.allocUnsafe(end - start), start);
  }

  close(): void {
    closeSync(this.#file);
  }
}

/** Reads from an offset until the buffer is full, or the file ends; returns what was read. */
function fill(file: number, bytes: Buffer, start: number): Buffer {
  let length = 0;
  for (let read = -1; read !== 0 && length < bytes.length; length += read)
    read = readSync(file, bytes, length, bytes.length - length, start + length);
  return bytes.subarray(0, length);
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
  return fill(file, into && size <= into.length ? into.subarray(0, size) : Buffer.allocUnsafe(size), 0);
}

function fault(code: string): Error {
  return Object.assign(new Error(code), { code });
}
