import { chosenSummary } from '../../../app/summary/chosen-summary.ts';
import type { CountedAgain } from '../../../app/summary/count-again.ts';
import { checkGoals, requireScorecards, summarize, type MissedGoal } from '../../../app/summary/summarize.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import { judge, oncePerCause, reportOf, type FoundInVault } from '../../../rules/engine/run-rules.ts';
import { Ledger, wholeViews, type WholeViews } from '../../../scorecard/index.ts';
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

/** An answer, and from what it was made. */
export interface SummaryWorkedOut {
  readonly answer: SummaryAnswer;
  readonly ledger: Ledger;
  readonly views: WholeViews;
  /** What lint finds, and in how many notes; null where it was not asked. */
  readonly found: FoundInVault | null;
}

/** The answer for a vault of which all notes are read. Throws `UserError` where the period is none, or a scorecard cannot be read. */
export function answerSummary(vault: OpenVault, asked: SummaryAsked): SummaryWorkedOut {
  const chosen = chosenSummary(vault, asked.period, asked.date);
  const ledger = Ledger.of(vault.index, vault.now);
  requireScorecards(vault.index);
  const views = wholeViews(ledger);
  const found = asked.withFindings ? judge(ledger.index, ledger.now, { ledger }) : null;
  return { answer: summaryAnswer({ ledger, views, chosen, found }, asked), ledger, views, found };
}

/** What is answered of a vault that comes to this, and in which this is found. */
export function summaryAnswer(
  { ledger, views, chosen, found }: CountedAgain & { readonly found: FoundInVault | null },
  { withMissed }: SummaryAsked,
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
