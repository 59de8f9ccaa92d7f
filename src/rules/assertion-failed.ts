import { parsePeriod } from '../model/period.ts';
import type { ReviewRecord } from '../parser/records/review.ts';
import type { Span } from '../model/span.ts';
import { differences, periodCounts } from '../scorecard/period-counts.ts';
import { defineRule, type Example } from './define-rule.ts';
import { recordSpan } from './field-span.ts';

const vault = (calls: number): Example => ({
  notes: {
    '2026-11-10.md': '## Log\n\n- call x2: about the fair\n- reading 30m\n',
    'Review.md': `---\ntype: review\nperiod: 2026-W46\npoints: 4\ncall: ${calls}\n---\n`,
  },
});

export const assertionFailed = defineRule({
  id: 'assertion-failed',
  family: 'reviews',
  severity: 'error',
  summary: 'A reviewed period no longer adds up to what its review says.',
  explanation:
    'A review states the points and the counts of its period. When they differ, a note about the past was changed, added or lost since. If that was meant, correct the review. Silent where a scorecard note cannot be read, since then no number is sure.',
  bad: [vault(3)],
  good: [vault(2)],
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
          message: `${period.label} adds up to ${found} ${name}, and the review says ${stated}`,
          help: 'See which note of that time has changed, or correct the review',
        });
      }
    }
  },
});

function assertionSpan(review: ReviewRecord, name: string): Span {
  return (
    review.properties.find(({ key }) => key.trim().toLowerCase() === name)?.valueSpan ?? recordSpan(review)
  );
}
