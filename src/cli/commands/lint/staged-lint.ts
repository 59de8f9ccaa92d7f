import type { AnswerValidity } from '../../cache/answers.ts';
import type { VaultInRepository, StagedChange } from '../../git/staged-vault.ts';
import type { CommittedSummary } from '../summary/committed-summary.ts';
import type { LintResult } from './finish-lint.ts';

/** A vault of which staged notes are checked. */
export interface StagedVaultLint {
  readonly place: VaultInRepository;
  /** Null if the commit does not change the vault. */
  readonly change: StagedChange | null;
  /** Computes the summary of the vault after the commit; null if it is not known. */
  readonly summary: () => Promise<CommittedSummary | null>;
}

/** The result of `lint --staged`. */
export interface StagedLint extends StagedVaultLint, Omit<LintResult, 'paths'> {
  /** When the same state gives the same result, and in which time zone; null if that is not known. */
  readonly validity: (Pick<AnswerValidity, 'date' | 'minutes'> & { readonly timeZone: string | null }) | null;
}
