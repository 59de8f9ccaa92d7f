import { isOpen, isOver } from '../scorecard/event-time.ts';
import { fileName } from '../vault/vault-index.ts';
import { defineRule, type Example } from './engine/define-rule.ts';
import { recordSpan } from './engine/field-span.ts';

const vault = (more: string): Example => ({
  notes: {
    'Book fair.md': `---\ntype: event\ndate: 2026-12-05\nstatus: planned\n${more}---\n`,
    'Grow the press.md': '---\ntype: goal\nkind: overall\nreason: business\n---\n',
  },
});

export const eventWithoutPurpose = defineRule({
  id: 'event-without-purpose',
  family: 'events',
  severity: 'info',
  summary: 'A coming event does not say which overall goal it serves.',
  explanation:
    'The overall goal says where and when to network, and events are judged by it. Only coming events whose kind is `event` are looked at, and only where there is an active overall goal.',
  bad: [vault('')],
  good: [vault('purpose: "[[Grow the press]]"\n')],
  check({ index, now }, report) {
    const overall = index
      .records('goal')
      .find(({ goalKind, status }) => goalKind === 'overall' && status === 'active');
    if (!overall) return;
    for (const event of index.records('event')) {
      const { path, date, activity, purpose, written } = event;
      if (written === 'dialect' || date === null || date < now.date || activity !== 'event') continue;
      if (!isOpen(event) || isOver(event, now) || purpose.length > 0) continue;
      report(path, {
        span: recordSpan(event),
        message: 'The event says no purpose',
        help: `Ask what it is for, and name it: purpose: "[[${fileName(overall.path)}]]"`,
      });
    }
  },
});
