import { chosenSummary } from '../../../app/summary/chosen-summary.ts';
import type { UpdatedTotals } from '../../../app/summary/count-again.ts';
import { checkGoals, requireScorecards, summarize, type MissedGoal } from '../../../app/summary/summarize.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import { oncePerCause } from '../../../rules/engine/once-per-cause.ts';
import { judge, reportOf, type FoundInVault } from '../../../rules/engine/run-rules.ts';
import { Ledger, wholeViews, type WholeViews } from '../../../scorecard/index.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import type { OpenVault } from '../../command-line/command.ts';
import type { FindingCount } from './summary-next.ts';

/** What the options of `summary` ask for. */
export interface SummaryRequest {
  /** As typed; null for this week. */
  readonly period: string | null;
  readonly date: string | null;
  readonly withFindings: boolean;
  readonly withMissed: boolean;
}

/** Everything that `summary` shows. */
export interface SummaryAnswer {
  /** The chosen day, if it is not today; otherwise null. */
  readonly date: CivilDate | null;
  readonly summary: Summary;
  /** Number of findings that `lint` has; null if not asked for. */
  readonly findings: FindingCount | null;
  /** The missed goals; null if not asked for. */
  readonly missed: readonly MissedGoal[] | null;
}

/** An answer and what it was computed from. */
export interface ComputedSummary {
  readonly answer: SummaryAnswer;
  readonly ledger: Ledger;
  readonly views: WholeViews;
  /** The findings of `lint` and the number of notes; null if not asked for. */
  readonly found: FoundInVault | null;
}

/**
 * Computes the answer from all notes of a vault. Throws `UserError` if the period is invalid, or
 * a scorecard cannot be read.
 */
export function computeSummaryAnswer(vault: OpenVault, asked: SummaryRequest): ComputedSummary {
  const chosen = chosenSummary(vault, asked.period, asked.date);
  const ledger = Ledger.of(vault.index, vault.now);
  requireScorecards(vault.index);
  const views = wholeViews(ledger);
  const found = asked.withFindings ? judge(ledger.index, ledger.now, { ledger }) : null;
  return { answer: toSummaryAnswer({ ledger, views, chosen, found }, asked), ledger, views, found };
}

/** The answer for these numbers and findings. */
export function toSummaryAnswer(
  { ledger, views, chosen, found }: UpdatedTotals & { readonly found: FoundInVault | null },
  { withMissed }: SummaryRequest,
): SummaryAnswer {
  return {
    date: chosen.date,
    summary: summarize(ledger, chosen, views),
    findings: found && findingsIn(found),
    missed: withMissed ? checkGoals(ledger) : null,
  };
}

function findingsIn({ notes, judged }: FoundInVault): FindingCount {
  const { diagnostics, summary } = reportOf(notes, oncePerCause(judged));
  return { findings: diagnostics.length, errors: summary.errors };
}
