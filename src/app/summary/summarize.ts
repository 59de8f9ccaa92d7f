import type { CivilDate } from '../../model/civil-date.ts';
import { findingText } from '../../model/finding.ts';
import { periodOf, previousPeriod, type Unit } from '../../model/period.ts';
import { activeGoals } from '../../scorecard/goals.ts';
import {
  DaysOff,
  GoalMeter,
  scorecardOf,
  type Ledger,
  type Summary,
  type WholeViews,
} from '../../scorecard/index.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import { UserError, placeOf } from '../user-error.ts';

export interface SummaryOptions {
  readonly unit: Unit;
  /** A day of the period to show; null for today. */
  readonly date: CivilDate | null;
}

/** The scorecard of a vault. Throws `UserError` if a scorecard note cannot be read, since numbers could be wrong. */
export function summarize(ledger: Ledger, { unit, date }: SummaryOptions, views?: WholeViews): Summary {
  requireScorecards(ledger.index);
  return scorecardOf(ledger, unit, date, views);
}

/** A goal that was not met in its last complete period. */
export interface MissedGoal {
  readonly path: string;
  readonly name: string;
  /** The period's label. */
  readonly label: string;
  readonly target: number;
  readonly done: number;
}

/** Active goals whose last complete period was missed, for `summary --check`. Throws as `summarize` does. */
export function checkGoals(ledger: Ledger): MissedGoal[] {
  const { index, now } = ledger;
  requireScorecards(index);
  const meter = new GoalMeter(ledger, new DaysOff(index.records('scorecard')));
  return activeGoals(index).flatMap((goal) => {
    // `periodsBefore` is not used, since its periods begin with the first activity: a goal for which
    // nothing was ever done is missed, too.
    const { weekStart } = index.settings;
    const last = previousPeriod(periodOf(goal.every, now.date, weekStart), weekStart);
    // A goal that starts on the last day of the period is not missed if nothing was recorded up to that
    // day: it was probably set that evening.
    if (last.end === goal.start && (ledger.first ?? now.date) > last.end) return [];
    const { target, done, state } = meter.progress(goal, last);
    const { path } = goal;
    return state === 'missed' ? [{ path, name: fileName(path), label: last.label, target, done }] : [];
  });
}

/** Throws `UserError` if a scorecard note cannot be read. */
export function requireScorecards(index: VaultIndex): void {
  const error = scorecardError(index);
  if (error) throw error;
}

/** Why a scorecard note cannot be read; null if all can. */
export function scorecardError(index: VaultIndex): UserError | null {
  const [broken] = index.brokenScorecards;
  if (!broken) return null;
  // Findings about bent quotes or the encoding are reported only if there are no others, which are more
  // likely the reason.
  const finding = broken.findings.find(({ rule }) => !/^bent|-enc/.test(rule)) ?? broken.findings.at(-1);
  return new UserError(
    'scorecard-unreadable',
    { path: broken.path, finding: finding ? findingText(finding) : null },
    finding ? placeOf(broken, finding.span) : { path: broken.path },
  );
}
