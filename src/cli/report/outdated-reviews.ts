import { outdatedReviews, type OutdatedReview } from '../../app/log/log-effect.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { FIRST_DATE } from '../../model/civil-date.ts';
import type { Ledger } from '../../scorecard/index.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The reviews that no longer add up because of changes to notes of any day. */
export function outdatedBy(old: Ledger, changes: readonly NoteChange[]): readonly OutdatedReview[] {
  if (old.index.records('review').length === 0) return [];
  return outdatedIn(old, old.index.withAll(changes.map(({ path, after: text }) => ({ path, text }))));
}

/** The reviews that no longer add up in the vault as it is `after` a change. */
export function outdatedIn(old: Ledger, after: VaultIndex): readonly OutdatedReview[] {
  return outdatedReviews(old, old.next(after, old.now), [FIRST_DATE]);
}
