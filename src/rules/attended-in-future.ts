import { defineRule, note } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

const event = (status: string): string =>
  `---\ntype: event\ndate: 2026-12-05\nstatus: ${status}\ngoals: [meet 3]\n---\n`;

export const attendedInFuture = defineRule({
  id: 'attended-in-future',
  family: 'events',
  severity: 'error',
  summary: 'An event is attended on a day that is still to come.',
  explanation: 'Either the date or the status is wrong. It does not count before its day.',
  bad: [note(event('attended'))],
  good: [note(event('planned'))],
  check({ index, now }, report) {
    for (const event of index.records('event')) {
      const { path, status, date } = event;
      if (status !== 'attended' || date === null || date <= now.date) continue;
      report(path, {
        span: valueSpan(event, 'status'),
        message: `It is attended, and on ${date}, which is still to come`,
        help: 'Write status: planned, or correct the date',
      });
    }
  },
});
