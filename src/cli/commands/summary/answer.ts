import { chosenSummary } from '../../../app/summary/chosen-summary.ts';
import { checkGoals, summarize, type MissedGoal } from '../../../app/summary/summarize.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import { runRules } from '../../../rules/engine/run-rules.ts';
import { Ledger } from '../../../scorecard/index.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import type { OpenVault } from '../../command-line/command.ts';
import type { FindingCount } from './summary-next.ts';

/** What `summary` is asked. */
export interface SummaryAsked {
  /** As it was typed; null for this week. */
  readonly period: string | null;
  readonly date: string | null;
  readonly withFindings: boolean;
  readonly withMissed: boolean;
}

/** All that `summary` shows. */
export interface SummaryAnswer {
  /** The day that was chosen, where it is not today. */
  readonly date: CivilDate | null;
  readonly summary: Summary;
  /** How much `lint` would find; null where it was not asked. */
  readonly findings: FindingCount | null;
  /** The goals that were missed; null where they were not asked for. */
  readonly missed: readonly MissedGoal[] | null;
}

/** Throws `UserError` where the period is none, or a scorecard cannot be read. */
export function answerSummary(
  vault: OpenVault,
  { period, date, withFindings, withMissed }: SummaryAsked,
): SummaryAnswer {
  const chosen = chosenSummary(vault, period, date);
  const ledger = Ledger.of(vault.index, vault.now);
  const summary = summarize(ledger, chosen);
  return {
    date: chosen.date,
    summary,
    findings: withFindings ? findingsIn(ledger) : null,
    missed: withMissed ? checkGoals(ledger) : null,
  };
}

function findingsIn(ledger: Ledger): FindingCount {
  const { diagnostics, summary } = runRules(ledger.index, ledger.now, { ledger });
  return { findings: diagnostics.length, errors: summary.errors };
}
