import type { Place, StagedChange } from '../../git/staged-vault.ts';
import type { CommittedSummary } from '../summary/committed-summary.ts';
import type { Linted } from './conclude.ts';

/** What `lint --staged` has found, and where. */
export interface StagedLint extends Omit<Linted, 'paths'> {
  readonly place: Place;
  /** Null where the commit leaves the vault alone. */
  readonly change: StagedChange | null;
  /** What the vault comes to once this is committed; null where that is not known. */
  readonly summary: () => Promise<CommittedSummary | null>;
}
