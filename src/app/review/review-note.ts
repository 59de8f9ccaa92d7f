import { lineEndOf } from '../../edit/text-edits.ts';

import { isAssertionKey } from '../../parser/index.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { periodCounts } from '../../scorecard/period-counts.ts';
import { draftNote } from '../notes/new-note.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { reviewMarkdown } from './review-markdown.ts';
import type { Review } from './review.ts';
import { UserError } from '../user-error.ts';

/** Where a template has the text of the review; it is added at the end if there is no such placeholder. */
const PLACE = /\{\{\s*review\s*\}\}/i;

/**
 * The note of a review: the results of the period as text, and its points and the count of each
 * activity as assertions, which `lint` checks from then on. Writes nothing. Throws `UserError` if
 * the vault has neither records nor activities, if the period is not over (so that its numbers
 * may change) unless that is intended, and if there is a note with that name.
 */
export function draftReview(
  ledger: Ledger,
  review: Review,
  { evenIfRunning }: { readonly evenIfRunning: boolean },
): NoteChange {
  const { index, now } = ledger;
  const { period } = review;
  const counts = periodCounts(ledger, period);
  if (review.vault.records === 0 && counts.size === 1) {
    throw new UserError('nothing-to-review', {});
  }
  if (!review.complete && !evenIfRunning) throw stillRunning(review);
  const named = [...counts].filter(([name]) => isAssertionKey(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const fields = new Map([
    ['period', period.label],
    ['points', String(review.points)],
    ...named.map(([name, count]) => [name, String(count)] as const),
  ]);
  const { path, text } = draftNote(index, now, 'review', reviewName(review), fields);
  const markdown = reviewMarkdown(review, index).trimEnd();
  return { path, before: null, after: withText(text, markdown) };
}

/** The label of the period; for a day with a suffix, since the label alone is the name of its daily note. */
function reviewName({ period }: Review): string {
  return period.unit === 'day' ? `${period.label} review` : period.label;
}

function withText(text: string, markdown: string): string {
  const end = lineEndOf(text);
  const lines = markdown.replaceAll('\n', end);
  return PLACE.test(text) ? text.replace(PLACE, () => lines) : `${text.trimEnd()}${end}${end}${lines}${end}`;
}

function stillRunning({ period, today }: Review): UserError {
  return new UserError('period-not-over', { period: period.label, end: period.end, today });
}
