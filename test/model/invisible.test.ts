import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInvisible, removeInvisible } from '../../src/model/invisible.ts';

const SIGNS = [
  'a',
  'я',
  '字',
  '👩',
  '\u200c',
  '\u200d',
  '\ufe01',
  '\u200b',
  '\u202e',
  '\u0007',
  ' ',
  '\n',
  '.',
];

describe('removeInvisible', () => {
  it('removes all invisible characters and keeps the visible ones in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SIGNS)), (signs) => {
        const plain = removeInvisible(signs.join(''));
        expect(findInvisible(plain)).toEqual([]);
        const seen = (text: string): string => text.replace(/[^aя字👩 \n.]/gu, '');
        expect(seen(plain)).toBe(seen(signs.join('')));
      }),
    );
  });

  it('keeps characters that join letters and emoji', () => {
    for (const text of ['नमस्\u200dते', '👩\u200d🚀', 'می\u200cخواهم'])
      expect(removeInvisible(text)).toBe(text);
  });

  it.each(['\u200c', '\u200c\u200b', '\u200d\ufe01\u202e'])('removes 100 000 repetitions of %j', (signs) => {
    expect(removeInvisible(`a${signs.repeat(100_000)}b`)).toBe('ab');
  });
});
