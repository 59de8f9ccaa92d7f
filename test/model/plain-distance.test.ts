import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { distance as plainDistance } from '../../src/model/plain-distance.ts';

describe('plainDistance', () => {
  it('equals the distance that fastest-levenshtein computes', () => {
    const word = fc.oneof(fc.string({ maxLength: 12 }), fc.stringMatching(/^[abc]{0,9}$/));
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(plainDistance(a, b)).toBe(distance(a, b));
      }),
    );
  });

  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['coffee', 'cofee', 1],
  ])('of “%s” and “%s” is %i', (a, b, steps) => {
    expect([plainDistance(a, b), plainDistance(b, a)]).toEqual([steps, steps]);
  });
});
