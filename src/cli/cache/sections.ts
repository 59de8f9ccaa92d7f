import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';

/*
 * A cache file consists of MAGIC, the CRC-32 of everything after it, the number of sections, the
 * length of each (32-bit numbers, little-endian), and the bytes of the sections.
 */
const MAGIC = Buffer.from('NETVAULT-CACHE-1');
const HEAD = MAGIC.length + 8;
/** The largest number of sections in a file. */
const MAX_SECTIONS = 32;

/** No more bytes of a file are needed to tell where its sections begin. */
export const MAX_HEAD_SIZE = HEAD + 4 * MAX_SECTIONS;

/** The bytes of a section, whole or in parts. */
export type Section = Uint8Array | readonly Uint8Array[];

function partsOf(section: Section): readonly Uint8Array[] {
  return section instanceof Uint8Array ? [section] : section;
}

export function totalBytes(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** The bytes of a file with these sections, in parts, because joining them could take much memory. */
export function joinSections(sections: readonly Section[]): readonly Uint8Array[] {
  const numbers = Buffer.alloc(4 * (sections.length + 1));
  numbers.writeUInt32LE(sections.length, 0);
  const parts = sections.map(partsOf);
  for (const [at, some] of parts.entries()) numbers.writeUInt32LE(totalBytes(some), 4 * (at + 1));
  const checked = [numbers, ...parts.flat()];
  const sum = Buffer.alloc(4);
  // For an empty buffer without memory, `crc32` would ignore the earlier sum.
  sum.writeUInt32LE(checked.reduce((crc, part) => (part.length === 0 ? crc : crc32(part, crc)), 0));
  return [MAGIC, sum, ...checked];
}

/** The sections of such a file; null for any other file, and for one that is damaged or cut short. */
export function splitSections(whole: Buffer): readonly Buffer[] | null {
  const starts = sectionStarts(whole);
  if (starts?.at(-1) !== whole.length) return null;
  if (crc32(whole.subarray(MAGIC.length + 4)) !== whole.readUInt32LE(MAGIC.length)) return null;
  return starts.slice(1).map((end, at) => whole.subarray(starts[at], end));
}

/**
 * The offset at which each section of such a file begins, and that of its end, by its first bytes; null if they are not those of
 * such a file. They are not checked for damage.
 */
export function sectionStarts(head: Buffer): readonly number[] | null {
  if (head.length < HEAD || !head.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const count = head.readUInt32LE(MAGIC.length + 4);
  let end = HEAD + 4 * count;
  if (count > MAX_SECTIONS || end > head.length) return null;
  const starts = [end];
  for (let at = 0; at < count; at++) starts.push((end += head.readUInt32LE(HEAD + 4 * at)));
  return starts;
}
