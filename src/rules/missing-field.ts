import { defineRule } from './engine/define-rule.ts';

export const missingField = defineRule({
  id: 'missing-field',
  family: 'fields',
  severity: 'error',
  dependsOn: 'note',
  summary: 'A record lacks a field that it needs.',
});
