import { parsePeriod } from '../../model/period.ts';
import type { ReviewRecord } from '../../model/records.ts';
import { folded } from '../dialects.ts';
import type { Common } from './common.ts';
import { isEmpty, type Fields } from './fields.ts';
import { activityName, plainNumber, quoted, readText, textOf } from './values.ts';

/** Keys of a review note that are no assertions, beside those that every note may have. */
const OTHER_KEYS = new Set([
  'type',
  'period',
  'tags',
  'aliases',
  'cssclasses',
  'created',
  'updated',
  'date',
  'notes',
  'title',
]);

function readPeriod(fields: Fields): string | null {
  const node = fields.node('period');
  const label = readText(fields, 'period');
  if (!node || label === null) return null;
  // Labels of weeks are checked for any first day: which one holds is the scorecard's to say.
  const exists = ([0, 1, 2, 3, 4, 5, 6] as const).some((weekStart) => parsePeriod(label, weekStart));
  if (exists) return label;
  fields.invalid(
    'period',
    node,
    `${quoted(label)} is not a period`,
    'Write 2026-11-20, 2026-W47, 2026-11, 2026-Q4 or 2026',
  );
  return null;
}

/** Whether a key of a review may be an assertion about the activity of that name. */
export function isAssertionKey(key: string): boolean {
  return activityName(key) === key && !OTHER_KEYS.has(folded(key)) && key !== 'points';
}

/** What the period must still add up to: every key that holds a number and could name an activity. */
function readAssertions(fields: Fields): ReadonlyMap<string, number> {
  const assertions = new Map<string, number>();
  for (const { key, value } of fields.source.root.entries) {
    const name = activityName(key);
    if (name === undefined || OTHER_KEYS.has(folded(key)) || isEmpty(value) || assertions.has(name)) continue;
    const number = value.is === 'scalar' ? plainNumber(textOf(value)) : undefined;
    if (number !== undefined) assertions.set(name, number);
    else if (name === 'points')
      fields.invalid(
        'points',
        value,
        `“points” cannot be ${quoted(fields.written(value))}`,
        'Write a number of points, such as 42.5',
      );
  }
  return assertions;
}

/** Reads a review (docs/format.md, Reviews). */
export function readReview(common: Common, fields: Fields): ReviewRecord {
  fields.require('period', 'Say which period was reviewed: 2026-W47');
  return { ...common, kind: 'review', period: readPeriod(fields), assertions: readAssertions(fields) };
}
