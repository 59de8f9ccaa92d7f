import { dayAndMonth, weekdayName } from '../../model/date-names.ts';
import { exactDifference } from '../../model/decimal.ts';
import { UNITS } from '../../model/period.ts';
import type { Unit } from '../../model/period.ts';
import type { GoalView, PurposeView, Summary } from '../../scorecard/summary.ts';
import { periodName } from './dates.ts';
import { counted } from './phrases.ts';

/**
 * The goal for points over the unit of the shown period. It is shown in the header instead of a
 * row; undefined if there is none.
 */
export function headerGoal({ goals, period, today }: Summary): GoalView | undefined {
  return goals.find(
    ({ metric, activity, every, state }) =>
      // Goals are shown as of today, so they say nothing about a period that has not begun.
      period.start <= today &&
      metric === 'points' &&
      activity === null &&
      every === period.unit &&
      state !== 'upcoming',
  );
}

type Stated = Pick<GoalView, 'state' | 'every' | 'start' | 'period'>;
type Today = Pick<Summary, 'today' | 'dayOff'>;

/** A goal's state in words without blame. */
export function stateWords(goal: Stated & Partial<Pick<GoalView, 'periods'>>, summary: Today): string {
  if (overPeriods(goal) > 0) return `${goal.every}s met`;
  switch (goal.state) {
    case 'met':
      return 'met';
    case 'on-pace':
      return goal.every === 'day' ? 'today' : 'on pace';
    case 'behind':
      return 'behind pace';
    case 'missed':
      return 'not met';
    case 'upcoming':
      return goal.start === null ? 'not begun' : `begins ${goal.start}`;
    case 'off':
      return offWords(goal, summary);
  }
}

function offWords(goal: Stated, { today, dayOff }: Today): string {
  if (goal.every !== 'day') return 'off';
  if (goal.period.start !== today) return 'not that day';
  return dayOff === null ? 'not today' : 'day off';
}

/** For a goal with shorter periods than the shown one: how many of them are over or already met. 0 for other goals. */
function overPeriods({ periods = null }: Partial<Pick<GoalView, 'periods'>>): number {
  return periods ? periods.met + periods.missed : 0;
}

/**
 * `2 of 5`, `0 of 15 min`; for a goal with shorter periods, how many of them were met; `''` if
 * the goal requires nothing in the period.
 */
export function valueText({
  state,
  done,
  target,
  metric,
  periods = null,
}: Pick<GoalView, 'state' | 'done' | 'target' | 'metric'> & Partial<Pick<GoalView, 'periods'>>): string {
  if (periods && overPeriods({ periods }) > 0) return `${periods.met} of ${overPeriods({ periods })}`;
  if (state === 'off' || state === 'upcoming') return '';
  return `${done} of ${target}${metric === 'minutes' ? ' min' : ''}`;
}

/**
 * `8 of 10, from Tuesday`: a target that is smaller than the full one, and the reason: the goal
 * begins or ends within the period, or some days of the period are off. `''` for a full target.
 */
export function proratedWords({
  state,
  target,
  fullTarget,
  start,
  end,
  every,
  period,
}: Pick<GoalView, 'state' | 'target' | 'fullTarget' | 'start' | 'end' | 'every' | 'period'>): string {
  if (state === 'off' || state === 'upcoming' || target >= fullTarget) return '';
  const day = every === 'week' ? weekdayName : dayAndMonth;
  const begins = start !== null && period.start < start && start <= period.end;
  const ends = end !== undefined && period.start <= end && end < period.end;
  const why = [begins ? `from ${day(start)}` : '', ends ? `until ${day(end)}` : ''].filter(Boolean).join(' ');
  return `${target} of ${fullTarget}, ${why || 'since some days are off'}`;
}

const NO_PURPOSE = 'for no overall goal of that time: no event or person names one.';

/**
 * Why the points of the purposes do not add up to those of the period; `''` if they do, or if
 * there is no purpose. With several purposes, one activity may serve two of them, so only what is
 * certain is stated. `how` is the face's advice about points without a purpose.
 */
export function restOfPoints(
  { points, purposes }: Pick<Summary, 'points' | 'purposes'>,
  how: string,
): string {
  const [purpose, ...more] = purposes;
  const sum = purposes.reduce((all, one) => all + one.points, 0);
  if (!purpose || exactDifference(points, sum) === 0) return '';
  if (more.length > 0)
    return sum < points
      ? `Some points are ${NO_PURPOSE} ${how}`
      : 'Some points are for several overall goals.';
  const rest = exactDifference(points, purpose.points);
  return `${rest} of ${counted(points, 'point')} ${rest === 1 ? 'is' : 'are'} ${NO_PURPOSE} ${how}`;
}

/** What remains until the target, exact. */
function left({ target, done }: GoalView): string {
  return String(exactDifference(target, done));
}

/**
 * `today 0 of 15 min`: the current period of a goal that is shown by its shorter periods; if none
 * is running, the streak.
 */
function currentPeriod(goal: GoalView): string {
  if (goal.state !== 'on-pace' && goal.state !== 'behind') return streakNote(goal);
  const value = valueText({ ...goal, periods: null });
  return `${goal.every === 'day' ? 'today' : periodName(goal.every, goal.period)} ${value}`;
}

function streakNote({ streak, every }: GoalView): string {
  return streak >= 2 ? counted(streak, every) : '';
}

/**
 * The note at the end of a goal's row: what remains, the streak, or the goal's own period if it
 * differs from the shown one.
 */
export function goalNote(goal: GoalView, { period }: Pick<Summary, 'period'>): string {
  if (goal.state === 'upcoming') return '';
  if (goal.period.end < period.start && goal.every !== 'day') return periodName(goal.every, goal.period);
  if (overPeriods(goal) > 0) return currentPeriod(goal);
  if (goal.state === 'behind') return `${left(goal)} to go`;
  if (goal.state === 'missed') return `${left(goal)} short`;
  const longer = UNITS.indexOf(goal.every) > UNITS.indexOf(period.unit);
  if (goal.state === 'on-pace' && longer) return periodName(goal.every, goal.period);
  return streakNote(goal) || (longer ? periodName(goal.every, goal.period) : '');
}

/** The state of the header's goal: `on pace, 12 by today`. */
export function headerState(goal: GoalView, summary: Today): string {
  const words = stateWords(goal, summary);
  if (goal.state === 'missed') return `${words}, ${left(goal)} short`;
  const running = goal.state === 'on-pace' || goal.state === 'behind';
  return running && goal.expected > 0 ? `${words}, ${goal.expected} by today` : words;
}

/** `5 weeks running`; `''` for a streak of less than two. */
export function streakWords(streak: number, unit: Unit): string {
  return streak >= 2 ? `${counted(streak, unit)} running` : '';
}

/** `13 points, 1 event`. */
export function purposeNote({ points, events }: PurposeView): string {
  const text = counted(points, 'point');
  return events === 0 ? text : `${text}, ${counted(events, 'event')}`;
}

/** A purpose and its goals; `purpose` is null for goals without one. */
export interface GoalGroup {
  readonly purpose: PurposeView | null;
  readonly goals: readonly GoalView[];
}

/** The goals by purpose, in the order of the summary; those without a purpose last. The header's goal is left out. */
export function goalGroups(summary: Summary): GoalGroup[] {
  const header = headerGoal(summary);
  const rows = summary.goals.filter((goal) => goal !== header);
  const known = new Set(summary.purposes.map(({ path }) => path));
  const groups: GoalGroup[] = summary.purposes.map((purpose) => ({
    purpose,
    goals: rows.filter((goal) => goal.purpose === purpose.path),
  }));
  const others = rows.filter(({ purpose }) => purpose === null || !known.has(purpose));
  return others.length === 0 ? groups : [...groups, { purpose: null, goals: others }];
}
