import { periodOf, previousPeriod } from '../../model/period.ts';
import type { Ledger } from '../../scorecard/index.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { draftReview } from './review-note.ts';
import { reviewPeriod } from './review.ts';

/**
 * The review of the last complete week: its path, and the draft of it if it does not exist yet.
 * Throws as `draftReview` does.
 */
export function reviewLastWeek(ledger: Ledger): {
  readonly path: string;
  readonly change: NoteChange | null;
} {
  const { index, now } = ledger;
  const { weekStart } = index.settings;
  const week = previousPeriod(periodOf('week', now.date, weekStart), weekStart);
  const review = reviewPeriod(ledger, week);
  if (review.note) return { path: review.note.path, change: null };
  const change = draftReview(ledger, review, { evenIfRunning: false });
  return { path: change.path, change };
}
