import type { CivilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import { shownText } from '../../model/shown-text.ts';
import { periodContains, parsePeriod, periodOf, previousPeriod, type Period } from '../../model/period.ts';
import { awaitingOutcome, recentEvents } from '../../scorecard/events.ts';
import { vaultSize, type Ledger, type RecentEvent, type Summary } from '../../scorecard/index.ts';
import { differences, type Difference } from '../../scorecard/period-counts.ts';
import { totals } from '../../scorecard/totals.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { reviewedGoals, type ReviewedGoal } from './review-goals.ts';
import { reviewedResults, type ReviewedResult } from './review-results.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { UserError } from '../user-error.ts';

/** The review of a period. The shape of `review --format json`, version 1 (`netvault schema review-report`). */
export interface Review {
  readonly version: 1;
  readonly today: CivilDate;
  readonly period: Period;
  /** Whether its last day is over. */
  readonly complete: boolean;
  readonly points: number;
  readonly activities: Summary['activities'];
  readonly giving: Summary['giving'];
  readonly goals: readonly ReviewedGoal[];
  /** In order of date. */
  readonly results: readonly ReviewedResult[];
  /** Attended events, with the progress of their goals, and their results. */
  readonly events: readonly (RecentEvent & { readonly results: readonly string[] })[];
  /** Events of the period without an outcome. */
  readonly awaitingOutcome: Summary['events']['awaitingOutcome'];
  readonly introductions: readonly ReviewedIntroduction[];
  /** The existing note that reviews the period, and its assertions that are no longer true. */
  readonly note: { readonly path: string; readonly differences: readonly Difference[] } | null;
  readonly vault: Summary['vault'];
}

/** Two people who were introduced to each other. */
export interface ReviewedIntroduction {
  readonly date: CivilDate;
  readonly people: readonly string[];
  readonly names: readonly string[];
  /** From an introduction's own note; null if there is none. */
  readonly outcome: string | null;
  readonly path: string;
}

/** The last complete week; on the last day of a week, that week, since that is when people look back. */
export function defaultReviewPeriod(index: VaultIndex, { date }: Moment): Period {
  const { weekStart } = index.settings;
  const week = periodOf('week', date, weekStart);
  return week.end === date ? week : previousPeriod(week, weekStart);
}

/** The review of a period. Throws `UserError` if it has not begun, and if a scorecard note cannot be read. */
export function reviewPeriod(ledger: Ledger, period: Period): Review {
  const { index, now } = ledger;
  requireScorecards(index);
  if (period.start > now.date) {
    throw new UserError('period-not-begun', { period: period.label, today: now.date });
  }
  const { points, activities, giving } = totals(ledger, period);
  return {
    version: 1,
    today: now.date,
    period,
    complete: period.end < now.date,
    points,
    activities,
    giving,
    goals: reviewedGoals(ledger, period),
    results: reviewedResults(ledger, period),
    events: recentEvents(ledger, period).map((event) => ({
      ...event,
      results: (index.record('event', event.path)?.results ?? []).map(shownText),
    })),
    awaitingOutcome: awaitingOutcome(ledger).filter(({ date }) => periodContains(period, date)),
    introductions: introductions(ledger, period),
    note: noteOf(ledger, period),
    vault: vaultSize(index),
  };
}

function introductions(ledger: Ledger, { start, end }: Period): ReviewedIntroduction[] {
  const { index } = ledger;
  return ledger
    .between(start, end)
    .filter(({ activity, people }) => activity === 'introduction' && people.length > 0)
    .map(({ date, people, path }) => ({
      date,
      people,
      names: people.map((person) => index.nameOf(person)),
      outcome: index.record('introduction', path)?.outcome ?? null,
      path,
    }));
}

/** The existing review of a period; of several, the first by path. */
function noteOf(ledger: Ledger, period: Period): Review['note'] {
  const { index } = ledger;
  const found = index
    .records('review')
    .find(
      (review) =>
        review.period !== null &&
        parsePeriod(review.period, index.settings.weekStart)?.label === period.label,
    );
  return found ? { path: found.path, differences: differences(ledger, period, found.assertions) } : null;
}
