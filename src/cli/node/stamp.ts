import { Buffer } from 'node:buffer';
import type { Stats } from 'node:fs';
import { readPlainFile } from './plain-file.ts';

/** Identifies a version of a file: its size in bytes, its times of change in milliseconds since 1970, and its inode. */
export type Stamp = Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs' | 'ino'>;

/** Copies only the stamp: the whole `Stats` would take as much memory as a short note. */
export function stampFromStats({ size, mtimeMs, ctimeMs, ino }: Stats): Stamp {
  return { size, mtimeMs, ctimeMs, ino };
}

/**
 * The number of milliseconds within which a file can be written twice and have the same times
 * (FAT and some servers count in steps of two seconds).
 */
export const COARSEST_FILE_TIME = 2000;

export function isSameStamp(one: Stamp, other: Stamp): boolean {
  return (
    one.size === other.size &&
    one.mtimeMs === other.mtimeMs &&
    one.ctimeMs === other.ctimeMs &&
    one.ino === other.ino
  );
}

/**
 * Whether a file that was read at `readAt` (milliseconds since 1970) may have been written again
 * since with the same stamp; git calls such an index entry “racily clean”.
 */
export function isRacy({ mtimeMs, ctimeMs }: Pick<Stamp, 'mtimeMs' | 'ctimeMs'>, readAt: number): boolean {
  return !(Math.max(mtimeMs, ctimeMs) < readAt - COARSEST_FILE_TIME);
}

/** Large enough for most notes: allocating a buffer for each would take as long as reading it. */
const ROOM = Buffer.allocUnsafe(64 * 1024);

/**
 * The bytes of a file of the vault itself, and its stamp from before they were read. The bytes
 * are valid until the next file is read. Throws file-system errors, and with the code `no-file`
 * for anything that is not a plain file.
 */
export function readStamped(place: string | Buffer): { readonly bytes: Buffer; readonly stamp: Stamp } {
  const { bytes, stats } = readPlainFile(place, { isOwn: true, into: ROOM });
  return { bytes, stamp: stampFromStats(stats) };
}
