import { takeCells, widthOf } from './cells.ts';
import { UNBROKEN } from './layout.ts';
import type { Style } from './style.ts';

/** Wider than any row: rows are laid out uncut before they are folded. */
const WIDE = 1000;
/** The least number of cells between texts in different columns; with fewer they are one text. */
const GAP = 2;
/**
 * A control character, which no text of notes contains, written after a text that is wider than its
 * column. It becomes a space: with the usual gap of one space, the next text is in a column of its own.
 */
const COLUMN_END = '\u001f';
/** The indent of a row's further lines, in cells. */
const BELOW = 2;
/** From this indent on, the indent is an empty column, for which a narrow terminal has no room. */
const COLUMN = 9;

/**
 * A report that fits the terminal. Columns need at least the width of the style; on a narrower
 * terminal the report is laid out uncut, and rows that are too long continue on the next lines.
 */
export function fitReport(style: Style, report: (style: Style) => string): string {
  return style.columns < style.width
    ? foldLines(report(uncutStyle(style)).split('\n'), style).join('\n')
    : report(style);
}

/** A style in which nothing is cut or broken, for a report that will be folded. */
export function uncutStyle(style: Style): Style {
  return style.columns < style.width
    ? { ...style, width: WIDE, right: WIDE - 2, breaks: false, columnEnd: COLUMN_END }
    : style;
}

/** A command or an option that must stay on one line. It must be safe text already. */
export function keepOnOneLine(text: string, { columns, width }: Style): string {
  return columns < width ? text.replaceAll(' ', UNBROKEN) : text;
}

/**
 * The width in cells for a sentence that has `usual` cells on wide terminals; if rows will be
 * folded, the whole width, so that the sentence is one row.
 */
export function sentenceWidth(usual: number, { columns, width }: Style): number {
  return columns < width ? Math.max(usual, width) : usual;
}

/** Splits a text in which spaces matter into rows of at most `cells`, after a space if there is one. */
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

/** Breaks lines that are too long for the terminal: between columns if possible, otherwise between words. */
export function foldLines(lines: readonly string[], { columns, width }: Style): string[] {
  if (columns >= width) return [...lines];
  return labelsApart(lines.map(read), columns).flatMap((row) =>
    fits(row, columns) ? `${' '.repeat(row.indent)}${row.painted}` : parts(row, columns),
  );
}

/** An escape code, and the offset of the character that it precedes. */
interface Code {
  readonly at: number;
  readonly code: string;
}

/** A line: its indent, its text without escape codes, the codes, and the text with them. */
interface Row {
  readonly indent: number;
  readonly text: string;
  readonly codes: readonly Code[];
  readonly painted: string;
}

/** A range of offsets of a text. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** SGR and OSC 8, the only codes that a style writes; texts of notes contain no control characters. */
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

/**
 * A part of a text, with its escape codes: codes that are active at its beginning are started
 * there, and all are ended at its end.
 */
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

/** The code that ends the effect of a code; a code that ends something is returned unchanged. */
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

/** The texts of a row that are in different columns. */
function cellsOf({ text }: Row): Range[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: cell }) => ({
    from: index,
    to: index + cell.length,
  }));
}

/**
 * If further lines are below the second column of a row, the first column is their label: it is
 * moved above them if they need its room.
 */
function labelsApart(rows: readonly Row[], columns: number): Row[] {
  const all: Row[] = [];
  for (let at = 0; at < rows.length;) {
    const [row, ...below] = rows.slice(at, endOfBlock(rows, at)) as [Row, ...Row[]];
    const [label, second] = cellsOf(row);
    if (!label || !second || below.length === 0 || [row, ...below].every((one) => fits(one, columns))) {
      for (const one of [row, ...below]) all.push(one);
    } else {
      const shift = row.indent + second.from - (row.indent + BELOW);
      const rest = { from: second.from, to: row.text.length };
      all.push(slice(row, label, row.indent), slice(row, rest, row.indent + BELOW));
      for (const one of below) all.push({ ...one, indent: one.indent - shift });
    }
    at += 1 + below.length;
  }
  return all;
}

/** The index after the last line that is below the second column of a row. */
function endOfBlock(rows: readonly Row[], at: number): number {
  const row = rows[at];
  const second = row && cellsOf(row)[1];
  const column = row && second ? row.indent + second.from : 0;
  let end = at + 1;
  if (column < COLUMN) return end;
  while (end < rows.length && rows[end]?.text !== '' && (rows[end]?.indent ?? 0) >= column) end += 1;
  return end;
}

/** The lines of a row that is too long: columns that do not fit continue on further lines. */
function parts(row: Row, columns: number): string[] {
  const cells = cellsOf(row);
  const indent = Math.min(row.indent, Math.floor(columns / 3));
  // A box or a symbol keeps its text next to it.
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
    // Nothing is placed next to a text that takes several lines.
    end = words.length === 1 ? first + width : columns;
  }
  return lines;
}

/**
 * Reduces the indent if a word only fits without it. A word wider than the terminal is not
 * broken, so that it can be copied.
 */
function indentFor(text: string, indent: number, columns: number): number {
  const room = columns - widthOf(text);
  return room < 0 ? indent : Math.min(indent, room);
}

/** Breaks a text of a column into lines of whole words. */
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
