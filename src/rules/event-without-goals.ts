import { addDays } from '../model/civil-date.ts';
import { needsDecisions } from '../scorecard/event-time.ts';
import { defineRule } from './engine/define-rule.ts';
import { isFieldReported, recordSpan } from './engine/field-span.ts';

/** Days ahead within which an event should have goals. */
const DAYS_AHEAD = 14;

export const eventWithoutGoals = defineRule({
  id: 'event-without-goals',
  family: 'events',
  severity: 'info',
  dependsOn: 'note',
  summary: 'An event within the next 14 days has no goals.',
  check({ index, now }, report) {
    const until = addDays(now.date, DAYS_AHEAD);
    for (const event of index.records('event')) {
      const { path, date, goals } = event;
      if (date === null || date > until || !needsDecisions(event, now)) continue;
      if (goals.length > 0 || isFieldReported(index, event, 'goals')) continue;
      report(path, {
        span: recordSpan(event),
        message: `It is on ${date}, and nothing is decided for it`,
        help: 'Write what you will do there: goals: [meet 3, introduction 1]',
      });
    }
  },
});
