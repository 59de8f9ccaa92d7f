import { earlier, type CivilDate } from '../model/civil-date.ts';
import { exactDifference, shareRoundedUp } from '../model/decimal.ts';
import { periodOf, type Unit } from '../model/period.ts';
import { openDays, type DaysOff } from './days.ts';
import {
  GoalMeter,
  aboutGoal,
  activeGoals,
  amountOf,
  purposeOf,
  viewOf,
  type CountableGoal,
} from './goals.ts';
import { intended, withReconnections } from './intended.ts';
import type { Ledger } from './ledger.ts';
import type { PeriodView } from './summary.ts';

/** What is left of a goal before a day, and that day's share of it. */
export interface RemainingGoal {
  readonly path: string;
  readonly name: string;
  readonly kind: CountableGoal['goalKind'];
  readonly metric: string;
  readonly activity: string | null;
  readonly every: Unit;
  /** The goal's own period that holds the day. */
  readonly period: PeriodView;
  readonly target: number;
  /** As of today. */
  readonly done: number;
  /** target − done, exact; more than 0. */
  readonly left: number;
  /** The goal's days from that day to the period's end that are not neutral; 1 or more. */
  readonly days: number;
  /** ⌈left ÷ days⌉. */
  readonly share: number;
  /** How much of it is decided already: by lines, events and their goals. */
  readonly decided: number;
  /** The last of those days. */
  readonly until: CivilDate;
  readonly purpose: string | null;
}

/**
 * What is left of each active goal on a day, today or later: of those that ask
 * something of that day and are not met in their period that holds it.
 */
export function remainingGoals(ledger: Ledger, daysOff: DaysOff, date: CivilDate): RemainingGoal[] {
  const meter = new GoalMeter(ledger, daysOff);
  const decided = withReconnections(ledger, intended(ledger, date));
  return activeGoals(ledger.index).flatMap((goal) => {
    const left = remainingOf(ledger, meter, daysOff, goal, date);
    return left ? [{ ...left, decided: amountOf(goal, decided, ledger.scorecards) }] : [];
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
  const { target, done, state } = meter.progress(goal, period);
  const to = goal.end === null ? period.end : earlier(period.end, goal.end);
  const days = openDays(goal, date, to, daysOff);
  const until = days.at(-1);
  if (state === 'met' || until === undefined || days[0] !== date) return null;
  const left = exactDifference(target, done);
  return {
    ...aboutGoal(goal),
    period: viewOf(period),
    target,
    done,
    left,
    days: days.length,
    share: shareRoundedUp(left, 1, days.length),
    until,
    purpose: purposeOf(index, goal),
  };
}
