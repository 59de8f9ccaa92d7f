import type { VaultIndex } from '../../vault/vault-index.ts';
import type { FixedNote } from './fix-vault.ts';

/** A vault as the next commit will leave it: according to git's index, not the work tree. */
export interface StagedVault {
  readonly index: VaultIndex;
  /** Notes that the commit adds or changes. */
  readonly paths: readonly string[];
  /** Paths of files in conflict: no version of them will be in the commit. */
  readonly conflicted: ReadonlySet<string>;
  /** The vault at the last commit, read with the settings of `index`. */
  readonly before: () => VaultIndex;
}

/** What happened to the fixes to one staged note. */
export interface StagedFix {
  readonly note: FixedNote;
  /**
   * `both`: what is staged and the file in the work tree. `staged`: only what
   * is staged, since the file has other changes in the same lines, is gone or
   * cannot be written. `none`: neither, since it was staged anew meanwhile.
   */
  readonly done: 'both' | 'staged' | 'none';
}

/** Rewrites staged notes. */
export interface StagedWriter {
  /** Throws `UserError` if the index cannot be written; then nothing has changed. */
  write(notes: readonly FixedNote[]): readonly StagedFix[];
}
