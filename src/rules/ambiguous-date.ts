import { defineRule, note } from './engine/define-rule.ts';

export const ambiguousDate = defineRule({
  id: 'ambiguous-date',
  family: 'fields',
  severity: 'error',
  summary: 'A date can be read as two different days.',
  explanation: 'The value is not used, since only you know which one is meant. Write it as YYYY-MM-DD.',
  bad: [note('---\ntype: contact\nmet: 03/04/2026\n---\n')],
  good: [note('---\ntype: contact\nmet: 2026-04-03\n---\n')],
  check: null,
});
