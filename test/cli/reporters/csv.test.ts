import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, type Cell } from '../../../src/cli/report/csv.ts';
import { assertOften } from '../../harness/assert-often.ts';

/** Reads comma-separated values as RFC 4180 defines them. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < text.length;) {
    const cell = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) throw new SyntaxError(`at ${at} of ${JSON.stringify(text)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    at = cell.lastIndex;
    if (text[at] === ',') at++;
    else if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else throw new SyntaxError(`at ${at} of ${JSON.stringify(text)}`);
  }
  return rows;
}

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', '\r', '\t', ' ', '=', '+', '-', '@', '＝', 'a') }),
  fc.nat(),
  fc.boolean(),
  fc.constant(null),
);

/** What is not printed as it is: controls that are no white space, signs of direction, and halves of pairs. */
const CONTROLS =
  /[\0-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;
/** A text without what may be replaced in a cell. */
const plain = (text: string): string => text.replace(CONTROLS, '').replace(/[\s\u0085\ufffd]/g, '');

describe('csvText', () => {
  it('can be parsed again, and has no text cell with a formula or a control character', () => {
    let formulas = 0;
    assertOften(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), (rows) => {
        const read = readCsv(csvText(['a', 'b'], rows));
        expect(read[0]).toEqual(['a', 'b']);
        expect(read).toHaveLength(rows.length + 1);
        for (const [at, row] of rows.entries()) {
          for (const [column, given] of row.entries()) {
            const got = read[at + 1]?.[column] ?? 'missing';
            if (typeof given !== 'string') expect(got).toBe(given === null ? '' : String(given));
            else {
              const isFormula = /^\s*[=+\-@＝＋－＠]/.test(given.replace(CONTROLS, '\ufffd'));
              formulas += Number(isFormula);
              expect(got.trimStart()).not.toMatch(/^[=+\-@＝＋－＠]/);
              expect(plain(got)).toBe((isFormula ? "'" : '') + plain(given));
            }
            expect(got).not.toMatch(/[\p{Cc}]/u);
          }
        }
      }),
      () => formulas >= 20,
    );
  });

  it.each<[Cell, string]>([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['a; b', '"a; b"'],
    ['say "x"', '"say ""x"""'],
    ['=1+1', `"'=1+1"`],
    ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['+44 20', `"'+44 20"`],
    ['-5', `"'-5"`],
    ['@SUM(A1)', `"'@SUM(A1)"`],
    ['\t=1', `"' =1"`],
    ['＝1', `"'＝1"`],
    ['two\nlines', 'two lines'],
    ['\u001b[31m', '\ufffd[31m'],
    ['', ''],
    [null, ''],
    [1.25, '1.25'],
    [true, 'true'],
  ])('writes %j as %s', (given, expected) => {
    expect(csvText(['x'], [[given]])).toBe(`x\r\n${expected}\r\n`);
  });
});
