import { describe, expect, it } from 'vitest';
import { onlyEdits } from './only-edits.ts';

const edit = (start: number, end: number, text: string) => ({ start, end, text });

describe('onlyEdits', () => {
  const whole = edit(0, 6, 'ABCDEF');
  const edits = [whole, edit(1, 2, 'x'), edit(4, 5, ''), edit(6, 6, '!')];

  it.each(['abcdef', 'axcdef', 'abcdf', 'axcdf', 'axcdf!', 'ABCDEF', 'ABCDEF!'])(
    'accepts a result of edits that do not overlap: %s',
    (after) => {
      expect(onlyEdits('abcdef', after, edits)).toBe(true);
    },
  );

  it.each(['abcde', 'AxCDEF', 'abcdef!!', 'bacdef', 'abcdefg', '', 'xbcdef', 'ABCDF'])(
    'refuses any other text: %s',
    (after) => {
      expect(onlyEdits('abcdef', after, edits)).toBe(false);
    },
  );

  it('accepts at most one of two insertions at the same place', () => {
    const insertions = [edit(1, 1, 'x'), edit(1, 1, 'y')];
    expect(['ab', 'axb', 'ayb'].map((after) => onlyEdits('ab', after, insertions))).toEqual([
      true,
      true,
      true,
    ]);
    expect(onlyEdits('ab', 'axyb', insertions)).toBe(false);
  });
});
