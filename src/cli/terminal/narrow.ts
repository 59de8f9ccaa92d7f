import { takeCells, widthOf } from './cells.ts';
import type { Style } from './style.ts';

/** Wider than any row: what a row says is laid out whole before it is folded. */
const WIDE = 1000;
/** Cells between what stands side by side; with fewer it is one text. */
const GAP = 2;
/** A control, which no text of notes has: behind what is wider than its column there is one space only. */
const COLUMN_END = '\u001f';
/** A control likewise: a blank in what is to be copied, at which nothing is broken. */
const UNBROKEN = '\u001e';
/** How far what belongs to a row stands below its beginning. */
const BELOW = 2;
/** From here on an indent is a column of its own, which a narrow terminal has no room for. */
const COLUMN = 9;

/**
 * A report as the terminal holds it. Columns need the width that a style has at
 * least; where the terminal is narrower, the report is laid out whole, nothing
 * cut, and rows that are too long go on below their beginning.
 */
export function fitted(style: Style, report: (style: Style) => string): string {
  return style.columns < style.width
    ? folded(report(wholeStyle(style)).split('\n'), style).join('\n')
    : report(style);
}

/** In which nothing is cut and nothing broken, to be folded. */
export function wholeStyle(style: Style): Style {
  return style.columns < style.width
    ? { ...style, width: WIDE, right: WIDE - 2, breaks: false, columnEnd: COLUMN_END }
    : style;
}

/** A command or an option, which stays on one line. It has been made safe before. */
export function toCopy(text: string, { columns, width }: Style): string {
  return columns < width ? text.replaceAll(' ', UNBROKEN) : text;
}

/** Cells of a sentence that takes as many on wide terminals; where rows are to be folded, it is one of them. */
export function roomFor(usual: number, { columns, width }: Style): number {
  return columns < width ? Math.max(usual, width) : usual;
}

/** Rows of a text in which blanks tell something, each at most that many cells; broken behind blanks where there are any. */
export function rowsOfCode(text: string, cells: number): string[] {
  const rows: string[] = [];
  let rest = text;
  while (widthOf(rest) > cells) {
    const whole = takeCells(rest, cells);
    const words = whole.slice(0, whole.lastIndexOf(' ') + 1);
    const row = words.trim() === '' ? whole : words;
    rows.push(row);
    rest = rest.slice(row.length);
  }
  return [...rows, rest];
}

/** Lines, those that are too long for the terminal over several: broken between columns, else between words. */
export function folded(lines: readonly string[], { columns, width }: Style): string[] {
  if (columns >= width) return [...lines];
  return labelsApart(lines.map(read), columns).flatMap((row) =>
    fits(row, columns) ? `${' '.repeat(row.indent)}${row.painted}` : parts(row, columns),
  );
}

/** A code that paints, and before which character of the text it stands. */
interface Code {
  readonly at: number;
  readonly code: string;
}

/** A line: its indent, its text without what paints it, and with that. */
interface Row {
  readonly indent: number;
  readonly text: string;
  readonly codes: readonly Code[];
  readonly painted: string;
}

/** From one offset of a text to another. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** SGR and OSC 8, which is all that a style writes: text of notes holds no controls. */
const CODES = /\u001b\[\d+m|\u001b\]8;;[^\u001b]*\u001b\\/g;

function read(written: string): Row {
  const line = written.replaceAll(COLUMN_END, ' ');
  const whole = line.replace(CODES, '').trimEnd();
  const text = whole.trimStart();
  const indent = whole.length - text.length;
  let before = indent;
  const codes = [...line.matchAll(CODES)].map(({ index, 0: code }) => {
    const at = Math.max(0, index - before);
    before += code.length;
    return { at, code };
  });
  return { indent, text, codes, painted: painted({ text, codes }, { from: 0, to: text.length }) };
}

/** A part of a text, with all that paints it begun and ended in it. */
function painted({ text, codes }: Pick<Row, 'text' | 'codes'>, { from, to }: Range): string {
  const open: string[] = [];
  const take = (code: string): void => {
    const begun = open.findLastIndex((one) => endOf(one) === code);
    if (begun >= 0) open.splice(begun, 1);
    else if (endOf(code) !== code) open.push(code);
  };
  for (const { code } of codes.filter(({ at }) => at <= from)) take(code);
  let part = open.join('');
  let shown = from;
  for (const { at, code } of codes.filter((one) => one.at > from && one.at < to)) {
    part += text.slice(shown, at) + code;
    shown = at;
    take(code);
  }
  return (part + text.slice(shown, to) + open.map(endOf).reverse().join('')).replaceAll(UNBROKEN, ' ');
}

/** What ends what a code begins; itself of one that ends something. */
function endOf(code: string): string {
  if (code.startsWith('\u001b]')) return '\u001b]8;;\u001b\\';
  const number = Number(code.slice(2, -1));
  return `\u001b[${number < 3 ? 22 : number < 10 ? number + 20 : number >= 30 ? 39 : number}m`;
}

function slice(row: Row, range: Range, indent: number): Row {
  const { from, to } = range;
  const codes = row.codes.map(({ at, code }) => ({ at: Math.max(0, at - from), code }));
  return { indent, text: row.text.slice(from, to), codes, painted: painted(row, range) };
}

function fits({ indent, text }: Row, columns: number): boolean {
  return indent + widthOf(text) <= columns;
}

/** What stands side by side in a row. */
function cellsOf({ text }: Row): Range[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: cell }) => ({
    from: index,
    to: index + cell.length,
  }));
}

/** Where lines stand below the second column of a row, its first is their label: above them, where they need its room. */
function labelsApart(rows: readonly Row[], columns: number): Row[] {
  const all: Row[] = [];
  for (let at = 0; at < rows.length;) {
    const [row, ...below] = rows.slice(at, endOfBlock(rows, at)) as [Row, ...Row[]];
    const [label, second] = cellsOf(row);
    if (!label || !second || below.length === 0 || [row, ...below].every((one) => fits(one, columns))) {
      all.push(row, ...below);
    } else {
      const shift = row.indent + second.from - (row.indent + BELOW);
      const rest = { from: second.from, to: row.text.length };
      all.push(slice(row, label, row.indent), slice(row, rest, row.indent + BELOW));
      all.push(...below.map((one) => ({ ...one, indent: one.indent - shift })));
    }
    at += 1 + below.length;
  }
  return all;
}

/** Behind the last of the lines that stand below the second column of a row. */
function endOfBlock(rows: readonly Row[], at: number): number {
  const row = rows[at];
  const second = row && cellsOf(row)[1];
  const column = row && second ? row.indent + second.from : 0;
  let end = at + 1;
  if (column < COLUMN) return end;
  while (end < rows.length && rows[end]?.text !== '' && (rows[end]?.indent ?? 0) >= column) end += 1;
  return end;
}

/** The lines of a row that is too long: what does not fit beside the rest goes below its beginning. */
function parts(row: Row, columns: number): string[] {
  const cells = cellsOf(row);
  const indent = Math.min(row.indent, Math.floor(columns / 3));
  // A box or a mark has its text beside it.
  const mark = /^(?:\[.\]|[^\p{L}\p{N}\p{Pi}\p{Ps}"'] ?) /u.exec(row.text)?.[0] ?? '';
  const hang = indent + (mark !== '' ? widthOf(mark) : cells.length > 1 || indent === 0 ? BELOW : 0);
  const lines: string[] = [];
  let end = columns;
  for (const cell of cells) {
    const width = widthOf(row.text.slice(cell.from, cell.to));
    if (end + GAP + width <= columns) {
      lines.push(`${lines.pop() ?? ''}${' '.repeat(GAP)}${painted(row, cell)}`);
      end += GAP + width;
      continue;
    }
    const first = lines.length === 0 ? indent : hang;
    const words = wordsOf(row.text, cell, first, hang, columns);
    for (const part of words) {
      const at = indentFor(row.text.slice(part.from, part.to), lines.length === 0 ? indent : hang, columns);
      lines.push(' '.repeat(at) + painted(row, part));
    }
    // Nothing stands beside what takes several lines.
    end = words.length === 1 ? first + width : columns;
  }
  return lines;
}

/** Less of an indent where a word has room without it. One that is wider than the terminal stays whole, to be copied. */
function indentFor(text: string, indent: number, columns: number): number {
  const room = columns - widthOf(text);
  return room < 0 ? indent : Math.min(indent, room);
}

/** A cell as lines of whole words. */
function wordsOf(text: string, cell: Range, first: number, next: number, columns: number): Range[] {
  const found: Range[] = [];
  for (const { index, 0: word } of text.slice(cell.from, cell.to).matchAll(/\S+/g)) {
    const to = cell.from + index + word.length;
    const last = found.at(-1);
    const at = found.length < 2 ? first : next;
    if (last && at + widthOf(text.slice(last.from, to)) <= columns)
      found[found.length - 1] = { from: last.from, to };
    else found.push({ from: cell.from + index, to });
  }
  return found;
}
