import { awaitingOutcome } from '../scorecard/events.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

export const outcomeMissing = defineRule({
  id: 'outcome-missing',
  family: 'events',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'An event is over, and its outcome is not noted.',
  check({ index, ledger }, report) {
    for (const { path, date, endDate } of awaitingOutcome(ledger)) {
      const event = index.record('event', path);
      if (!event) continue;
      report(path, {
        span: valueSpan(event, event.status === null ? 'date' : 'status'),
        message: `It was planned ${endDate ? `from ${date} to ${endDate}` : `for ${date}`}, and no outcome is noted`,
        help: 'Write status: attended, skipped or canceled',
      });
    }
  },
});
