import { addDays, type Weekday } from '../../model/civil-date.ts';
import { periodOf, periodsUpTo, previousPeriod, type Period } from '../../model/period.ts';
import { isCountable, DaysOff, GoalMeter, type Ledger } from '../../scorecard/index.ts';
import type { GoalRecord } from '../../parser/records/goal.ts';
import { readAlone } from '../notes/read-alone.ts';
import { DEFAULT_PURPOSE, firstGoals } from './starter-notes.ts';
import { DEFAULT_TARGETS, type Targets } from './targets.ts';

const WEEKS = 4;

/** The targets of the first goals according to the last four weeks, or else the default ones. */
export function usualTargets(ledger: Ledger): Targets {
  const purpose = { name: DEFAULT_PURPOSE, path: null };
  const goals = firstGoals({ today: null, targets: DEFAULT_TARGETS, purpose });
  const amounts = (of: keyof Targets, step: number): number => {
    const goal = readAlone(ledger.index, ...goals[of])?.record as GoalRecord;
    return usualAmount(ledger, goal, step) ?? DEFAULT_TARGETS[of];
  };
  return {
    points: amounts('points', 1),
    reconnections: amounts('reconnections', 1),
    reading: amounts('reading', 5),
  };
}

/**
 * What was usual in the last four complete weeks: the mean over the periods of a goal like this
 * one, rounded up to a multiple of `step`; null if fewer than half of the weeks have any.
 */
function usualAmount(ledger: Ledger, goal: GoalRecord, step: number): number | null {
  if (!isCountable(goal)) return null;
  const { index, now } = ledger;
  const { weekStart } = index.settings;
  const meter = new GoalMeter(ledger, new DaysOff(index.records('scorecard')));
  const last = previousPeriod(periodOf('week', now.date, weekStart), weekStart);
  const weeks = periodsUpTo(last, WEEKS, weekStart).map((week) => periodsIn(goal.every, week, weekStart));
  const done = weeks.map((periods) => periods.map((period) => meter.done(goal, period)));
  const sums = done.map((week) => week.reduce((sum, one) => sum + one, 0));
  if (sums.filter((sum) => sum > 0).length * 2 < WEEKS) return null;
  const expected = goal.every === 'day' ? WEEKS * (goal.on?.length ?? 7) : WEEKS;
  const mean = sums.reduce((sum, one) => sum + one, 0) / expected;
  return Math.max(1, Math.ceil(mean / step)) * step;
}

/** A week, or its days. */
function periodsIn(every: Period['unit'], week: Period, weekStart: Weekday): readonly Period[] {
  if (every === 'week') return [week];
  return Array.from({ length: 7 }, (_, at) => periodOf('day', addDays(week.start, at), weekStart));
}
