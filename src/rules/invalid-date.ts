import { defineRule, note } from './engine/define-rule.ts';

export const invalidDate = defineRule({
  id: 'invalid-date',
  family: 'fields',
  severity: 'error',
  summary: 'A date is not written YYYY-MM-DD.',
  explanation:
    'Where the text can mean one day only, that day is used, and a safe fix writes it as a date. Otherwise there is no such day, and the value is not used.',
  bad: [note('---\ntype: contact\nmet: 16.11.2026\n---\n')],
  good: [note('---\ntype: contact\nmet: 2026-11-16\n---\n')],
  check: null,
});
