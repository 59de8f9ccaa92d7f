import type { VaultInRepository, StagedChange } from '../../git/staged-vault.ts';
import type { CommittedSummary } from '../summary/committed-summary.ts';
import type { LintResult } from './finish-lint.ts';

/** The result of `lint --staged`. */
export interface StagedLint extends Omit<LintResult, 'paths'> {
  readonly place: VaultInRepository;
  /** Null if the commit does not change the vault. */
  readonly change: StagedChange | null;
  /** Computes the summary of the vault after the commit; null if it is not known. */
  readonly summary: () => Promise<CommittedSummary | null>;
}
