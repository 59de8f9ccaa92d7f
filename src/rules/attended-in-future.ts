import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

export const attendedInFuture = defineRule({
  id: 'attended-in-future',
  family: 'events',
  severity: 'error',
  dependsOn: 'note',
  summary: 'An event in the future is marked as attended.',
  check({ index, now }, report) {
    for (const event of index.records('event')) {
      const { path, status, date } = event;
      if (status !== 'attended' || date === null || date <= now.date) continue;
      report(path, {
        span: valueSpan(event, 'status'),
        message: `It is marked as attended, but ${date} is still to come`,
        help: 'Write status: planned, or correct the date',
      });
    }
  },
});
