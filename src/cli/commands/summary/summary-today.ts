import type { CivilDate } from '../../../model/civil-date.ts';
import type { DecidedLine, Summary } from '../../../scorecard/summary.ts';
import {
  MAX_LEFT_OVER,
  NOTHING_DECIDED_TODAY,
  dayOffWords,
  decidedText,
  doneCount,
  fromDay,
  goalOfLine,
  periodContainsToday,
  wasAllRead,
  shownLeftOver,
} from '../../../app/words/day-words.ts';
import { namedApart } from '../../../app/people/shared-names.ts';
import { eventGoals, eventHours, eventUntil } from '../../../app/words/phrases.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, endingAt, line, wrap, wrapItems, type Piece } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import * as summaryWords from '../../words/summary-words.ts';

const LABEL = 2;
const CONTENT = 17;
const MAX_DECIDED = 12;
/** Width of a box, and of the space between a line and its goal, in cells. */
const GAP = '[ ]'.length + 1 + 2;

/** Today's lines: what is decided, what is left over, events. Empty if another period is shown. */
export function summaryToday(summary: Summary, style: Style): string[] {
  if (!periodContainsToday(summary)) return [];
  const { day, dayOff } = summary;
  const left = shownLeftOver(day);
  const isEmpty = day.decided.length + left.length === 0;
  const isKnown = wasAllRead(summary);
  const count = isKnown ? doneCount(day) : '';
  const first =
    dayOff !== null
      ? wrap(style.safe(dayOffWords(dayOff)), style.right - CONTENT)
      : isKnown && isEmpty
        ? [NOTHING_DECIDED_TODAY]
        : [count];
  const all = [...day.decided, ...left];
  const rows = [
    ...first.filter(Boolean).map((text): Piece[] => [{ at: CONTENT, text }]),
    ...namedApart(day.decided, all)
      .slice(0, MAX_DECIDED)
      .map((one) => withGoal(one, summary, style)),
    ...more(day.decided.length - MAX_DECIDED),
    ...namedApart(left, all)
      .slice(0, MAX_LEFT_OVER)
      .map((one) => decidedRow(one, fromDay(one.date, summary.today), style)),
    ...more(left.length - MAX_LEFT_OVER),
    ...day.events.flatMap((event) =>
      eventRows(event, isKnown ? summaryWords.nothingDecided : '', day.date, style),
    ),
  ];
  return rows.map((pieces, at) =>
    at === 0
      ? line({ at: LABEL, text: summaryWords.headings.today, paint: style.bold }, ...pieces)
      : line(...pieces),
  );
}

function more(count: number): Piece[][] {
  return count > 0 ? [[{ at: CONTENT, text: summaryWords.moreDecided(count) }]] : [];
}

/** A line with its goal at the right edge, if both fit. */
function withGoal(one: DecidedLine, { goals }: Summary, style: Style): Piece[] {
  const goal = style.safe(goalOfLine(one, goals));
  const room = style.right - CONTENT - widthOf(style.safe(decidedText(one))) - GAP;
  return decidedRow(one, widthOf(goal) <= room ? goal : '', style);
}

/** A row such as `[ ] call John Backus        from Tuesday`. */
export function decidedRow(one: DecidedLine, note: string, style: Style): Piece[] {
  const box = one.done ? '[x]' : '[ ]';
  const room = style.right - CONTENT - box.length - 1 - (note === '' ? 0 : widthOf(note) + 2);
  const text = `${box} ${cutUnlessPiped(style, style.safe(decidedText(one)), room)}`;
  const row = { at: CONTENT, text, paint: one.done ? style.dim : style.plain };
  return note === '' ? [row] : [row, endingAt(style.right, note, style.dim)];
}

/** The lines for an event; `without` is shown if it has no goals. */
function eventRows(
  event: Summary['day']['events'][number],
  without: string,
  today: CivilDate,
  style: Style,
): Piece[][] {
  const hours = eventHours(event, today, today);
  // A time given in words is separated from the name by a colon.
  const gap = hours === '' ? '' : hours.includes(' ') ? ': ' : ' ';
  const name = style.safe(`${hours}${gap}${eventUntil(event, hours)}`);
  const goals = style.safe(eventGoals(event));
  const [first = '', ...rest] = wrapItems(
    [cutUnlessPiped(style, name, style.right - CONTENT), goals || without].filter(Boolean),
    style.right - CONTENT,
  );
  return [first, ...rest].map((text) => [{ at: CONTENT, text }]);
}
