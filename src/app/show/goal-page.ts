import { byDate, type CivilDate } from '../../model/civil-date.ts';
import { periodOf } from '../../model/period.ts';
import { fileName } from '../../vault/vault-index.ts';
import {
  DaysOff,
  GoalMeter,
  isCountable,
  purposeViews,
  type CountableGoal,
  type GoalView,
  type Ledger,
} from '../../scorecard/index.ts';
import type { GoalRecord } from '../../parser/records/goal.ts';
import { peopleOf } from '../../scorecard/note-activities.ts';
import { ActivityRows, type ActivityRow } from '../listings/activity-rows.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { refTo, type NoteRef } from './note-ref.ts';

/** A person who was met for the first time. */
export interface FirstMeeting extends NoteRef {
  readonly date: CivilDate;
}

/** The reason for an overall goal, and what serves it. */
export interface PurposeFacts {
  readonly reason: string | null;
  readonly where: readonly string[];
  readonly when: readonly string[];
  /** Goals that name it. */
  readonly goals: readonly NoteRef[];
  /** Number of contacts and events that name it. */
  readonly people: number;
  readonly events: number;
  /** Points of what served it this week, exact; null if it is not in effect or not active. */
  readonly weekPoints: number | null;
}

/** Everything known about one goal. Plain data. */
export interface GoalPage extends NoteRef {
  readonly kind: GoalRecord['goalKind'];
  readonly status: GoalRecord['status'];
  readonly start: CivilDate | null;
  readonly end: CivilDate | null;
  readonly purpose: NoteRef | null;
  /** False if a field that affects its numbers cannot be read or is missing; then `view` is null. */
  readonly complete: boolean;
  /** Its own current period, with the eleven before; null for an overall goal, or if not `complete`. */
  readonly view: GoalView | null;
  /** The text of today's day off, or null. */
  readonly dayOff: string | null;
  /** What counted for it in that period, sorted by day. */
  readonly activities: readonly ActivityRow[];
  /** The people that the metric `contacts` counted in that period, sorted by day. */
  readonly firstMeetings: readonly FirstMeeting[];
  /** For an overall goal; otherwise null. */
  readonly overall: PurposeFacts | null;
}

/** The page of a goal; null if the path is not a goal. Throws `UserError` if a scorecard note cannot be read. */
export function goalPage(ledger: Ledger, path: string): GoalPage | null {
  const { index } = ledger;
  requireScorecards(index);
  const goal = index.record('goal', path);
  if (!goal) return null;
  const daysOff = new DaysOff(index.records('scorecard'));
  const countable = isCountable(goal) ? goal : null;
  const purpose = goal.purpose ? index.pathOf(goal.purpose, path) : null;
  return {
    ...{ path, name: fileName(path), kind: goal.goalKind, status: goal.status },
    ...{ start: goal.start, end: goal.end },
    purpose: purpose === null ? null : refTo(index, purpose),
    complete: countable !== null || (goal.goalKind === 'overall' && goal.complete),
    view: countable ? currentGoalView(ledger, countable, daysOff) : null,
    dayOff: daysOff.text(ledger.now.date),
    activities: countable ? countedFor(ledger, countable) : [],
    firstMeetings: countable ? metFor(ledger, countable) : [],
    overall: goal.goalKind === 'overall' ? overallFacts(ledger, goal) : null,
  };
}

/** The state of a goal in its own current period. */
export function currentGoalView(ledger: Ledger, goal: CountableGoal, daysOff: DaysOff): GoalView {
  const { date } = ledger.now;
  const period = periodOf(goal.every, date, ledger.index.settings.weekStart);
  return new GoalMeter(ledger, daysOff).view(goal, date, period);
}

function periodNow({ index, now }: Ledger, { every }: CountableGoal): ReturnType<typeof periodOf> {
  return periodOf(every, now.date, index.settings.weekStart);
}

/** The activities of this period that advanced a goal, or would have but are worth nothing. */
function countedFor(ledger: Ledger, goal: CountableGoal): ActivityRow[] {
  const { metric, activity } = goal;
  if (metric === 'contacts') return [];
  const { start, end } = periodNow(ledger, goal);
  const isMeant = (row: ActivityRow): boolean => {
    if (metric !== 'points' && metric !== 'minutes') return row.activity === metric;
    if (activity !== null && row.activity !== activity) return false;
    return metric === 'points' ? row.worth > 0 || row.standing === 'below-unit' : row.minutes !== null;
  };
  return new ActivityRows(ledger)
    .between(start, end)
    .filter((row) => row.standing !== 'twice' && isMeant(row));
}

function metFor(ledger: Ledger, goal: CountableGoal): FirstMeeting[] {
  if (goal.metric !== 'contacts') return [];
  const { start, end } = periodNow(ledger, goal);
  return [...ledger.firstMet]
    .filter(([, date]) => start <= date && date <= end)
    .map(([path, date]) => ({ ...refTo(ledger.index, path), date }))
    .sort(byDate);
}

function overallFacts(ledger: Ledger, { path, reason, where, when }: GoalRecord): PurposeFacts {
  const { index, now } = ledger;
  const week = periodOf('week', now.date, index.settings.weekStart);
  const goals = index
    .records('goal')
    .filter((goal) => goal.purpose && index.pathOf(goal.purpose, goal.path) === path);
  const naming = (kind: 'contact' | 'event'): number =>
    index.records(kind).filter((record) => peopleOf(index, record.purpose, record.path).includes(path))
      .length;
  return {
    ...{ reason, where, when },
    goals: goals.map((goal) => refTo(index, goal.path)),
    people: naming('contact'),
    events: naming('event'),
    weekPoints: purposeViews(ledger, week).find((one) => one.path === path)?.points ?? null,
  };
}
