import { defineRule } from './engine/define-rule.ts';

export const invalidDate = defineRule({
  id: 'invalid-date',
  family: 'fields',
  severity: 'error',
  dependsOn: 'note',
  summary: 'A date is not written YYYY-MM-DD.',
});
