import type { ReviewedState } from '../../../app/review/review-goals.ts';
import {
  REVIEW_HEADINGS,
  countsText,
  delayText,
  differenceText,
  eventOutcome,
  goalAmount,
  goalOutcome,
  resultText,
  resultsTitle,
} from '../../../app/words/review-words.ts';
import type { Review } from '../../../app/review/review.ts';
import type { GoalState } from '../../../scorecard/index.ts';
import { cutTo, widthOf } from '../../terminal/cells.ts';
import { RIGHT, endingAt, line, wrap, wrapEvenly, wrapItems } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { pastDay, periodTitle } from '../../../app/words/dates.ts';
import { HOW_TO_SETTLE, eventName } from '../../../app/words/phrases.ts';
import { givingWords } from '../../../app/words/summary-words.ts';
import { pointsPiece } from '../../report/points-piece.ts';
import { blocksText, section } from '../../report/section.ts';
import { statePaint } from '../../report/state-paint.ts';
import { REVIEW_WORDS } from '../../words/review-words.ts';
import { SUMMARY_WORDS } from '../../words/summary-words.ts';
import { emptyLines } from '../summary/summary-text.ts';

const HEADING = 2;
const INDENT = 4;
const GOAL_MOST = 34;
const AMOUNT = 16;
/** What is told of a day begins here. */
const TOLD = 12;
/** More than these of a kind nobody reads through; the note has all. */
const MOST_TOLD = 12;

/** A period looked back on, for a person at a terminal: at most 80 cells a line. */
export function reviewText(review: Review, style: Style): string {
  const blocks =
    review.vault.records === 0
      ? [emptyLines(review, style)]
      : [
          heading(review, style),
          section(REVIEW_HEADINGS.goals, goals(review, style), style),
          section(resultsTitle(review), results(review, style), style),
          section(REVIEW_HEADINGS.events, events(review, style), style),
          section(SUMMARY_WORDS.headings.awaitingOutcome, awaiting(review, style), style),
          section(REVIEW_HEADINGS.introductions, introductions(review, style), style),
          closing(review, style),
        ];
  return blocksText(blocks);
}

function heading(review: Review, style: Style): string[] {
  const { period, today, complete } = review;
  const running = REVIEW_WORDS.running(period.end, today);
  const done = wrapItems(countsText(review.activities).map(style.safe), RIGHT - HEADING);
  return [
    line(
      { at: HEADING, text: periodTitle(period, style.signs), paint: style.bold },
      endingAt(RIGHT, complete ? '' : running, style.dim),
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
  const widest = Math.max(0, ...review.goals.map(({ name }) => widthOf(style.safe(name))));
  const amountEnd = INDENT + 2 + Math.min(GOAL_MOST, widest) + 2 + AMOUNT;
  return review.goals.flatMap((goal) => {
    const sign = SIGN[goal.state];
    const paint = statePaint(sign, style);
    const amount = goalAmount(goal);
    const outcomeAt = amountEnd + 2;
    const [first = '', ...more] = wrapEvenly(goalOutcome(goal, review), RIGHT - outcomeAt);
    const name = cutTo(style.safe(goal.name), Math.min(GOAL_MOST, widest), style.signs.ellipsis);
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

/** A day, what it was, and below it what belongs to it. */
function told(day: string, what: string, more: readonly string[], style: Style): string[] {
  const lines = wrap(style.safe(what), RIGHT - TOLD);
  return [
    ...lines.map((text, at) =>
      line({ at: INDENT, text: at === 0 ? day : '', paint: style.dim }, { at: TOLD, text }),
    ),
    ...more
      .flatMap((text) => wrap(style.safe(text), RIGHT - TOLD - 2))
      .map((text) => line({ at: TOLD + 2, text, paint: style.dim })),
  ];
}

/** The last of many things that are told of, and how many there were before. */
function most<One>(all: readonly One[], tell: (one: One) => string[]): string[] {
  const before = all.length - MOST_TOLD;
  const rest = before > 0 ? [line({ at: INDENT, text: REVIEW_WORDS.earlier(before) })] : [];
  return [...rest, ...all.slice(-MOST_TOLD).flatMap(tell)];
}

function results(review: Review, style: Style): string[] {
  return most(review.results, (result) => {
    const before = result.before.map(delayText).join(', ');
    return told(REVIEW_WORDS.day(result.date), resultText(result), before === '' ? [] : [before], style);
  });
}

function events(review: Review, style: Style): string[] {
  return most(review.events, (event) => {
    const outcome = eventOutcome(event).join(', ');
    return told(
      REVIEW_WORDS.day(event.date),
      eventName(event),
      [...(outcome === '' ? [] : [outcome]), ...event.results],
      style,
    );
  });
}

function awaiting({ awaitingOutcome, today }: Review, style: Style): string[] {
  if (awaitingOutcome.length === 0) return [];
  const lines = most(awaitingOutcome, (event) => {
    const day = pastDay(event.date, today);
    const room = RIGHT - INDENT - widthOf(SUMMARY_WORDS.wereYouAt('', day));
    const name = cutTo(style.safe(eventName(event)), room, style.signs.ellipsis);
    return [line({ at: INDENT, text: SUMMARY_WORDS.wereYouAt(name, day) })];
  });
  return [...lines, line({ at: INDENT, text: HOW_TO_SETTLE })];
}

function introductions(review: Review, style: Style): string[] {
  return most(review.introductions, ({ date, names, outcome }) =>
    told(REVIEW_WORDS.day(date), names.join(' + '), outcome === null ? [] : [outcome], style),
  );
}

function closing({ note, complete, period }: Review, style: Style): string[] {
  if (note) {
    const texts = [REVIEW_WORDS.reviewedIn(note.path), ...note.differences.map(differenceText)];
    return texts
      .flatMap((text) => wrap(style.safe(text), RIGHT - HEADING))
      .map((text) => line({ at: HEADING, text }));
  }
  if (!complete) return [];
  return [line({ at: HEADING, text: REVIEW_WORDS.toKeep(period.label), paint: style.dim })];
}
