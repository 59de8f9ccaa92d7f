import { parsePeriod } from '../model/period.ts';
import type { ReviewRecord } from '../parser/records/review.ts';
import type { Span } from '../model/span.ts';
import { differences, periodCounts } from '../scorecard/period-counts.ts';
import { defineRule } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';

export const assertionFailed = defineRule({
  id: 'assertion-failed',
  family: 'reviews',
  severity: 'error',
  dependsOn: 'vault',
  summary: 'A reviewed period no longer adds up to what its review says.',
  check({ index, ledger }, report) {
    const reviews = index.records('review');
    if (reviews.length === 0 || index.brokenScorecards.length > 0) return;
    const known = new Map<string, ReadonlyMap<string, number>>();
    for (const review of reviews) {
      const period =
        review.period === null ? undefined : parsePeriod(review.period, index.settings.weekStart);
      if (!period) continue;
      const counts = known.get(period.label) ?? periodCounts(ledger, period);
      known.set(period.label, counts);
      for (const { name, stated, found } of differences(ledger, period, review.assertions, counts)) {
        report(review.path, {
          span: assertionSpan(review, name),
          message: `${period.label} adds up to ${found} ${found === 1 && name === 'points' ? 'point' : name}, and the review says ${stated}`,
          help: 'Check which note of that time has changed, or correct the review',
        });
      }
    }
  },
});

function assertionSpan(review: ReviewRecord, name: string): Span {
  return (
    review.properties.find(({ key }) => review.assertionKeys.get(key) === name)?.valueSpan ??
    recordSpan(review)
  );
}
