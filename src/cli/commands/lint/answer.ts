import { leftOutBy, type LeftOutBy } from '../../../app/lint/left-out.ts';
import type { LintReport } from '../../../model/finding.ts';
import type { RuleSettings } from '../../../vault/configuration.ts';
import { oncePerCause } from '../../../rules/engine/once-per-cause.ts';
import { judge, reportOf, type FoundInVault } from '../../../rules/engine/run-rules.ts';
import { Ledger } from '../../../scorecard/index.ts';
import type { Surroundings } from '../../../vault/surroundings.ts';
import type { OpenVault } from '../../command-line/command.ts';
import type { UpdatedFindings } from './report-by-note.ts';
import { recognizedIn } from './recognized-in.ts';

/** The result of `lint` for a whole vault. */
export interface LintAnswer {
  readonly report: LintReport;
  /** A text about what was recognized in a vault that is not set up; empty for any other vault. */
  readonly recognized: string;
  /** The baseline file (known findings) that the vault's settings name, or null. */
  readonly baseline: string | null;
  /** The settings that leave notes out, if no note was checked. */
  readonly leftOut: readonly LeftOutBy[];
  /** For many findings that were updated: what can be printed without a look at each. */
  readonly updated?: UpdatedFindings;
}

/** An answer and what it was computed from. */
export interface ComputedLint extends FoundInVault {
  readonly answer: LintAnswer;
  readonly ledger: Ledger;
}

/** Computes the answer from all notes of a vault. */
export function computeLintAnswer(
  { index, now }: Pick<OpenVault, 'index' | 'now'>,
  rules: RuleSettings,
): ComputedLint {
  const ledger = Ledger.of(index, now);
  const { notes, judged } = judge(index, now, { rules, ledger });
  const recognized = recognizedIn(index);
  return {
    answer: toLintAnswer({ notes, judged }, index.surroundings, [...index.notes.keys()], recognized),
    ledger,
    notes,
    judged,
  };
}

/** The answer for these findings, in a vault with notes at these paths. */
export function toLintAnswer(
  { notes, judged }: FoundInVault,
  surroundings: Surroundings,
  paths: readonly string[],
  recognized: string,
): LintAnswer {
  return {
    ...{ report: reportOf(notes, oncePerCause(judged)), recognized },
    baseline: surroundings.configuration.baseline,
    leftOut: notes === 0 ? leftOutBy(paths, surroundings) : [],
  };
}
