import { activePurposes, isInEffect } from '../scorecard/purposes.ts';
import { needsDecisions } from '../scorecard/event-time.ts';
import { defineRule } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';
import { linkText } from './engine/relink.ts';

export const eventWithoutPurpose = defineRule({
  id: 'event-without-purpose',
  family: 'events',
  severity: 'info',
  dependsOn: 'note',
  summary: 'A coming event does not say which overall goal it serves.',
  check({ index, now }, report) {
    const purposes = activePurposes(index);
    if (purposes.length === 0) return;
    for (const event of index.records('event')) {
      if (event.purpose.length > 0 || !needsDecisions(event, now)) continue;
      const overall = purposes.find((goal) => isInEffect(goal, event.date ?? now.date));
      if (!overall) continue;
      report(event.path, {
        span: recordSpan(event),
        message: 'The event names no purpose',
        help: `Ask what it is for, and name it: purpose: "[[${linkText(index, overall.path, event.path)}]]"`,
      });
    }
  },
});
