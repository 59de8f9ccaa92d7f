import { defineRule } from './engine/define-rule.ts';

export const invalidValue = defineRule({
  id: 'invalid-value',
  family: 'fields',
  severity: 'error',
  dependsOn: 'note',
  summary: 'A field holds something that its kind of field cannot hold.',
});
