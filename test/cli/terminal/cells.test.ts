import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTo, padEnd, padStart, takeCells, widthOf } from '../../../src/cli/terminal/cells.ts';
import { anyName } from '../../harness/any-summary.ts';

describe('widthOf', () => {
  it.each([
    ['', 0],
    ['Ada', 3],
    ['Spärck', 6],
    ['Spa\u0308rck', 6],
    ['山田', 4],
    ['김철수', 6],
    ['ｱ', 1],
    ['Ａ', 2],
    ['👋', 2],
    ['👋🏽', 2],
    ['👩‍👩‍👧', 2],
    ['🇳🇴', 2],
    ['🇳🇴🇯🇵', 4],
    ['❤', 1],
    ['❤\ufe0f', 2],
    ['━╋─▁█·…✓◔', 9],
    ['नमस्ते', 4],
    ['\u200b', 0],
  ])('%j takes %i cells', (text, cells) => {
    expect(widthOf(text)).toBe(cells);
  });
});

describe('the width of each character', () => {
  it('is the same with and without a combining mark', () => {
    const codes = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));
    for (const one of codes.filter((character) => !/[\p{Cc}\p{Cf}]/u.test(character))) {
      const marked = `${one}\u0301`;
      expect([one, widthOf(`a${one}b`)]).toEqual([one, widthOf(`a${marked}b`)]);
      expect(takeCells(`${one}ab`, 2).length).toBe(takeCells(`${marked}ab`, 2).length - 1);
    }
  });
});

describe('cutting and padding', () => {
  it('shortens with an ellipsis only what is too wide', () => {
    expect(cutTo('Ada Lovelace', 12, '…')).toBe('Ada Lovelace');
    expect(cutTo('Ada Lovelace', 11, '…')).toBe('Ada Lovela…');
    expect(cutTo('Ada Lovelace', 11, '...')).toBe('Ada Love...');
    expect(cutTo('Ada Lovelace', 5, '…')).toBe('Ada…');
  });

  it('never cuts a character in two', () => {
    expect(takeCells('山田', 3)).toBe('山');
    expect(takeCells('a👩‍👩‍👧b', 2)).toBe('a');
    expect(takeCells('Spa\u0308rck', 3)).toBe('Spa\u0308');
  });

  it('pads to a number of cells', () => {
    expect(padEnd('山', 4)).toBe('山  ');
    expect(padStart('山', 4)).toBe('  山');
  });

  it('cutTo never exceeds the width for any text', () => {
    fc.assert(
      fc.property(anyName, fc.integer({ min: 3, max: 40 }), (name, cells) => {
        expect(widthOf(cutTo(name, cells, '...'))).toBeLessThanOrEqual(cells);
      }),
    );
  });

  // If its time grew more than linearly, `widthOf` would not return within the time limit of a test.
  it('widthOf measures a text of a million characters', () => {
    expect(widthOf('e\u0301'.repeat(1_000_000))).toBe(1_000_000);
  });
});
