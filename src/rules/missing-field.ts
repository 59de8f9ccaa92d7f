import { defineRule, note } from './define-rule.ts';

export const missingField = defineRule({
  id: 'missing-field',
  family: 'fields',
  severity: 'error',
  summary: 'A record lacks a field that it needs.',
  explanation: 'Without it the record cannot be counted. The format names the fields that each kind needs.',
  bad: [note('---\ntype: goal\nkind: behavior\nmetric: call\nevery: week\n---\n')],
  good: [note('---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 5\nevery: week\n---\n')],
  check: null,
});
