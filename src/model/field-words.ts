import type { Kind } from './records.ts';
import { UNITS } from './period.ts';

/** Weekdays in short, Monday first, as `Weekday` counts. */
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Fields that say one of these words and no other (docs/format.md). */
export const FIELD_WORDS = {
  goal: {
    kind: ['behavior', 'reconnection', 'reading', 'overall'],
    every: UNITS,
    on: ['weekdays', ...DAYS],
    status: ['active', 'paused', 'done', 'dropped'],
  },
  contact: { status: ['active', 'paused', 'archived'] },
  event: { status: ['planned', 'attended', 'skipped', 'canceled'] },
  introduction: { status: ['proposed', 'asked', 'consented', 'made', 'declined'] },
  scorecard: { week_start: DAYS, log_to: ['daily', 'contact'] },
  review: {},
} as const satisfies Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>>;

/** What a goal can measure beside activities. */
export const MEASURES = ['points', 'minutes', 'contacts'] as const;

/** The cadences that have a name and that people have; any span will do. */
export const CADENCES = ['weekly', 'biweekly', 'monthly', 'quarterly', 'yearly'] as const;

/** Why somebody has an overall goal, as most would say it; any text will do. */
export const REASONS = ['business', 'sales', 'job', 'hiring', 'contribution'] as const;
