import type { ReviewedState } from '../../../app/review/review-goals.ts';
import {
  REVIEW_HEADINGS,
  countsText,
  delayText,
  differenceText,
  eventOutcome,
  goalAmount,
  goalOutcome,
  goalsAside,
  resultText,
  resultsTitle,
} from '../../../app/words/review-words.ts';
import type { Review } from '../../../app/review/review.ts';
import type { GoalState } from '../../../scorecard/index.ts';
import { widthOf } from '../../terminal/cells.ts';
import { cutUnlessPiped, endingAt, line, wrap, wrapEvenly, wrapItems } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { pastDays, periodTitle } from '../../../app/words/dates.ts';
import { eventName } from '../../../app/words/phrases.ts';
import { givingWords } from '../../../app/words/summary-words.ts';
import { pointsPiece } from '../../report/points-piece.ts';
import { blocksText, section } from '../../report/section.ts';
import { statePaint } from '../../report/state-paint.ts';
import * as reviewWords from '../../words/review-words.ts';
import * as summaryWords from '../../words/summary-words.ts';
import { noRecordsLines } from '../summary/summary-text.ts';

const HEADING = 2;
const INDENT = 4;
const MAX_GOAL_WIDTH = 34;
/** The minimum width for the outcome of a goal, in cells. */
const MIN_OUTCOME_WIDTH = 18;
const AMOUNT = 16;
/** The column in which the text after a day begins. */
const TEXT = 12;
/** Maximum number of entries in a section; the note of the review has all. */
const MAX_ROWS = 12;

/**
 * The review of a period, in the width of the terminal. `asideUntil` is when the goals that are left out of it
 * will be shown again, if there are any.
 */
export function reviewText(review: Review, style: Style, asideUntil: string | null = null): string {
  const blocks =
    review.vault.records === 0 && Object.keys(review.activities).length + review.results.length === 0
      ? [noRecordsLines(review, style)]
      : [
          heading(review, style),
          section(REVIEW_HEADINGS.goals, [...goals(review, style), ...aside(asideUntil, style)], style),
          section(resultsTitle(review), results(review, style), style),
          section(REVIEW_HEADINGS.events, events(review, style), style),
          section(summaryWords.headings.awaitingOutcome, awaiting(review, style), style),
          section(REVIEW_HEADINGS.introductions, introductions(review, style), style),
          closing(review, style),
        ];
  return blocksText(blocks);
}

function heading(review: Review, style: Style): string[] {
  const { period, today, complete } = review;
  const running = reviewWords.running(period.end, today);
  const done = wrapItems(countsText(review.activities).map(style.safe), style.right - HEADING);
  return [
    line(
      { at: HEADING, text: periodTitle(period, style.signs), paint: style.bold },
      endingAt(style.right, complete ? '' : running, style.dim),
    ),
    '',
    line(pointsPiece(review.points, null, style), { at: HEADING + 18, text: givingWords(review.giving) }),
    ...done.map((text) => line({ at: HEADING, text, paint: style.dim })),
  ];
}

const SIGN: Readonly<Record<ReviewedState, GoalState>> = {
  met: 'met',
  missed: 'missed',
  off: 'off',
  running: 'on-pace',
};

function goals(review: Review, style: Style): string[] {
  const widest = review.goals.reduce((most, { name }) => Math.max(most, widthOf(style.safe(name))), 0);
  // On a narrow terminal the names are cut, so that the outcomes can be read.
  const nameRoom = Math.min(MAX_GOAL_WIDTH, widest, style.right - INDENT - 6 - AMOUNT - MIN_OUTCOME_WIDTH);
  const amountEnd = INDENT + 2 + nameRoom + 2 + AMOUNT;
  return review.goals.flatMap((goal) => {
    const sign = SIGN[goal.state];
    const paint = statePaint(sign, style);
    const amount = goalAmount(goal);
    const outcomeAt = amountEnd + 2;
    const [first = '', ...more] = wrapEvenly(goalOutcome(goal, review), style.right - outcomeAt);
    const name = cutUnlessPiped(style, style.safe(goal.name), nameRoom);
    return [
      line(
        { at: INDENT, text: style.signs.state[sign], paint },
        { at: INDENT + 2, text: name },
        endingAt(amountEnd, amount),
        { at: outcomeAt, text: first, paint },
      ),
      ...more.map((text) => line({ at: outcomeAt, text, paint })),
    ];
  });
}

function aside(until: string | null, style: Style): string[] {
  if (until === null) return [];
  return wrap(goalsAside(until), style.right - INDENT).map((text) =>
    line({ at: INDENT, text, paint: style.dim }),
  );
}

/** A day and what happened on it, with further lines below. */
function dayRows(day: string, what: string, more: readonly string[], style: Style): string[] {
  const lines = wrap(style.safe(what), style.right - TEXT);
  return [
    ...lines.map((text, at) =>
      line({ at: INDENT, text: at === 0 ? day : '', paint: style.dim }, { at: TEXT, text }),
    ),
    ...more
      .flatMap((text) => wrap(style.safe(text), style.right - TEXT - 2))
      .map((text) => line({ at: TEXT + 2, text, paint: style.dim })),
  ];
}

/** The rows of the last entries, and above them the number of earlier ones that are left out. */
function lastRows<One>(all: readonly One[], rowsOf: (one: One) => string[]): string[] {
  const before = all.length - MAX_ROWS;
  const rest = before > 0 ? [line({ at: INDENT, text: reviewWords.earlier(before) })] : [];
  return [...rest, ...all.slice(-MAX_ROWS).flatMap(rowsOf)];
}

function results(review: Review, style: Style): string[] {
  return lastRows(review.results, (result) => {
    const before = result.before.map(delayText).join(', ');
    return dayRows(reviewWords.day(result.date), resultText(result), before === '' ? [] : [before], style);
  });
}

function events(review: Review, style: Style): string[] {
  return lastRows(review.events, (event) => {
    const outcome = eventOutcome(event).join(', ');
    return dayRows(
      reviewWords.day(event.date),
      eventName(event),
      [...(outcome === '' ? [] : [outcome]), ...event.results],
      style,
    );
  });
}

function awaiting({ awaitingOutcome, today }: Review, style: Style): string[] {
  if (awaitingOutcome.length === 0) return [];
  const lines = lastRows(awaitingOutcome, (event) => {
    const day = pastDays(event, today);
    const room = style.right - INDENT - widthOf(summaryWords.wereYouAt('', day));
    const name = cutUnlessPiped(style, style.safe(eventName(event)), room);
    return [line({ at: INDENT, text: summaryWords.wereYouAt(name, day) })];
  });
  return [
    ...lines,
    ...wrap(summaryWords.howToSettle(), style.width - INDENT).map((text) => line({ at: INDENT, text })),
  ];
}

function introductions(review: Review, style: Style): string[] {
  return lastRows(review.introductions, ({ date, names, outcome }) =>
    dayRows(reviewWords.day(date), names.join(' + '), outcome === null ? [] : [outcome], style),
  );
}

function closing({ note, complete, period }: Review, style: Style): string[] {
  if (note) {
    const texts = [reviewWords.reviewedIn(note.path), ...note.differences.map(differenceText)];
    return texts
      .flatMap((text) => wrap(style.safe(text), style.right - HEADING))
      .map((text) => line({ at: HEADING, text }));
  }
  if (!complete) return [];
  return [line({ at: HEADING, text: reviewWords.toKeep(period.label), paint: style.dim })];
}
