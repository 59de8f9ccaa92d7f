import { defineRule } from './engine/define-rule.ts';

export const ambiguousDate = defineRule({
  id: 'ambiguous-date',
  family: 'fields',
  severity: 'error',
  summary: 'A date can be read as two different days.',
  check: null,
});
