import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { joinSections, splitSections } from '../../../src/cli/cache/sections.ts';

const SECTIONS = [Buffer.from('owner'), Buffer.alloc(0), Buffer.from('[1,2]\0é'), randomBytes(40)];
const whole = (): Buffer => Buffer.concat(joinSections(SECTIONS));

describe('a cache file', () => {
  it('gives the sections that were joined', () => {
    expect(splitSections(whole())).toEqual(SECTIONS);
    expect(splitSections(Buffer.concat(joinSections([])))).toEqual([]);
    // The buffer of an empty column of numbers has no memory.
    const column = new Uint8Array(new Int32Array(0).buffer);
    const sections = [SECTIONS[0] ?? column, column, SECTIONS[2] ?? column];
    expect(splitSections(Buffer.concat(joinSections(sections)))?.map(String)).toEqual(sections.map(String));
  });

  it('is rejected if any byte is changed, cut off or added', () => {
    const bytes = whole();
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect({ at, read: splitSections(changed) }).toEqual({ at, read: null });
      expect({ at, read: splitSections(bytes.subarray(0, at)) }).toEqual({ at, read: null });
    }
    expect(splitSections(Buffer.concat([bytes, Buffer.from('\0')]))).toBeNull();
  });
});
