import { defineRule, note } from './engine/define-rule.ts';

export const missingField = defineRule({
  id: 'missing-field',
  family: 'fields',
  severity: 'error',
  summary: 'A record lacks a field that it needs.',
  explanation: 'Without it the record cannot be counted. The format names the fields that each kind needs.',
  bad: [note('---\ntype: event\nstatus: attended\n---\n')],
  good: [note('---\ntype: event\ndate: 2026-11-12\nstatus: attended\n---\n')],
  check: null,
});
