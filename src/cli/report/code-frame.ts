import type { Position } from '../../model/span.ts';
import { padStart, takeCells, widthOf } from '../terminal/cells.ts';
import type { Paint, Style } from '../terminal/style.ts';

const NUMBER_WIDTH = 4;

/** A place in a text, to be shown with its line. */
export interface Framed {
  readonly lines: readonly string[];
  readonly start: Position;
  readonly end: Position;
  /** Lines shown before and after. */
  readonly around: number;
  readonly paint: Paint;
}

/** Lines of a text, whatever ends them, as findings count them. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n?|\n/);
}

/**
 * The lines around a place, four spaces in, with carets under it. A line that is
 * too long is shown in part, so that the place is seen and the terminal holds it.
 */
export function codeFrame({ lines, start, end, around, paint }: Framed, style: Style): string[] {
  const first = Math.max(1, start.line - around);
  const last = Math.min(lines.length, start.line + around);
  const digits = Math.max(NUMBER_WIDTH, String(last).length + 1);
  const frame: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const gutter = `${padStart(String(number), digits)} ${style.signs.gutter}`;
    const text = lines[number - 1] ?? '';
    if (number !== start.line) {
      if (text.trim() === '' && number !== first) continue;
      const { shown } = excerpt(text, 0, 0, digits, style);
      frame.push(`     ${style.dim(`${gutter}${shown && ` ${shown}`}`)}`);
      continue;
    }
    const till = end.line === start.line ? end.column - 1 : text.length;
    const { shown, before, marked } = excerpt(text, start.column - 1, till, digits, style);
    frame.push(`    ${paint('>')}${style.dim(`${gutter}${shown && ` ${shown}`}`)}`);
    const blank = style.dim(`     ${' '.repeat(digits)} ${style.signs.gutter}`);
    frame.push(`${blank} ${' '.repeat(before)}${paint('^'.repeat(Math.max(1, marked)))}`);
  }
  return frame;
}

interface Excerpt {
  readonly shown: string;
  /** Cells before the place, and cells of it. */
  readonly before: number;
  readonly marked: number;
}

/** Longer lines are only ever shown in part; this bounds what is measured of them. */
const MEASURED = 400;

/** What of a line is shown, and where in that the stretch from `from` to `till` (UTF-16 offsets) stands. */
function excerpt(text: string, from: number, till: number, digits: number, style: Style): Excerpt {
  const room = style.columns - digits - 8;
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

/** An offset at most `cells` characters before `from` that does not cut a surrogate pair. */
function startNear(text: string, from: number, cells: number): number {
  const near = Math.max(0, from - cells);
  const code = text.charCodeAt(near);
  return code >= 0xdc00 && code <= 0xdfff ? near + 1 : near;
}
