import type { GoalView, PurposeView, Summary } from '../../../scorecard/summary.ts';
import { takeCells, widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, endingAt, line, wrap } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import {
  goalGroups,
  goalNote,
  proratedWords,
  purposeNote,
  restOfPoints,
  stateWords,
  valueText,
} from '../../../app/words/goal-words.ts';
import { statePaint } from '../../report/state-paint.ts';
import * as summaryWords from '../../words/summary-words.ts';
import { goalTrend } from './trend.ts';

const MARK = 2;
const NAME = 4;
const VALUE_END = 40;
const STATE = 42;
const TREND = 56;
const NOTE = 70;
/** Maximum width of a note, in cells: from the trend to the end of a line of 80. */
const MAX_NOTE_WIDTH = 24;
/** Minimum width of a name, in cells; if less is left, the rest of the row moves below it. */
const MIN_NAME_WIDTH = 12;

/** One block of lines for each purpose. */
export function summaryGoals(summary: Summary, style: Style): string[][] {
  const rest = restOfPoints(summary, summaryWords.namePurpose());
  return [
    ...goalGroups(summary).map(({ purpose, goals }) => [
      ...heading(purpose, summary, style),
      ...goals.flatMap((goal) => [...goalRow(goal, summary, style), ...prorated(goal, style)]),
    ]),
    wrap(rest, style.right - MARK).map((text) => line({ at: MARK, text, paint: style.dim })),
  ];
}

/** A line below a goal's row that explains a prorated target; empty for a full one. */
function prorated(goal: GoalView, style: Style): string[] {
  const text = proratedWords(goal);
  return text === '' ? [] : [line({ at: NAME, text, paint: style.dim })];
}

function heading(purpose: PurposeView | null, { purposes }: Summary, style: Style): string[] {
  if (!purpose) {
    const { otherGoals } = summaryWords.headings;
    return purposes.length === 0 ? [] : [line({ at: MARK, text: otherGoals, paint: style.bold })];
  }
  const note = purposeNote(purpose);
  const name = cutUnlessPiped(style, style.safe(purpose.name), style.right - MARK - widthOf(note) - 2);
  return [line({ at: MARK, text: name, paint: style.bold }, endingAt(style.right, note, style.dim))];
}

function goalRow(goal: GoalView, summary: Summary, style: Style): string[] {
  const { state: marks } = style.signs;
  const value = valueText(goal);
  const paint = statePaint(goal.state, style);
  const name = style.safe(goal.name);
  const mark = { at: MARK, text: marks[goal.state], paint };
  const room = VALUE_END - NAME - (value === '' ? 0 : widthOf(value) + 2);
  const isUpcoming = goal.state === 'upcoming';
  const trend = isUpcoming ? '' : goalTrend(goal, style.signs);
  const words = stateWords(goal, summary);
  const state = { at: STATE, text: words, paint };
  const note = cutUnlessPiped(style, goalNote(goal, summary), MAX_NOTE_WIDTH);
  if (room < Math.min(MIN_NAME_WIDTH, widthOf(name))) {
    const whole = { at: NAME, text: cutUnlessPiped(style, name, style.right - NAME) };
    return [line(mark, whole), line({ at: NAME, text: value }), line(state, ...ending(trend, note, style))];
  }
  if (style.width < NOTE) {
    const shown = line(
      mark,
      { at: NAME, text: cutUnlessPiped(style, name, room) },
      endingAt(VALUE_END, value),
      state,
    );
    const below = line(
      { at: NAME, text: trend, paint: style.dim },
      { at: NAME + 14, text: note, paint: style.dim },
    );
    return below === '' ? [shown] : [shown, below];
  }
  return [
    line(
      mark,
      { at: NAME, text: cutUnlessPiped(style, name, room) },
      endingAt(VALUE_END, value),
      state,
      ...ending(trend, note, style),
    ),
  ];
}

/** The trend and the note; a long note cuts the beginning of the trend. */
function ending(
  trend: string,
  note: string,
  style: Style,
): { at: number; text: string; paint: Style['dim'] }[] {
  const noteAt = Math.max(TREND, Math.min(NOTE, style.width - widthOf(note)));
  const cells = Math.max(0, Math.min(NOTE, noteAt) - TREND - 2);
  const signs = Array.from(trend);
  const shown = takeCells(signs.slice(Math.max(0, signs.length - cells)).join(''), cells);
  return [
    // A short history ends in the same column as the others.
    { at: TREND + cells - widthOf(shown), text: shown, paint: style.dim },
    { at: noteAt, text: note, paint: style.dim },
  ];
}
