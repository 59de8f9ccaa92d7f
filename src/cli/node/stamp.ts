import { Buffer } from 'node:buffer';
import type { Stats } from 'node:fs';
import { readPlainFile } from './plain-file.ts';

/** What tells that a file is as it was: its size in bytes, when it was changed in milliseconds, and its inode. */
export type Stamp = Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs' | 'ino'>;

/** What of a file's state is its stamp: all of it would take as much memory as a short note. */
export function stampIn({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp {
  return { size, mtimeMs, ctimeMs, ino };
}

/** Milliseconds within which a file can be written twice and show the same times (FAT and some servers count in twos). */
export const COARSEST = 2000;

export function isSameStamp(one: Stamp, other: Stamp): boolean {
  return (
    one.size === other.size &&
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs &&
    one.ino === other.ino
  );
}

/**
 * Whether a file that was read at a time (in milliseconds) may have been written again
 * since without another stamp, as git’s index calls it: “racily clean”.
 */
export function isRacy({ mtimeMs, ctimeMs }: Pick<Stamp, 'mtimeMs' | 'ctimeMs'>, readAt: number): boolean {
  return !(Math.max(mtimeMs, ctimeMs) < readAt - COARSEST);
}

/** Room for most notes: a buffer for each would be as much work as reading it. */
const ROOM = Buffer.allocUnsafe(64 * 1024);

/**
 * The bytes of a file of the vault's own, and its stamp from before they were read. They are there until the next
 * file is read. Throws as `readPlainFile` does.
 */
export function readStamped(place: string | Buffer): { readonly bytes: Buffer; readonly stamp: Stamp } {
  const { bytes, stats } = readPlainFile(place, { isOwn: true, into: ROOM });
  return { bytes, stamp: stampIn(stats) };
}
