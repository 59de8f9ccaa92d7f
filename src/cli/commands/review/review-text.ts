import type { ReviewedState } from '../../../app/review/review-goals.ts';
import {
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
import { dayOfMonth, type CivilDate } from '../../../model/civil-date.ts';
import { dayAndMonth, monthName, weekdayName } from '../../../model/date-names.ts';
import type { GoalState } from '../../../scorecard/index.ts';
import { cutTo, widthOf } from '../../terminal/cells.ts';
import { RIGHT, endingAt, line, wrap, wrapEvenly, wrapItems } from '../../terminal/layout.ts';
import type { Style } from '../../terminal/style.ts';
import { pastDay, periodTitle } from '../../../app/words/dates.ts';
import { HOW_TO_SETTLE, eventName } from '../../../app/words/phrases.ts';
import { blocksText, section } from '../../report/section.ts';
import { statePaint } from '../../report/state-paint.ts';
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
          section('Goals', goals(review, style), style),
          section(resultsTitle(review), results(review, style), style),
          section('Events', events(review, style), style),
          section('Were you at', awaiting(review, style), style),
          section('Introductions', introductions(review, style), style),
          closing(review, style),
        ];
  return blocksText(blocks);
}

function heading(review: Review, style: Style): string[] {
  const { period, today, complete, points, giving } = review;
  const running =
    period.end === today
      ? 'ends today'
      : `goes on until ${weekdayName(period.end)} ${dayAndMonth(period.end)}`;
  const number = String(points);
  const rest = points === 1 ? ' point' : ' points';
  const given = giving.given + giving.asked === 0 ? '' : `Given ${giving.given}, asked ${giving.asked}`;
  const done = wrapItems(countsText(review.activities).map(style.safe), RIGHT - HEADING);
  return [
    line(
      { at: HEADING, text: periodTitle(period, style.signs), paint: style.bold },
      endingAt(RIGHT, complete ? '' : running, style.dim),
    ),
    '',
    line(
      { at: HEADING, text: number + rest, paint: () => style.bold(number) + rest },
      { at: HEADING + 18, text: given },
    ),
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

/** `18 Nov`: the year stands in the heading. */
function shortDate(date: CivilDate): string {
  return `${dayOfMonth(date)} ${monthName(date).slice(0, 3)}`;
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
  const rest = before > 0 ? [line({ at: INDENT, text: `${before} earlier` })] : [];
  return [...rest, ...all.slice(-MOST_TOLD).flatMap(tell)];
}

function results(review: Review, style: Style): string[] {
  return most(review.results, (result) => {
    const before = result.before.map(delayText).join(', ');
    return told(shortDate(result.date), resultText(result), before === '' ? [] : [before], style);
  });
}

function events(review: Review, style: Style): string[] {
  return most(review.events, (event) => {
    const outcome = eventOutcome(event).join(', ');
    return told(
      shortDate(event.date),
      eventName(event),
      [...(outcome === '' ? [] : [outcome]), ...event.results],
      style,
    );
  });
}

function awaiting({ awaitingOutcome, today }: Review, style: Style): string[] {
  if (awaitingOutcome.length === 0) return [];
  const lines = most(awaitingOutcome, (event) => {
    const day = `, ${pastDay(event.date, today)}?`;
    const name = cutTo(style.safe(eventName(event)), RIGHT - INDENT - day.length, style.signs.ellipsis);
    return [line({ at: INDENT, text: name + day })];
  });
  return [...lines, line({ at: INDENT, text: HOW_TO_SETTLE })];
}

function introductions(review: Review, style: Style): string[] {
  return most(review.introductions, ({ date, names, outcome }) =>
    told(shortDate(date), names.join(' + '), outcome === null ? [] : [outcome], style),
  );
}

function closing({ note, complete, period }: Review, style: Style): string[] {
  if (note) {
    const texts = [`Reviewed in ${note.path}.`, ...note.differences.map(differenceText)];
    return texts
      .flatMap((text) => wrap(style.safe(text), RIGHT - HEADING))
      .map((text) => line({ at: HEADING, text }));
  }
  if (!complete) return [];
  return [
    line({
      at: HEADING,
      text: `To keep it as a note: netvault review ${period.label} --write`,
      paint: style.dim,
    }),
  ];
}
