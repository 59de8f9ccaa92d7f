import { amountText } from '../../model/amount-text.ts';
import { exactDifference } from '../../model/decimal.ts';
import { dayAndMonth, weekdayName } from '../../model/date-names.ts';
import type { Unit } from '../../model/period.ts';
import { UNITS } from '../../model/period.ts';
import type {
  ComingEvent,
  DueView,
  GoalView,
  PlannedActivity,
  PurposeView,
  RecentEvent,
  Summary,
} from '../../scorecard/summary.ts';
import { periodName, sinceDay } from './dates.ts';

/** `1 event`, `2 events`. */
export function counted(count: number, one: string, more = `${one}s`): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** `Call`, of `call`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A phrase as a sentence of its own: `offers star charts` becomes `Offers star charts.` */
export function sentence(text: string): string {
  return fullStop(capital(text.trim()));
}

/** A help as a whole sentence. */
export function fullStop(text: string): string {
  return text === '' || /[.?!:…]$/.test(text) ? text : `${text}.`;
}

/** The points goal of the period's unit: it is the header, and no row. */
export function headerGoal({ goals, period }: Summary): GoalView | undefined {
  return goals.find(
    ({ metric, activity, every, state }) =>
      metric === 'points' && activity === null && every === period.unit && state !== 'upcoming',
  );
}

type Stated = Pick<GoalView, 'state' | 'every' | 'start' | 'period'>;
type Today = Pick<Summary, 'today' | 'dayOff'>;

/** A goal's state in words. Nothing here blames: see design, "Words". */
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

/** How many of a goal's own periods in a longer one are over, or met already. */
function overPeriods({ periods = null }: Partial<Pick<GoalView, 'periods'>>): number {
  return periods ? periods.met + periods.missed : 0;
}

/** `2 of 5`, `0 of 15 min`; of a goal with shorter periods how many of them were met; nothing where the goal asks nothing of the period. */
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
 * `8 of 10, from Tuesday`: the target where it is not the whole one, and why:
 * the goal begins within the period, or some of its days are off (a day off, or
 * one after its end). Nothing where it is whole.
 */
export function proratedWords({
  state,
  target,
  fullTarget,
  start,
  every,
  period,
}: Pick<GoalView, 'state' | 'target' | 'fullTarget' | 'start' | 'every' | 'period'>): string {
  if (state === 'off' || state === 'upcoming' || target >= fullTarget) return '';
  const begins = start !== null && period.start < start && start <= period.end;
  const why = begins
    ? `from ${every === 'week' ? weekdayName(start) : dayAndMonth(start)}`
    : 'since some days are off';
  return `${target} of ${fullTarget}, ${why}`;
}

/**
 * Why the points of the purposes are not those of the period; `''` where they
 * are, or there is no purpose. With several, one activity may serve two of them,
 * so that only what is certain is said.
 */
export function restOfPoints({ points, purposes }: Pick<Summary, 'points' | 'purposes'>): string {
  const [purpose, ...more] = purposes;
  const sum = purposes.reduce((all, one) => all + one.points, 0);
  if (!purpose || exactDifference(points, sum) === 0) return '';
  if (more.length > 0)
    return sum < points
      ? 'Some points serve no purpose: neither their event nor their people name one.'
      : 'Some points serve several purposes.';
  const rest = exactDifference(points, purpose.points);
  return `${rest} of ${counted(points, 'point')} serve no purpose: neither event nor people name one.`;
}

/** What is left, exactly. */
function left({ target, done }: GoalView): string {
  return String(exactDifference(target, done));
}

/** `today 0 of 15 min`: of a goal that is shown by its periods, the one that goes on. */
function currentPeriod(goal: GoalView): string {
  if (goal.state !== 'on-pace' && goal.state !== 'behind') return streakNote(goal);
  const value = valueText({ ...goal, periods: null });
  return `${goal.every === 'day' ? 'today' : periodName(goal.every, goal.period)} ${value}`;
}

function streakNote({ streak, every }: GoalView): string {
  return streak >= 2 ? counted(streak, every) : '';
}

/** What stands at the end of a goal's row: what is left, the streak, or the period where it is a longer one. */
export function goalNote(goal: GoalView, { period }: Pick<Summary, 'period'>): string {
  if (goal.state === 'upcoming') return '';
  if (overPeriods(goal) > 0) return currentPeriod(goal);
  if (goal.state === 'behind') return `${left(goal)} to go`;
  if (goal.state === 'missed') return `${left(goal)} short`;
  const longer = UNITS.indexOf(goal.every) > UNITS.indexOf(period.unit);
  if (goal.state === 'on-pace' && longer) return periodName(goal.every, goal.period);
  return streakNote(goal) || (longer ? periodName(goal.every, goal.period) : '');
}

/** `on pace, 12 by today`. */
export function headerState(goal: GoalView, summary: Today): string {
  const words = stateWords(goal, summary);
  if (goal.state === 'missed') return `${words}, ${left(goal)} short`;
  const running = goal.state === 'on-pace' || goal.state === 'behind';
  return running && goal.expected > 0 ? `${words}, ${goal.expected} by today` : words;
}

/** `5 weeks running`, from two on; a streak that ended says nothing. */
export function streakWords(streak: number, unit: Unit): string {
  return streak >= 2 ? `${counted(streak, unit)} running` : '';
}

/** `13 points, 1 event`. */
export function purposeNote({ points, events }: PurposeView): string {
  const text = counted(points, 'point');
  return events === 0 ? text : `${text}, ${counted(events, 'event')}`;
}

/** `1 contract, 2 job-offer`; names of activities have no plural. */
export function resultsText({ results }: Summary): string {
  return Object.entries(results)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

/** When somebody fell due: `since Monday`, `today`, `none noted yet`. */
export function dueWhen(
  { dueSince, unreadDate }: Pick<DueView, 'dueSince' | 'unreadDate'>,
  { today }: Pick<Summary, 'today'>,
): string {
  if (dueSince !== null) return sinceDay(dueSince, today);
  return unreadDate ? 'date not readable' : 'none noted yet';
}

/** `due since Monday`, `due today`, `no contact noted yet`. */
export function dueWords(view: DueView, summary: Pick<Summary, 'today'>): string {
  if (view.dueSince !== null) return `due ${dueWhen(view, summary)}`;
  return view.unreadDate ? UNREAD_CONTACT : 'no contact noted yet';
}

/** Of somebody whose note has a date of contact, but none that can be read. */
export const UNREAD_CONTACT = 'date of last contact not readable';

/** What tells somebody apart whose name others have, too: the path, else nothing. */
export function apartWords(
  { name, path }: Pick<DueView, 'name' | 'path'>,
  shared: ReadonlySet<string>,
): string[] {
  return shared.has(name) ? [path] : [];
}

/** A cadence as it was written; of a bare number, what it means. */
export function cadenceWords(cadence: string): string {
  return /^\d+$/.test(cadence) ? `every ${counted(Number(cadence), 'day')}` : cadence;
}

/** An event's name without the date that many put before it: the date stands beside it. */
export function eventName({ name, date }: { readonly name: string; readonly date: string }): string {
  const rest = name.startsWith(date) ? name.slice(date.length).replace(/^[\s_–—-]+/, '') : name;
  return rest === '' ? name : rest;
}

/** `meet 3, introduction 1`. */
export function eventGoals({ goals }: Pick<ComingEvent, 'goals'>): string {
  return goals.map(({ activity, target }) => `${activity} ${target}`).join(', ');
}

/** `meet 2 of 3`, for each goal of an event that was attended. */
export function reachedGoals({ goals }: Pick<RecentEvent, 'goals'>): string[] {
  return goals.map(({ activity, target, done }) => `${activity} ${done} of ${target}`);
}

/** `call John Backus`, `reading 15m`, `email x2: the reading list`. */
export function plannedText({ activity, names, count, minutes, text }: PlannedActivity): string {
  const what = [activity, amountText(count, minutes)].filter(Boolean).join(' ');
  if (names.length > 0) return `${what} ${names.join(activity === 'introduction' ? ' + ' : ' and ')}`;
  return text === '' ? what : `${what}: ${text}`;
}

/** `meet 3 at Winter book fair`. */
export function goalsAtEvent(event: Pick<ComingEvent, 'name' | 'date' | 'goals'>): string[] {
  return event.goals.map(({ activity, target }) => `${activity} ${target} at ${eventName(event)}`);
}

/** All that is decided for tomorrow: its intentions, and the goals of its events. */
export function decidedTomorrow({ tomorrow }: Pick<Summary, 'tomorrow'>): string[] {
  const planned = tomorrow.planned.map(plannedText);
  return [...planned, ...tomorrow.events.flatMap(goalsAtEvent)];
}

const INTRODUCTION_WORDS = { proposed: 'proposed', asked: 'asked', consented: 'agreed by both' } as const;

/** `2 open: 1 asked, 1 agreed by both`. */
export function introductionsText({ introductions: { open } }: Summary): string {
  const states = (['proposed', 'asked', 'consented'] as const).flatMap((status) => {
    const count = open.filter((introduction) => introduction.status === status).length;
    return count === 0 ? [] : [`${count} ${INTRODUCTION_WORDS[status]}`];
  });
  return `${open.length} open: ${states.join(', ')}`;
}

export const NOTHING_DECIDED = 'Nothing is decided yet. Two lines tonight make an easy start.';
export const HOW_TO_SETTLE = 'Write status: attended, skipped or canceled in its note.';

/** A purpose and its goals; null is for goals without one. */
export interface GoalGroup {
  readonly purpose: PurposeView | null;
  readonly goals: readonly GoalView[];
}

/** Goals by purpose, purposes in their order, goals in theirs; those without a purpose last. The header's goal is in none. */
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
