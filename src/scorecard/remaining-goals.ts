import { earlier, type CivilDate } from '../model/civil-date.ts';
import { exactDifference, shareRoundedUp } from '../model/decimal.ts';
import { periodOf, type Unit } from '../model/period.ts';
import { openDays, type DaysOff } from './days.ts';
import {
  GoalMeter,
  goalDescription,
  activeGoals,
  progressFrom,
  purposeOf,
  periodView,
  type CountableGoal,
} from './goals.ts';
import { intendedActivities, withReconnections } from './intended.ts';
import type { Ledger } from './ledger.ts';
import type { PeriodView } from './summary.ts';

/** What remains of a goal on a day, and that day's share of it. */
export interface RemainingGoal {
  readonly path: string;
  readonly name: string;
  readonly kind: CountableGoal['goalKind'];
  readonly metric: string;
  readonly activity: string | null;
  readonly every: Unit;
  /** The goal's period that contains the day. */
  readonly period: PeriodView;
  /** The first day of the goal itself; null where it has none. */
  readonly start: CivilDate | null;
  /** Its last day, if it has one. */
  readonly end?: CivilDate;
  readonly target: number;
  /** Before proration. */
  readonly fullTarget: number;
  /** As of today. */
  readonly done: number;
  /** target − done, exact; more than 0. */
  readonly left: number;
  /** The goal's days from that day to the period's end that are not neutral; 1 or more. */
  readonly days: number;
  /** ⌈left ÷ days⌉. */
  readonly share: number;
  /** The part of the share that is already decided, by open lines, events and their goals. */
  readonly decided: number;
  /** The last of these days. */
  readonly until: CivilDate;
  readonly purpose: string | null;
}

/**
 * What remains of each active goal on `date`, today or later. Only goals for
 * which it is an open day and that are not yet met in the period.
 */
export function remainingGoals(ledger: Ledger, daysOff: DaysOff, date: CivilDate): RemainingGoal[] {
  const meter = new GoalMeter(ledger, daysOff);
  const open = ledger.planned.filter(({ entry }) => entry.mark === 'intention');
  const decided = withReconnections(ledger, intendedActivities(ledger, date, date, open));
  return activeGoals(ledger.index).flatMap((goal) => {
    const left = remainingOf(ledger, meter, daysOff, goal, date);
    return left ? [{ ...left, decided: progressFrom(goal, decided, ledger.scorecards) }] : [];
  });
}

function remainingOf(
  { index }: Ledger,
  meter: GoalMeter,
  daysOff: DaysOff,
  goal: CountableGoal,
  date: CivilDate,
): Omit<RemainingGoal, 'decided'> | null {
  const period = periodOf(goal.every, date, index.settings.weekStart);
  const { target, fullTarget, done, state } = meter.progress(goal, period);
  const to = goal.end === null ? period.end : earlier(period.end, goal.end);
  const days = openDays(goal, date, to, daysOff);
  const until = days.at(-1);
  if (state === 'met' || until === undefined || days[0] !== date) return null;
  const left = exactDifference(target, done);
  return {
    ...goalDescription(goal),
    period: periodView(period),
    start: goal.start,
    ...(goal.end === null ? {} : { end: goal.end }),
    target,
    fullTarget,
    done,
    left,
    days: days.length,
    share: shareRoundedUp(left, 1, days.length),
    until,
    purpose: purposeOf(index, goal),
  };
}
