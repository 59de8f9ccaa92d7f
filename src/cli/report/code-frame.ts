import type { Position } from '../../model/span.ts';
import { padStart, takeCells, widthOf } from '../terminal/cells.ts';
import { rowsOfCode } from '../terminal/narrow.ts';
import type { Paint, Style } from '../terminal/style.ts';

const NUMBER_WIDTH = 4;
/** On a terminal too narrow for columns, a line is cut as for this width, then wrapped over several rows. */
const FOLDED_FROM = 80;

/** A place in a text that is to be shown with its lines. */
export interface FramedPlace {
  readonly lines: readonly string[];
  readonly start: Position;
  readonly end: Position;
  /** Number of lines to show before and after. */
  readonly around: number;
  readonly paint: Paint;
}

/** The lines of a text, with any line ends, as findings count them: without a byte order mark. */
export function linesOf(text: string): string[] {
  return text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
}

/**
 * The lines around a place, indented by four spaces, with carets below the place. Of a line that
 * is too long for the terminal, only the part with the place is shown.
 */
export function codeFrame({ lines, start, end, around, paint }: FramedPlace, style: Style): string[] {
  const first = Math.max(1, start.line - around);
  const last = Math.min(lines.length, start.line + around);
  const digits = Math.max(NUMBER_WIDTH, String(last).length + 1);
  const blank = `${' '.repeat(digits)} ${style.signs.gutter}`;
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const numbered = `${padStart(String(number), digits)} ${style.signs.gutter}`;
    const text = lines[number - 1] ?? '';
    const isPlace = number === start.line;
    if (!isPlace && text.trim() === '' && number !== first) continue;
    const till = end.line === start.line ? end.column - 1 : text.length;
    const [from, to] = isPlace ? [start.column - 1, till] : [0, 0];
    const shown = excerpt(text, from, to, digits, style);
    for (const [nth, row] of rowsOf(shown, digits, style).entries()) {
      const gutter = style.dim(`${nth === 0 ? numbered : blank}${row.text && ` ${row.text}`}`);
      frame.push(`    ${isPlace && nth === 0 ? paint('>') : ' '}${gutter}`);
      if (!isPlace || row.marked === 0) continue;
      frame.push(`${style.dim(`     ${blank}`)} ${' '.repeat(row.before)}${paint('^'.repeat(row.marked))}`);
    }
  }
  return frame;
}

interface Row {
  readonly text: string;
  /** Width before the carets and width of the carets, in cells; `marked` is 0 if the place is in another row. */
  readonly before: number;
  readonly marked: number;
}

/**
 * The rows that show a line: one, or on a terminal that is too narrow for columns as many as
 * needed, wrapped at spaces if possible.
 */
function rowsOf({ shown, before, marked }: Excerpt, digits: number, style: Style): Row[] {
  const till = before + Math.max(1, marked);
  if (!isFolded(style)) return [{ text: shown, before, marked: till - before }];
  const room = roomIn(style.columns, digits);
  const texts = rowsOfCode(shown, room);
  let at = 0;
  return texts.map((text, nth) => {
    const [begin, isLast] = [at, nth === texts.length - 1];
    at += widthOf(text);
    const isIn = (isLast || before < at) && till > begin;
    const from = Math.min(Math.max(before - begin, 0), room - 1);
    const to = Math.min(till - begin, isLast ? room : at - begin);
    return { text: text.trimEnd(), before: from, marked: isIn ? to - from : 0 };
  });
}

function isFolded({ columns, width }: Style): boolean {
  return columns < width;
}

/** Width that is left next to the line number, in cells. */
function roomIn(columns: number, digits: number): number {
  return columns - digits - 8;
}

interface Excerpt {
  readonly shown: string;
  /** Width before the place and width of the place, in cells. */
  readonly before: number;
  readonly marked: number;
}

/** Maximum number of UTF-16 code units before and within a place that are measured; longer lines are cut anyway. */
const MEASURED = 400;

/** The part of a line that is shown, and where in it the range from `from` to `till` (UTF-16 offsets) is. */
function excerpt(text: string, from: number, till: number, digits: number, style: Style): Excerpt {
  const room = roomIn(isFolded(style) ? FOLDED_FROM : style.columns, digits);
  const show = (part: string): string => style.safe(part.replaceAll('\t', style.signs.tab));
  const { ellipsis } = style.signs;
  const end = Math.min(till, from + MEASURED);
  const far = from > MEASURED || widthOf(show(text.slice(0, end))) > room - ellipsis.length;
  const near = far ? startNear(text, from, Math.floor(room / 3)) : 0;
  const lead = near > 0 ? ellipsis : '';
  const rest = show(text.slice(near, near + 2 * MEASURED)).trimEnd();
  const fits = widthOf(lead + rest) <= room;
  const shown = lead + (fits ? rest : takeCells(rest, room - lead.length - ellipsis.length) + ellipsis);
  const before = lead.length + widthOf(show(text.slice(near, from)));
  const marked = Math.min(widthOf(show(text.slice(from, end))), widthOf(shown) - before);
  return { shown, before, marked };
}

/** An offset at most `cells` code units before `from` that does not split a surrogate pair. */
function startNear(text: string, from: number, cells: number): number {
  const near = Math.max(0, from - cells);
  const code = text.charCodeAt(near);
  return code >= 0xdc00 && code <= 0xdfff ? near + 1 : near;
}
