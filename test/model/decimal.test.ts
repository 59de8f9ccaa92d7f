import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromHundredths,
  parseHundredths,
  shareRoundedDown,
  shareRoundedUp,
} from '../../src/model/decimal.ts';

describe('a number of points', () => {
  it.each([
    ['1', 100],
    ['0.1', 10],
    ['2.55', 255],
    ['0', 0],
  ])('%s is %i hundredths', (text, hundredths) => {
    expect(parseHundredths(text)).toBe(hundredths);
  });

  it.each(['-1', '1.234', '1e3', '.5', '5.', 'one', '', '1234567890'])(
    '“%s” is not a number of points',
    (text) => {
      expect(parseHundredths(text)).toBeUndefined();
    },
  );

  it('is added up exactly', () => {
    const tenth = parseHundredths('0.1') ?? 0;
    expect(fromHundredths(tenth * 3)).toBe(0.3);
  });
});

describe('a share', () => {
  it('is rounded up or down: 5/7 of 20 is 15, and 3/7 of 30 is 12', () => {
    expect(shareRoundedUp(20, 5, 7)).toBe(15);
    expect(shareRoundedDown(30, 3, 7)).toBe(12);
  });

  it('is exact even if floating point is not', () => {
    expect(shareRoundedUp(0.7, 10, 1)).toBe(7); // 0.1 * 7 * 10 is 7.000000000000001
    expect(shareRoundedDown(0.29, 100, 1)).toBe(29); // 0.29 * 100 is 28.999999999999996
    expect(shareRoundedUp(1.1, 3, 3)).toBe(2);
    expect(shareRoundedDown(1e21, 1, 2)).toBe(5e20);
  });

  it('of whole numbers is the same as by integer division', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.nat(400), fc.integer({ min: 1, max: 400 }), (number, part, whole) => {
        const remainder = (number * part) % whole;
        const down = (number * part - remainder) / whole;
        expect(shareRoundedDown(number, part, whole)).toBe(down);
        expect(shareRoundedUp(number, part, whole)).toBe(remainder === 0 ? down : down + 1);
      }),
    );
  });
});
