import { recognizedWords } from '../../../app/words/recognized-words.ts';
import type { LintReport } from '../../../model/finding.ts';
import type { RuleSettings } from '../../../vault/configuration.ts';
import { judge, oncePerCause, reportOf, type FoundInVault } from '../../../rules/engine/run-rules.ts';
import { vaultSize, Ledger } from '../../../scorecard/index.ts';
import type { Surroundings } from '../../../vault/surroundings.ts';
import type { OpenVault } from '../../command-line/command.ts';

/** All that `lint` says of a whole vault. */
export interface LintAnswer {
  readonly report: LintReport;
  /** What was recognized in a vault that is not set up; empty in any other. */
  readonly recognized: string;
  /** The file of known findings that the vault's settings name, or null. */
  readonly baseline: string | null;
}

/** An answer, and from what it was made. */
export interface WorkedOut extends FoundInVault {
  readonly answer: LintAnswer;
  readonly ledger: Ledger;
}

/** The answer for a vault of which all notes are read. */
export function answerLint({ index, now }: Pick<OpenVault, 'index' | 'now'>, rules: RuleSettings): WorkedOut {
  const ledger = Ledger.of(index, now);
  const { notes, judged } = judge(index, now, { rules, ledger });
  const recognized = recognizedWords(vaultSize(index));
  return { answer: lintAnswer({ notes, judged }, index.surroundings, recognized), ledger, notes, judged };
}

/** What is answered of a vault in which this is found. */
export function lintAnswer(
  { notes, judged }: FoundInVault,
  { configuration }: Pick<Surroundings, 'configuration'>,
  recognized: string,
): LintAnswer {
  return { report: reportOf(notes, oncePerCause(judged)), recognized, baseline: configuration.baseline };
}
