import { defineRule } from './engine/define-rule.ts';

export const ambiguousDate = defineRule({
  id: 'ambiguous-date',
  family: 'fields',
  severity: 'error',
  dependsOn: 'note',
  summary: 'A date can be read as two different days.',
});
