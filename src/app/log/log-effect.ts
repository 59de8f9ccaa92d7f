import { FIRST_DATE, LAST_DATE, type CivilDate } from '../../model/civil-date.ts';
import { fromHundredths } from '../../model/decimal.ts';
import { findingText, type FindingText } from '../../model/finding.ts';
import { parsePeriod, periodOf, type Period } from '../../model/period.ts';
import { isWithin } from '../../model/span.ts';
import { nearActivity } from '../../model/near-activity.ts';
import {
  DaysOff,
  GoalMeter,
  type CountableGoal,
  type GoalProgress,
  type GoalView,
  type Ledger,
} from '../../scorecard/index.ts';
import { differences, type Difference } from '../../scorecard/period-counts.ts';
import { activeGoals, periodView } from '../../scorecard/goals.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import type { DraftedLine, LogDraft } from './draft-log.ts';

/**
 * How a line counts: `counted`, or why it is worth nothing: an intention, dated after today
 * (`later`), a mark that is neither (`neither`), a result, an activity that no scorecard knows
 * (`unknown`), or one that another note records too (`twice`).
 */
export type LineStanding = 'counted' | 'intention' | 'later' | 'neither' | 'result' | 'unknown' | 'twice';

export interface LineEffect {
  readonly standing: LineStanding;
  /** If the scorecard does not know the activity, the one that was probably meant; otherwise null. */
  readonly meant: string | null;
  /** Says that the text begins with a contact, who does not count as a person of the line; null if it does not. */
  readonly unlinked: FindingText | null;
}

/** A goal in one of its periods, after and (`was`) before the lines were added. */
export interface GoalEffect extends Pick<
  GoalView,
  | 'path'
  | 'name'
  | 'metric'
  | 'activity'
  | 'every'
  | 'start'
  | 'target'
  | 'done'
  | 'expected'
  | 'share'
  | 'state'
> {
  readonly period: GoalView['period'];
  readonly was: Pick<GoalView, 'done' | 'state'>;
}

/** A review that asserts numbers which have changed. */
export interface OutdatedReview {
  readonly path: string;
  /** The label of its period. */
  readonly period: string;
  readonly differences: readonly Difference[];
}

export interface LogEffect {
  readonly today: CivilDate;
  /** The text of today's day off; null if today is not one. */
  readonly dayOff: string | null;
  /**
   * By how much the lines change all points, exact; negative if they end a silence earlier than a
   * reconnection that was counted.
   */
  readonly points: number;
  /** For each week in which something counts, in order: its points now. */
  readonly weeks: readonly { readonly period: GoalView['period']; readonly points: number }[];
  /** The goals that changed and have begun, sorted by path. */
  readonly goals: readonly GoalEffect[];
  /**
   * The reviews that no longer add up because of the lines, sorted by path: of these days, and of
   * later ones if a silence ends earlier now.
   */
  readonly reviews: readonly OutdatedReview[];
  /** One for each line. */
  readonly lines: readonly LineEffect[];
}

/** The effect of lines on the scorecard of `old`; `after` is the vault with the lines. */
export function logEffect(old: Ledger, after: VaultIndex, lines: readonly DraftedLine[]): LogEffect {
  const { now } = old;
  const fresh = old.next(after, now);
  const effects = lines.map((line) => lineEffect(fresh, line));
  const days = [
    ...new Set(
      lines.filter(({ entry, date }) => entry.mark === 'done' && date <= now.date).map(({ date }) => date),
    ),
  ].sort();
  const all = (ledger: Ledger): number => ledger.points(FIRST_DATE, LAST_DATE);
  const daysOff = new DaysOff(after.records('scorecard'));
  return {
    today: now.date,
    dayOff: daysOff.text(now.date),
    points: fromHundredths(all(fresh) - all(old)),
    weeks: periodsOf(days, 'week', after).map((period) => ({
      period: periodView(period),
      points: fromHundredths(fresh.points(period.start, period.end)),
    })),
    goals: goalEffects(old, fresh, daysOff, days),
    reviews: outdatedReviews(old, fresh, days),
    lines: effects,
  };
}

function lineEffect(ledger: Ledger, line: DraftedLine): LineEffect {
  const findings = ledger.index.note(line.path)?.findings ?? [];
  const unlinked = findings.find(
    ({ rule, span }) => rule === 'unlinked-name' && isWithin(span, line.entry.span),
  );
  return { ...standingOf(ledger, line), unlinked: unlinked ? findingText(unlinked) : null };
}

function standingOf(
  { scorecards, now, twice }: Ledger,
  { entry, date, path }: DraftedLine,
): Pick<LineEffect, 'standing' | 'meant'> {
  const worths = scorecards.on(date);
  const { mark, activity, span } = entry;
  const isKnown = worths.worth(activity) !== undefined;
  const meant = isKnown ? null : nearActivity(activity, worths.activities);
  const isTwice = twice.some(
    ({ kept, dropped }) =>
      (dropped.path === path && dropped.span?.start === span.start) ||
      (kept.path === path && kept.span?.start === span.start),
  );
  if (mark !== 'done') return { standing: mark === 'intention' ? 'intention' : 'neither', meant };
  if (!isKnown) return { standing: 'unknown', meant };
  if (date > now.date) return { standing: 'later', meant };
  if (worths.isResult(activity)) return { standing: 'result', meant };
  return { standing: isTwice ? 'twice' : 'counted', meant };
}

function goalEffects(old: Ledger, fresh: Ledger, daysOff: DaysOff, days: readonly CivilDate[]): GoalEffect[] {
  const { index } = fresh;
  const before = new GoalMeter(old, daysOff);
  const after = new GoalMeter(fresh, daysOff);
  return activeGoals(index).flatMap((goal) =>
    periodsOf(days, goal.every, index).flatMap((period) => {
      const now = after.progress(goal, period);
      const was = before.progress(goal, period);
      const isSame = now.done === was.done && now.state === was.state;
      return isSame || now.state === 'upcoming' ? [] : [goalEffect(goal, was, now)];
    }),
  );
}

function goalEffect(goal: CountableGoal, was: GoalProgress, now: GoalProgress): GoalEffect {
  const { path, metric, activity, every, start } = goal;
  const { target, done, expected, share, state } = now;
  const period = periodView(now.period);
  const view = { path, name: fileName(path), metric, activity, every, period, start };
  return { ...view, target, done, expected, share, state, was: { done: was.done, state: was.state } };
}

/**
 * The reviews that no longer add up after a change of these days, or add up to other numbers than
 * before; those that ended earlier are not looked at. Sorted by path.
 */
export function outdatedReviews(old: Ledger, fresh: Ledger, days: readonly CivilDate[]): OutdatedReview[] {
  const { index } = fresh;
  return index.records('review').flatMap(({ path, period: label, assertions }) => {
    const period = label === null ? undefined : parsePeriod(label, index.settings.weekStart);
    if (!period || !days.some((day) => day <= period.end)) return [];
    const before = new Map(differences(old, period, assertions).map(({ name, found }) => [name, found]));
    const fresher = differences(fresh, period, assertions).filter(
      ({ name, found }) => before.get(name) !== found,
    );
    return fresher.length === 0 ? [] : [{ path, period: period.label, differences: fresher }];
  });
}

/** The periods that contain these days, without duplicates. */
function periodsOf(days: readonly CivilDate[], unit: Period['unit'], { settings }: VaultIndex): Period[] {
  const periods = days.map((day) => periodOf(unit, day, settings.weekStart));
  return periods.filter(({ label }, at) => periods[at - 1]?.label !== label);
}

/** The goal for the total points of the only week that the lines are in. */
export function weekGoal({ weeks, goals }: LogEffect): GoalEffect | undefined {
  const [week] = weeks;
  return weeks.length === 1
    ? goals.find(
        ({ metric, activity, every, period, state }) =>
          metric === 'points' &&
          activity === null &&
          every === 'week' &&
          period.label === week?.period.label &&
          state !== 'upcoming',
      )
    : undefined;
}

/** Activities that no scorecard knows → the one that was probably meant, or null. */
export function unknownActivities(draft: LogDraft, effect: LogEffect): ReadonlyMap<string, string | null> {
  const unknown = new Map<string, string | null>();
  for (const [at, { entry }] of draft.lines.entries()) {
    const { standing = 'counted', meant = null } = effect.lines[at] ?? {};
    if (standing === 'unknown' || meant !== null) unknown.set(entry.activity, meant);
  }
  return unknown;
}
