import { defineRule } from './engine/define-rule.ts';

export const invalidValue = defineRule({
  id: 'invalid-value',
  family: 'fields',
  severity: 'error',
  dependsOn: 'note',
  summary: 'A field has a value that it cannot have.',
});
