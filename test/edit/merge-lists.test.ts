import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLists } from '../../src/edit/merge-lists.ts';

const list: fc.Arbitrary<string[]> = fc.uniqueArray(
  fc.constantFrom<string[]>('call 1', 'coffee 4', 'letter 2', 'reading 1'),
);

describe('mergeLists', () => {
  it.each([
    ['one changes nothing', 'ab', 'ab', 'bc', 'bc'],
    ['the other changes nothing', 'ab', 'cb', 'ab', 'bc'],
    ['both add', 'a', 'ab', 'ac', 'acb'],
    ['both add the same', 'a', 'ab', 'ab', 'ab'],
    ['one adds and the other takes out', 'ab', 'abc', 'b', 'bc'],
    ['both take out', 'abc', 'bc', 'ac', 'c'],
  ])('applies the changes of both sides: %s', (_, shown, typed, now, merged) => {
    expect(mergeLists(Array.from(shown), Array.from(typed), Array.from(now)).join('')).toBe(merged);
  });

  it('keeps everything that either side added, and drops everything that either removed', () => {
    fc.assert(
      fc.property(list, list, list, (shown, typed, now) => {
        const merged = mergeLists(shown, typed, now);
        const wanted = (one: string): boolean =>
          shown.includes(one)
            ? typed.includes(one) && now.includes(one)
            : typed.includes(one) || now.includes(one);
        expect(merged.toSorted()).toEqual(
          [...new Set([...shown, ...typed, ...now])].filter(wanted).toSorted(),
        );
      }),
    );
  });
});
