import type { CivilDate } from '../../model/civil-date.ts';
import { periodOf, type Period } from '../../model/period.ts';
import { DaysOff } from '../../scorecard/days.ts';
import { GoalMeter, isCountable } from '../../scorecard/goals.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { periodCounts } from '../../scorecard/period-counts.ts';
import type { Moved } from './same-reading.ts';

/** A total that changes. */
export interface TotalDifference {
  /** `points`, an activity, or the path of a goal. */
  readonly total: string;
  /** The label of the week, or of the goal's own period. */
  readonly period: string;
  readonly before: number;
  readonly after: number;
}

/**
 * The totals that differ between two states of a vault: points and the count of each activity by
 * week, and the progress of each goal by its own periods. Only periods with days that differ are
 * counted, since totals depend only on days.
 */
export function totalDifferences(before: Ledger, after: Ledger): readonly TotalDifference[] {
  const days = differentDays(before, after);
  const { weekStart } = before.index.settings;
  const weeks = periodsOf(days, (date) => periodOf('week', date, weekStart));
  const found = weeks.flatMap((week) => {
    const [was, is] = [periodCounts(before, week), periodCounts(after, week)];
    return [...new Set([...was.keys(), ...is.keys()])].flatMap((total) =>
      difference(total, week, was.get(total) ?? 0, is.get(total) ?? 0),
    );
  });
  const [old, now] = [meterOf(before), meterOf(after)];
  for (const goal of before.index.records('goal').filter(isCountable)) {
    for (const period of periodsOf(days, (date) => periodOf(goal.every, date, weekStart)))
      found.push(...difference(goal.path, period, old.done(goal, period), now.done(goal, period)));
  }
  return found;
}

/** An activity that two notes record. */
export interface NotedTwice {
  readonly activity: string;
  readonly date: CivilDate;
  /** Sorted. */
  readonly paths: readonly string[];
}

/** The activities that count once after a move, since two notes record them, and that counted twice before. */
export function notedTwiceSince(before: Ledger, after: Ledger, moved: Moved): readonly NotedTwice[] {
  const twiceIn = ({ twice }: Ledger): NotedTwice[] =>
    twice.map(({ kept: { activity, date, path }, dropped }) => {
      const paths = [path, dropped.path].map((one) => moved.get(one) ?? one);
      return { activity, date, paths: paths.sort() };
    });
  const known = new Set(twiceIn(before).map((one) => JSON.stringify(one)));
  return twiceIn(after).filter((one) => !known.has(JSON.stringify(one)));
}

const meterOf = (ledger: Ledger): GoalMeter =>
  new GoalMeter(ledger, new DaysOff(ledger.index.records('scorecard')));

function difference(total: string, { label }: Period, before: number, after: number): TotalDifference[] {
  return before === after ? [] : [{ total, period: label, before, after }];
}

/** The periods that contain these days, without duplicates, in order. */
function periodsOf(days: readonly CivilDate[], of: (date: CivilDate) => Period): readonly Period[] {
  return [...new Map(days.map(of).map((period) => [period.label, period])).values()];
}

/** The days with different activities or first meetings, in order. */
function differentDays(before: Ledger, after: Ledger): readonly CivilDate[] {
  const dates = new Set([...before.journal.dates, ...after.journal.dates]);
  const done = [...dates].filter((date) => doneOn(before, date) !== doneOn(after, date));
  const [was, is] = [metOn(before), metOn(after)];
  const met = [...new Set([...was.keys(), ...is.keys()])].filter((date) => was.get(date) !== is.get(date));
  return [...new Set([...done, ...met])].sort();
}

function doneOn(ledger: Ledger, date: CivilDate): string {
  return ledger
    .between(date, date)
    .map(({ activity, count, minutes }) => `${activity} ${count} ${minutes ?? ''}`)
    .sort()
    .join('\n');
}

function metOn({ firstMet }: Ledger): ReadonlyMap<CivilDate, number> {
  const days = new Map<CivilDate, number>();
  for (const date of firstMet.values()) days.set(date, (days.get(date) ?? 0) + 1);
  return days;
}
