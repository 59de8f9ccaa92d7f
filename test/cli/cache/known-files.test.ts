import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingNotes, hasStamp, stampAt, stampsOf } from '../../../src/cli/cache/known-files.ts';

const ADA = { size: 40, mtimeMs: 1.5, ctimeMs: 2.25, ino: 7 };
const BO = { size: 41, mtimeMs: 1.5, ctimeMs: 2.25, ino: 8 };

describe('the stamp of a known file', () => {
  const stamps = stampsOf([ADA, null, BO]);

  it('is read back, and matches only at its own index', () => {
    expect([stampAt(stamps, 0), stampAt(stamps, 2)]).toEqual([ADA, BO]);
    expect([0, 1, 2, 3].map((at) => hasStamp(stamps, at, BO))).toEqual([false, false, true, false]);
  });

  it.each(['size', 'mtimeMs', 'ctimeMs', 'ino'] as const)(
    'does not match a stamp with another %s',
    (part) => {
      expect(hasStamp(stamps, 0, { ...ADA, [part]: ADA[part] + 0.25 })).toBe(false);
    },
  );

  it('differs between two lists if one of its numbers differs or if it is missing', () => {
    const parts = ['size', 'mtimeMs', 'ctimeMs', 'ino'] as const;
    const others = parts.map((part) => stampsOf([ADA, null, { ...BO, [part]: BO[part] + 0.25 }]));
    for (const other of others) {
      expect(differingNotes(stamps, other)).toEqual([1, 2]);
    }
  });

  it('differs between two lists of 500 for exactly the changed and unknown files', () => {
    const place = fc.integer({ min: 0, max: 499 });
    fc.assert(
      fc.property(fc.uniqueArray(place), fc.uniqueArray(place, { maxLength: 2 }), (changed, unknown) => {
        const many = Array.from({ length: 500 }, (_, ino) => ({ ...ADA, ino }));
        const some = many.map((stamp, at) => (changed.includes(at) ? { ...stamp, size: 41 } : stamp));
        const others = some.map((stamp, at) => (unknown.includes(at) ? null : stamp));
        const expected = [...new Set([...changed, ...unknown])].sort((a, b) => a - b);
        expect(differingNotes(stampsOf(many), stampsOf(others))).toEqual(expected);
        expect(differingNotes(stampsOf(others), stampsOf(others))).toEqual(unknown.sort((a, b) => a - b));
      }),
    );
  });

  it('never matches if one of the two stamps is missing', () => {
    expect(hasStamp(stamps, 1, stampAt(stamps, 1))).toBe(false);
    expect(hasStamp(stamps, 0, null)).toBe(false);
  });
});
