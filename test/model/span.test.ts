import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/model/span.ts';

describe('LineIndex', () => {
  it('counts lines and columns from one, with any line ends', () => {
    const lines = new LineIndex('ab\r\nc\rd\n\ne');
    expect([0, 1, 4, 6, 8, 9].map((offset) => lines.position(offset))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 4, column: 1 },
      { line: 5, column: 1 },
    ]);
  });

  it('counts columns in UTF-16 units', () => {
    expect(new LineIndex('😀x').position(2)).toEqual({ line: 1, column: 3 });
  });

  it('agrees with splitting the text before the offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', 'é', ' ') }), fc.nat(), (text, at) => {
        const offset = text.length === 0 ? 0 : at % (text.length + 1);
        const before = text.slice(0, offset).split('\n');
        expect(new LineIndex(text).position(offset)).toEqual({
          line: before.length,
          column: (before.at(-1)?.length ?? 0) + 1,
        });
      }),
    );
  });

  it('does not count a byte order mark as a column, and finds each place again', () => {
    const text = '\ufeffab\r\ncd';
    const lines = new LineIndex(text);
    const columns = Array.from(text, (_, at) => lines.position(at));
    expect(columns.map(({ line, column }) => `${String(line)}:${String(column)}`)).toEqual([
      '1:1',
      '1:1',
      '1:2',
      '1:3',
      '1:4',
      '2:1',
      '2:2',
    ]);
    expect(columns.slice(1).map((one) => lines.offset(one))).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
