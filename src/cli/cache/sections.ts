import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';

/*
 * A file of the cache: MAGIC, the CRC-32 of all that follows, the number of
 * sections, the length of each (32-bit numbers, little-endian), and their bytes.
 */
const MAGIC = Buffer.from('NETVAULT-CACHE-1');
const HEAD = MAGIC.length + 8;
/** As many sections as a file can have. */
const MOST = 32;

/** The bytes of a section, or those of its parts. */
export type Section = Uint8Array | readonly Uint8Array[];

function partsOf(section: Section): readonly Uint8Array[] {
  return section instanceof Uint8Array ? [section] : section;
}

export function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

/** The bytes of a file with these sections, in parts: together they may be large. */
export function joinSections(sections: readonly Section[]): readonly Uint8Array[] {
  const numbers = Buffer.alloc(4 * (sections.length + 1));
  numbers.writeUInt32LE(sections.length, 0);
  const parts = sections.map(partsOf);
  for (const [at, some] of parts.entries()) numbers.writeUInt32LE(lengthOf(some), 4 * (at + 1));
  const checked = [numbers, ...parts.flat()];
  const sum = Buffer.alloc(4);
  // Of no bytes without a place in memory, `crc32` forgets what was before them.
  sum.writeUInt32LE(checked.reduce((crc, part) => (part.length === 0 ? crc : crc32(part, crc)), 0));
  return [MAGIC, sum, ...checked];
}

/** The sections of such a file; null for any other, or one that is damaged or cut short. */
export function splitSections(whole: Buffer): readonly Buffer[] | null {
  if (whole.length < HEAD || !whole.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  if (crc32(whole.subarray(MAGIC.length + 4)) !== whole.readUInt32LE(MAGIC.length)) return null;
  const count = whole.readUInt32LE(MAGIC.length + 4);
  let start = HEAD + 4 * count;
  if (count > MOST || start > whole.length) return null;
  const sections: Buffer[] = [];
  for (let at = 0; at < count; at++) {
    const end = start + whole.readUInt32LE(HEAD + 4 * at);
    if (end > whole.length) return null;
    sections.push(whole.subarray(start, end));
    start = end;
  }
  return start === whole.length ? sections : null;
}
