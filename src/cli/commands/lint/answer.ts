import { recognizedWords } from '../../../app/words/recognized-words.ts';
import type { LintReport } from '../../../model/finding.ts';
import type { RuleSettings } from '../../../vault/configuration.ts';
import { runRules } from '../../../rules/engine/run-rules.ts';
import { extent } from '../../../scorecard/index.ts';
import type { OpenVault } from '../../command-line/command.ts';

/** All that `lint` says of a whole vault. */
export interface LintAnswer {
  readonly report: LintReport;
  /** What was recognized in a vault that is not set up; empty in any other. */
  readonly recognized: string;
  /** The file of known findings that the vault's settings name, or null. */
  readonly baseline: string | null;
}

export function answerLint({ index, now }: OpenVault, rules: RuleSettings): LintAnswer {
  return {
    report: runRules(index, now, { rules }),
    recognized: recognizedWords(extent(index)),
    baseline: index.surroundings.configuration.baseline,
  };
}
