import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/cli/report/code-frame.ts';
import { widthOf } from '../../src/cli/terminal/cells.ts';
import { makeStyle } from '../../src/cli/terminal/style.ts';

const styleOf = (columns: number | undefined, ascii = false) => makeStyle({ color: false, ascii, columns });

/** The code frame of a part of the second of three lines. */
function frame(text: string, [from, to]: readonly [number, number], style = styleOf(40)): string[] {
  const [start, end] = [from, to].map((at) => ({ line: 2, column: at + 1 })) as [never, never];
  const lines = ['type: contact', text, '---'];
  return codeFrame({ lines, start, end, around: 1, paint: (one) => one }, style);
}

/** The text of the lines in a frame, without numbers, gutters, carets and spaces. */
const textOf = (rows: readonly string[]): string =>
  rows
    .map((row) => row.replace(/^[\s>\d]*[│|] ?/, ''))
    .filter((row) => !/^ *\^+$/.test(row))
    .join('')
    .replaceAll(' ', '');

describe('a code frame on a narrow terminal', () => {
  it.each([false, true])('shows a long key whole, with carets below each part of it (ascii: %s)', (ascii) => {
    const bar = ascii ? '|' : '│';
    const key = 'the_people_whom_i_would_most_like_to_meet';
    expect(frame(`${key}: yes`, [0, key.length], styleOf(40, ascii))).toEqual([
      `        1 ${bar} type: contact`,
      `    >   2 ${bar} the_people_whom_i_would_most`,
      `          ${bar} ^^^^^^^^^^^^^^^^^^^^^^^^^^^^`,
      `          ${bar} _like_to_meet: yes`,
      `          ${bar} ^^^^^^^^^^^^^`,
      `        3 ${bar} ---`,
    ]);
  });

  it('breaks lines at spaces, with carets only below the marked part', () => {
    expect(frame('organization: Difference Works and others', [25, 30])).toEqual([
      '        1 │ type: contact',
      '    >   2 │ organization: Difference',
      '          │ Works and others',
      '          │ ^^^^^',
      '        3 │ ---',
    ]);
  });

  it('keeps the caret of an empty range within the terminal', () => {
    expect(frame('x'.repeat(28), [28, 28]).slice(1, 3)).toEqual([
      `    >   2 │ ${'x'.repeat(28)}`,
      `          │ ${' '.repeat(27)}^`,
    ]);
  });

  it.each([false, true])(
    'shows the same text as without a width, and fits the width (ascii: %s)',
    (ascii) => {
      const word = fc.string({
        unit: fc.constantFrom('a', 'B', ':', 'é', '李', '🙂', 'e\u0301'),
        maxLength: 60,
      });
      fc.assert(
        fc.property(
          fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
          fc.nat(200),
          fc.nat(60),
          fc.constantFrom(40, 47, 59),
          (text, from, length, columns) => {
            const place = [Math.min(from, text.length), Math.min(from + length, text.length)] as const;
            const rows = frame(text, place, styleOf(columns, ascii));
            for (const row of rows) expect(widthOf(row)).toBeLessThanOrEqual(columns);
            expect(textOf(rows)).toBe(textOf(frame(text, place, styleOf(undefined, ascii))));
            expect(rows.filter((row) => row.includes('^')).length).toBeGreaterThan(0);
          },
        ),
      );
    },
  );
});
