import { andMore } from '../../../app/words/phrases.ts';
import { decidedText } from '../../../app/words/day-words.ts';
import { PERSON_HEADINGS } from '../../../app/words/person-words.ts';
import { amountText } from '../../../model/amount-text.ts';
import type { ActivityRow } from '../../../app/listings/activity-rows.ts';
import type { NotePlace } from '../../../app/listings/activity-places.ts';
import type { PlannedLine } from '../../../scorecard/summary.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, endingAt, line, wrap } from '../../terminal/layout.ts';
import type { Paint, Style } from '../../terminal/style.ts';

export const LABEL = 2;
const CONTENT = 16;
export const ROW = 4;
const AFTER_DATE = 16;

/** A name, with the path of its note at the right edge, or below if both do not fit on one line. */
export function titleLines(name: string, path: string, style: Style): string[] {
  const [shown, place] = [style.safe(name), style.safe(path)];
  if (path === '')
    return [line({ at: LABEL, text: cutUnlessPiped(style, shown, style.right - LABEL), paint: style.bold })];
  if (LABEL + widthOf(shown) + 2 + widthOf(place) <= style.right)
    return [line({ at: LABEL, text: shown, paint: style.bold }, endingAt(style.right, place, style.dim))];
  return [...wrappedLines(LABEL, shown, style, style.bold), ...wrappedLines(LABEL, place, style, style.dim)];
}

/** A text wrapped to the width between a column and the right edge. */
export function wrappedLines(at: number, text: string, style: Style, paint: Paint = style.plain): string[] {
  return wrap(text, style.right - at).map((part) => line({ at, text: part, paint }));
}

/** A label and its text; empty if the text is empty. */
export function labelledLines(label: string, text: string, style: Style): string[] {
  const lines = wrap(style.safe(text), style.right - CONTENT);
  return lines.map((part, at) =>
    line({ at: LABEL, text: at === 0 ? label : '', paint: style.dim }, { at: CONTENT, text: part }),
  );
}

/** A heading and its rows: the first `most`, or all of them. Empty without rows. */
export function limitedSection(
  title: string,
  rows: readonly (readonly string[])[],
  most: number,
  all: boolean,
  style: Style,
): string[] {
  if (rows.length === 0) return [];
  const shown = all ? rows : rows.slice(0, most);
  const more = rows.length - shown.length;
  return [
    line({ at: LABEL, text: title, paint: style.bold }),
    ...shown.flat(),
    ...(more === 0 ? [] : [line({ at: ROW, text: andMore(more), paint: style.dim })]),
  ];
}

/** A place such as `Daily/2026-11-16.md:5`. */
function placeText({ path, line: number }: NotePlace, { safe }: Style): string {
  return `${safe(path)}:${number}`;
}

/** Maximum number of lines for one text. */
const MAX_LINES = 4;

/**
 * A day, a text, and the place where it is written, at the right edge: after the text if it fits
 * there, otherwise below. `from` is the column in which the text begins.
 */
export function placedRow(
  date: string | null,
  text: string,
  place: NotePlace,
  style: Style,
  from: number = AFTER_DATE,
): string[] {
  const written = placeText(place, style);
  const day = { at: ROW, text: date ?? '', paint: style.dim };
  const cells = style.right - from;
  const whole = wrap(style.safe(text), cells);
  const shown = whole.slice(0, MAX_LINES);
  if (whole.length > MAX_LINES)
    shown.push(cutUnlessPiped(style, `${shown.pop() ?? ''}${style.signs.ellipsis}`, cells));
  const last = shown.at(-1) ?? '';
  const hasRoom = widthOf(last) + 2 + widthOf(written) <= cells;
  const rows = hasRoom ? (shown.length === 0 ? [''] : shown) : [...shown, ''];
  return rows.map((part, at) =>
    line(
      ...(at === 0 && date !== null ? [day] : []),
      { at: from, text: part },
      ...(at === rows.length - 1 ? [endingAt(style.right, written, style.dim)] : []),
    ),
  );
}

/** The open lines, each with its box; below them, lines of future days that are not open boxes in their notes. */
export function openBlocks(
  lines: readonly PlannedLine[],
  most: number,
  all: boolean,
  style: Style,
): string[][] {
  const row = (one: PlannedLine): string[] =>
    placedRow(one.date, `${one.open ? '[ ] ' : ''}${decidedText(one)}`, one, style);
  const rows = (isOpen: boolean): string[][] => lines.filter(({ open }) => open === isOpen).map(row);
  return [
    limitedSection(PERSON_HEADINGS.open, rows(true), most, all, style),
    limitedSection(PERSON_HEADINGS.noted, rows(false), most, all, style),
  ];
}

/** A row for an activity. */
export function activityRow(row: ActivityRow, style: Style): string[] {
  const { activity, count, minutes, names, text, from } = row;
  const what = [activity, amountText(count, minutes), names.join(', ')].filter(Boolean).join(' ');
  return placedRow(row.date, text === '' || from === 'derived' ? what : `${what}: ${text}`, row, style);
}
