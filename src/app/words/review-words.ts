import { dayAndMonth } from '../../model/date-names.ts';
import { exactDifference } from '../../model/decimal.ts';
import type { Unit } from '../../model/period.ts';
import type { Difference } from '../../scorecard/period-counts.ts';
import type { ReviewedGoal } from '../review/review-goals.ts';
import type { EarlierActivity, ReviewedResult } from '../review/review-results.ts';
import type { Review } from '../review/review.ts';
import { counted } from './phrases.ts';
import { proratedWords } from './goal-words.ts';

/** Headings of a review; that of its results is `resultsTitle`. */
export const REVIEW_HEADINGS = { goals: 'Goals', events: 'Events', introductions: 'Introductions' };

const WEEK = 7;
const MONTH = 30.4;

/** `4 of 5`, `90 of 105 min`; `''` for several periods, or if nothing was required. */
export function goalAmount({ metric, state, periods, last }: ReviewedGoal): string {
  if (state === 'off' || total(periods) > 1) return '';
  return `${last.done} of ${last.target}${metric === 'minutes' ? ' min' : ''}`;
}

function total({ met, missed, off, running }: ReviewedGoal['periods']): number {
  return met + missed + off + running;
}

/** For goals that are left out of a review while an event sets them aside. */
export const goalsAside = (until: string): string => `Goals that go on are set aside until ${until}.`;

/** The result of a goal in words without blame. */
export function goalOutcome(goal: ReviewedGoal, { period }: Pick<Review, 'period'>): string {
  if (total(goal.periods) > 1) return severalOutcome(goal);
  const { last } = goal;
  const { target, fullTarget } = last;
  const state = goal.state === 'off' ? 'off' : 'met';
  const prorated = proratedWords({ ...goal, target, fullTarget, state, period: last });
  return [onlyOutcome(goal, period), prorated].filter(Boolean).join('; ');
}

/** The result of a goal with only one period. */
function onlyOutcome({ state, last, every }: ReviewedGoal, period: Review['period']): string {
  switch (state) {
    case 'met':
      return 'met';
    case 'missed':
      return `not met, ${exactDifference(last.target, last.done)} short`;
    case 'off':
      return every === 'day' ? 'day off' : 'off';
    case 'running':
      return last.end > period.end ? `goes on until ${dayAndMonth(last.end)}` : 'goes on';
  }
}

/** The result of a goal with several periods: `met on 5 of 6 days, 1 day off`, `met in all 4 weeks`. */
function severalOutcome({ periods, every }: ReviewedGoal): string {
  const { met, missed, off, running } = periods;
  const asked = met + missed;
  const words = [
    ...(asked === 0 ? [] : [`met ${every === 'day' ? 'on' : 'in'} ${ofAll(met, asked, every)}`]),
    ...(off === 0 ? [] : [`${counted(off, every)} off`]),
    ...(running === 0 ? [] : ['goes on']),
  ];
  return words.join(', ');
}

function ofAll(met: number, asked: number, every: Unit): string {
  if (met < asked) return `${met} of ${counted(asked, every)}`;
  if (asked === 1) return `1 ${every}`;
  return asked === 2 ? `both ${every}s` : `all ${asked} ${every}s`;
}

/** `call 4, email 3`. */
export function countsText(counts: Readonly<Record<string, number>>): string[] {
  return Object.entries(counts).map(([name, count]) => `${name} ${count}`);
}

/** For a note: `Done: call 4, email 3.`; `''` if nothing was done. */
export function doneSentence(counts: readonly string[]): string {
  return counts.length === 0 ? '' : `Done: ${counts.join(', ')}.`;
}

/** `contract with Konrad Zuse: the big one`. */
export function resultText({ activity, count, names, text }: ReviewedResult): string {
  const times = count === 1 ? '' : ` x${count}`;
  const people = names.length === 0 ? '' : ` with ${names.join(' and ')}`;
  return `${activity}${times}${people}${text === '' ? '' : `: ${text}`}`;
}

/** The heading of results; earlier activities are mentioned only if there are any. */
export function resultsTitle({ results }: Review): string {
  return results.some(({ before }) => before.length > 0) ? 'Results, and what went before' : 'Results';
}

/** `6 weeks after the introduction`: states only the order in time, not a cause. */
export function delayText({ activity, days }: EarlierActivity): string {
  if (days === 0) return `on the day of the ${activity}`;
  return `${someTime(days)} after the ${activity}`;
}

/** In whole weeks from two weeks, in whole months from ten weeks. */
function someTime(days: number): string {
  if (days < 2 * WEEK) return counted(days, 'day');
  return days < 10 * WEEK
    ? counted(Math.floor(days / WEEK), 'week')
    : counted(Math.floor(days / MONTH), 'month');
}

/** `meet 2 of 3`. */
export function eventOutcome({ goals }: Review['events'][number]): string[] {
  return goals.map(({ activity, target, done }) => `${activity} ${done} of ${target}`);
}

/** `It says 35 points, and the notes add up to 36.` */
export function differenceText({ name, stated, found }: Difference): string {
  const statement = name === 'points' ? counted(stated, 'point') : `${name} ${stated}`;
  return `It says ${statement}, and the notes add up to ${found}.`;
}
