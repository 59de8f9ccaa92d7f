import { addDays } from '../model/civil-date.ts';
import { isOpen, isOver } from '../scorecard/event-time.ts';
import { defineRule, note } from './engine/define-rule.ts';
import { isFieldReported, recordSpan } from './engine/field-span.ts';

const event = (more: string): string => `---\ntype: event\ndate: 2026-11-26\nstatus: planned\n${more}---\n`;

/** How many days ahead an event is close enough to decide on its goals. */
const CLOSE = 14;

export const eventWithoutGoals = defineRule({
  id: 'event-without-goals',
  family: 'events',
  severity: 'info',
  summary: 'An event within the next 14 days has no goals.',
  explanation:
    'Decide beforehand what to do there: meet three new people, connect two others with each other. At the event itself the goals are set aside. Only events whose kind is `event` are looked at, not a coffee with a friend.',
  bad: [note(event(''))],
  good: [note(event('goals: [meet 3, introduction 1]\n')), note(event('kind: coffee\n'))],
  check({ index, now }, report) {
    const until = addDays(now.date, CLOSE);
    for (const event of index.records('event')) {
      const { path, date, activity, goals, written } = event;
      if (written === 'dialect' || date === null || date < now.date || date > until) continue;
      if (activity !== 'event' || !isOpen(event) || isOver(event, now)) continue;
      if (goals.length > 0 || isFieldReported(index, event, 'goals')) continue;
      report(path, {
        span: recordSpan(event),
        message: `It is on ${date}, and nothing is decided for it`,
        help: 'Write what you will do there: goals: [meet 3, introduction 1]',
      });
    }
  },
});
