import { SHORT_WEEKDAYS } from '../model/date-names.ts';
import { addDays, later, type CivilDate } from '../model/civil-date.ts';
import { fromHundredths, shareRoundedDown, shareRoundedUp, type Hundredths } from '../model/decimal.ts';
import { partitionPoint } from '../model/partition-point.ts';
import { UNITS, periodOf, previousPeriod, type Period, type Unit } from '../model/period.ts';
import type { GoalRecord } from '../parser/records/goal.ts';
import { fileName, type VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import { goalDays, lastOpenDay, type DaysOff } from './days.ts';
import type { Ledger } from './ledger.ts';
import { groupBy } from '../model/group-by.ts';
import { ownPeriods } from './own-periods.ts';
import { minutesOf, pointsOf } from './points.ts';
import type { GoalState, GoalView, PeriodView } from './summary.ts';
import type { Scorecards } from './worth.ts';

/** A goal with everything that is needed to count it; overall goals are never counted. */
export type CountableGoal = GoalRecord & {
  readonly goalKind: 'behavior' | 'reconnection' | 'reading';
  readonly metric: string;
  readonly target: number;
  readonly every: Unit;
};

export function isCountable(goal: GoalRecord): goal is CountableGoal {
  const { complete, goalKind, metric, target, every } = goal;
  if (!complete || goalKind === null || goalKind === 'overall') return false;
  return metric !== null && target !== null && every !== null;
}

/** Countable goals with status `active`, sorted by path. */
export function activeGoals(index: VaultIndex): CountableGoal[] {
  return index
    .records('goal')
    .filter(isCountable)
    .filter(({ status }) => status === 'active');
}

/** The name under which `Ledger.sum` keeps what advances a goal; goals advanced by the same activities share it. */
export function sumKey({ metric, activity }: CountableGoal): string {
  return `${metric} ${activity ?? ''}`;
}

/** The properties of a goal that are the same in all periods. */
export function goalDescription(
  goal: CountableGoal,
): Pick<GoalView, 'path' | 'name' | 'kind' | 'metric' | 'activity' | 'every'> {
  const { path, goalKind: kind, metric, activity, every } = goal;
  return { path, name: fileName(path), kind, metric, activity, every };
}

/** The path of the overall goal that the goal serves; null if it names none, or its link is broken. */
export function purposeOf(index: VaultIndex, { path, purpose }: CountableGoal): string | null {
  const named = purpose ? index.record('goal', index.pathOf(purpose, path)) : undefined;
  return named?.goalKind === 'overall' ? named.path : null;
}

export function periodView({ label, start, end }: Period): PeriodView {
  return { label, start, end };
}

/** The progress of a goal in one of its periods. */
export interface GoalProgress {
  readonly period: Period;
  readonly fullTarget: number;
  readonly target: number;
  readonly done: number;
  readonly expected: number;
  readonly share: number;
  readonly state: GoalState;
}

const PERIODS_SHOWN = 12;

/** Computes the progress of goals from a ledger. */
export class GoalMeter {
  readonly #ledger: Ledger;
  readonly #daysOff: DaysOff;
  readonly #byActivity = new Map<readonly Activity[], ReadonlyMap<string, readonly Activity[]>>();

  constructor(ledger: Ledger, daysOff: DaysOff) {
    this.#ledger = ledger;
    this.#daysOff = daysOff;
  }

  /** The progress in a period, as of today. */
  progress(goal: CountableGoal, period: Period): GoalProgress {
    const today = this.#ledger.now.date;
    const days = goalDays(goal, period, this.#daysOff, today);
    const fullTarget = targetIn(goal, period);
    const target =
      days.open === days.all && days.all > 0 ? fullTarget : prorated(fullTarget, days.open, days.all);
    const done = this.done(goal, period);
    const expected = days.open === 0 ? 0 : shareRoundedDown(target, days.elapsed, days.open);
    const state = stateOf(goal, period, { done, target, expected, left: days.open, today });
    const share = target > 0 ? Math.min(1, done / target) : 0;
    return { period, fullTarget, target, done, expected, share, state };
  }

  /** The amount that counts towards the goal in the period, in its metric; at most two decimals. */
  done(goal: CountableGoal, { start, end }: Pick<Period, 'start' | 'end'>): number {
    const { scorecards } = this.#ledger;
    if (goal.metric === 'contacts') {
      const days = this.#ledger.metDays;
      return partitionPoint(days, (date) => date <= end) - partitionPoint(days, (date) => date < start);
    }
    const inDay = (activities: readonly Activity[]): Hundredths =>
      hundredthsOf(goal, this.#narrowed(goal, activities), scorecards);
    return fromHundredths(this.#ledger.sum(start, end, sumKey(goal), inDay));
  }

  /** The activities of a day that can advance a goal. Each day is narrowed once for all goals. */
  #narrowed({ metric, activity }: CountableGoal, day: readonly Activity[]): readonly Activity[] {
    const only = metric === 'points' || metric === 'minutes' ? activity : metric;
    if (only === null) return day;
    const known = this.#byActivity.get(day) ?? groupBy(day, (one) => [one.activity]);
    this.#byActivity.set(day, known);
    return known.get(only) ?? [];
  }

  /**
   * The goal as a face shows it: its progress in its own period that contains `reference`, and how
   * all its periods within `shown` went.
   */
  view(goal: CountableGoal, reference: CivilDate, shown: Period): GoalView {
    const { index } = this.#ledger;
    const period = periodOf(goal.every, reference, index.settings.weekStart);
    const { fullTarget, target, done, expected, share, state } = this.progress(goal, period);
    return {
      ...goalDescription(goal),
      period: periodView(period),
      start: goal.start,
      ...(goal.end === null ? {} : { end: goal.end }),
      ...(goal.every === 'day' && goal.on ? { on: goal.on.map((day) => SHORT_WEEKDAYS[day]) } : {}),
      fullTarget,
      target,
      done,
      expected,
      share,
      state,
      streak: this.streak(goal, period),
      purpose: purposeOf(index, goal),
      periods: this.#periods(goal, shown),
      history: this.history(goal, period).map((one) => ({
        label: one.period.label,
        target: one.target,
        ...(one.target < one.fullTarget ? { fullTarget: one.fullTarget } : {}),
        done: one.done,
        state: one.state,
      })),
    };
  }

  /** How its periods within a longer one went; null if its own are not shorter. */
  #periods(goal: CountableGoal, shown: Period): GoalView['periods'] {
    if (UNITS.indexOf(goal.every) >= UNITS.indexOf(shown.unit)) return null;
    const periods = { met: 0, missed: 0, off: 0, open: 0 };
    for (const own of ownPeriods(this.#ledger, goal, shown)) {
      const { state } = this.progress(goal, own);
      periods[state === 'met' || state === 'missed' || state === 'off' ? state : 'open']++;
    }
    return periods;
  }

  /** Progress in up to 12 periods, the given one last. */
  history(goal: CountableGoal, period: Period): GoalProgress[] {
    const history = [this.progress(goal, period)];
    for (const earlier of this.periodsBefore(goal, period)) {
      if (history.length === PERIODS_SHOWN) break;
      history.unshift(this.progress(goal, earlier));
    }
    return history;
  }

  /** Number of consecutive met periods up to `period`, which counts only if it is already met. Periods without open days are skipped. */
  streak(goal: CountableGoal, period: Period): number {
    const { state } = this.progress(goal, period);
    if (state === 'missed') return 0;
    let streak = state === 'met' ? 1 : 0;
    for (
      let before = this.#previousOpenPeriod(goal, period);
      before;
      before = this.#previousOpenPeriod(goal, before)
    ) {
      if (this.progress(goal, before).state !== 'met') break;
      streak++;
    }
    return streak;
  }

  /** The last earlier period with an open day, not before `#countedSince`; null if there is none. */
  #previousOpenPeriod(goal: CountableGoal, { start }: Period): Period | null {
    const { weekStart } = this.#ledger.index.settings;
    const since = this.#countedSince(goal);
    if (since === null || start <= since) return null;
    const from = periodOf(goal.every, since, weekStart).start;
    const day = lastOpenDay(goal, from, addDays(start, -1), this.#daysOff);
    return day === null ? null : periodOf(goal.every, day, weekStart);
  }

  /** The later of the goal's start and the vault's first activity; null if there is no activity. */
  #countedSince({ start }: CountableGoal): CivilDate | null {
    const { first } = this.#ledger;
    return start === null || first === null ? first : later(start, first);
  }

  /** Earlier periods, the latest first, back to the one that contains `#countedSince`. */
  *periodsBefore(goal: CountableGoal, period: Period): Generator<Period> {
    const { index } = this.#ledger;
    const since = this.#countedSince(goal);
    if (since === null) return;
    let before = previousPeriod(period, index.settings.weekStart);
    for (let start = period.start; before.start < start && before.end >= since;) {
      yield before;
      start = before.start;
      before = previousPeriod(before, index.settings.weekStart);
    }
  }
}

/** The amount by which activities advance a goal, in its metric; at most two decimals. The metric `contacts` is not counted from activities and is always 0 here. */
export function progressFrom(
  goal: CountableGoal,
  activities: readonly Activity[],
  scorecards: Scorecards,
): number {
  return fromHundredths(hundredthsOf(goal, activities, scorecards));
}

function hundredthsOf(
  { metric, activity }: CountableGoal,
  activities: readonly Activity[],
  scorecards: Scorecards,
): Hundredths {
  const narrowed = activities.filter((one) => activity === null || one.activity === activity);
  switch (metric) {
    case 'points':
      return pointsOf(narrowed, scorecards);
    case 'minutes':
      return minutesOf(narrowed);
    default:
      return activities.reduce((sum, one) => sum + (one.activity === metric ? one.count : 0), 0) * 100;
  }
}

/** The target in a period: the last of `targets` dated before or in it, else the goal's own. */
function targetIn({ target, targets }: CountableGoal, period: Period): number {
  return targets.findLast(({ date }) => date <= period.end)?.target ?? target;
}

function prorated(target: number, left: number, all: number): number {
  return left === 0 ? 0 : shareRoundedUp(target, left, all);
}

function stateOf(
  goal: GoalRecord,
  period: Period,
  now: { done: number; target: number; expected: number; left: number; today: CivilDate },
): GoalState {
  if (goal.start !== null && goal.start > period.end) return 'upcoming';
  if (now.left === 0) return 'off';
  if (now.done >= now.target) return 'met';
  if (period.end < now.today) return 'missed';
  return now.done < now.expected ? 'behind' : 'on-pace';
}
