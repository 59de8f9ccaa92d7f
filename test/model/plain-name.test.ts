import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainLetters } from '../../src/model/plain-name.ts';

describe('plainLetters', () => {
  it.each([
    ['Łukasz O’Neill', "lukasz o'neill"],
    ['Anne`s Jean–Pierre', "anne's jean-pierre"],
    ["O`NEILL'S", "o'neill's"],
    ['Straße', 'strasse'],
    ['ＡＤＡ ﬁ', 'ada fi'],
    ['\u212Aelvin', 'kelvin'],
  ])('turns %s into %s', (text, plain) => {
    expect(plainLetters(text)).toBe(plain);
  });

  it('gives the same result for ASCII with and without an accented letter after it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (ascii) => {
        expect(`${plainLetters(ascii)}e`).toBe(plainLetters(`${ascii}é`));
      }),
    );
  });
});
