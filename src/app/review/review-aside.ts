import { periodContains } from '../../model/period.ts';
import type { Summary } from '../../scorecard/summary.ts';
import type { Review } from './review.ts';

/** What is left out of a review while an event sets goals aside. */
export type SetAside = NonNullable<Summary['setAside']> & {
  /** Whether everything is left out, since the period of the review is current. */
  readonly all: boolean;
};

/**
 * A review as it is shown to people while `event` sets goals aside: without the goals whose own period is
 * current. `aside` is null if nothing is left out.
 */
export function reviewDuring(
  review: Review,
  event: Summary['setAside'],
): { readonly review: Review; readonly aside: SetAside | null } {
  if (event === null) return { review, aside: null };
  const { period, today } = review;
  const goals = review.goals.filter(({ last }) => !periodContains(last, today));
  const all = periodContains(period, today);
  const isLess = all || goals.length < review.goals.length;
  return { review: { ...review, goals }, aside: isLess ? { ...event, all } : null };
}
