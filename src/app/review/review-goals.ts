import type { CivilDate } from '../../model/civil-date.ts';
import { UNITS, periodOf, type Period, type Unit } from '../../model/period.ts';
import {
  DaysOff,
  GoalMeter,
  type CountableGoal,
  type GoalProgress,
  type Ledger,
  type PeriodView,
} from '../../scorecard/index.ts';
import { activeGoals, purposeOf, periodView } from '../../scorecard/goals.ts';
import { ownPeriods } from '../../scorecard/own-periods.ts';
import { fileName } from '../../vault/vault-index.ts';

/** The state of a goal; `running` if its own period, or the reviewed one, is not over. */
export type ReviewedState = 'met' | 'missed' | 'off' | 'running';

/** A goal in a reviewed period. */
export interface ReviewedGoal {
  readonly path: string;
  readonly name: string;
  readonly metric: string;
  readonly every: Unit;
  readonly purpose: string | null;
  /** Its first day, if it has one. */
  readonly start: CivilDate | null;
  /** Its last day, if it has one. */
  readonly end?: CivilDate;
  /** How many of its own periods that end in the reviewed one were met, missed, off, or are running. */
  readonly periods: Readonly<Record<ReviewedState, number>>;
  /** The state of all of them: the first of `missed`, `running`, `met` and `off` that occurs. */
  readonly state: ReviewedState;
  /** The last of them; for a goal with longer periods, the current one. */
  readonly last: PeriodView & {
    readonly target: number;
    /** The target if the goal applied to all days of the period. */
    readonly fullTarget: number;
    readonly done: number;
  };
}

/**
 * The active goals of a period, each with its own periods that end in it, as far back as the goal
 * is counted. A goal with longer periods has its state at the end of the reviewed one.
 */
export function reviewedGoals(ledger: Ledger, period: Period): ReviewedGoal[] {
  const { index } = ledger;
  const meter = new GoalMeter(ledger, new DaysOff(index.records('scorecard')));
  return activeGoals(index)
    .filter(({ start, end }) => (start ?? period.end) <= period.end && (end ?? period.start) >= period.start)
    .flatMap((goal) => reviewed(ledger, meter, goal, period) ?? []);
}

function reviewed(
  ledger: Ledger,
  meter: GoalMeter,
  goal: CountableGoal,
  period: Period,
): ReviewedGoal | null {
  const { index } = ledger;
  const isLonger = UNITS.indexOf(goal.every) > UNITS.indexOf(period.unit);
  const all = isLonger
    ? [progressAt(ledger, meter, goal, period)]
    : ownPeriods(ledger, goal, period).map((own) => meter.progress(goal, own));
  const last = all.at(-1);
  if (!last) return null;
  const periods = { met: 0, missed: 0, off: 0, running: 0 };
  for (const { state } of all) periods[reviewedState(state)]++;
  return {
    path: goal.path,
    name: fileName(goal.path),
    metric: goal.metric,
    every: goal.every,
    purpose: purposeOf(index, goal),
    start: goal.start,
    ...(goal.end === null ? {} : { end: goal.end }),
    periods,
    state: (['missed', 'running', 'met', 'off'] as const).find((state) => periods[state] > 0) ?? 'off',
    last: {
      ...periodView(last.period),
      target: last.target,
      fullTarget: last.fullTarget,
      done: last.done,
    },
  };
}

/** The progress in a longer period as of the last day of the reviewed one, without what was done later. */
function progressAt(ledger: Ledger, meter: GoalMeter, goal: CountableGoal, { end }: Period): GoalProgress {
  const own = periodOf(goal.every, end, ledger.index.settings.weekStart);
  const progress = meter.progress(goal, own);
  if (own.end <= end || progress.state === 'off') return progress;
  const done = meter.done(goal, { ...own, end });
  return { ...progress, done, state: done >= progress.target ? 'met' : 'on-pace' };
}

function reviewedState(state: GoalProgress['state']): ReviewedState {
  switch (state) {
    case 'met':
    case 'missed':
    case 'off':
      return state;
    case 'behind':
    case 'on-pace':
    case 'upcoming':
      return 'running';
  }
}
