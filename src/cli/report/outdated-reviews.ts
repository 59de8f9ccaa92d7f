import { outdatedReviews } from '../../app/log/log-effect.ts';
import type { NoteChange } from '../../app/notes/note-change.ts';
import { outdatedReview } from '../../app/words/log-words.ts';
import { FIRST_DATE } from '../../model/civil-date.ts';
import type { Ledger } from '../../scorecard/index.ts';

/** A sentence for each review that no longer adds up because of changes to notes of any day. */
export function outdatedSentences(old: Ledger, changes: readonly NoteChange[]): string[] {
  if (old.index.records('review').length === 0) return [];
  const after = old.index.withAll(changes.map(({ path, after: text }) => ({ path, text })));
  return outdatedReviews(old, old.next(after, old.now), [FIRST_DATE]).map(outdatedReview);
}
