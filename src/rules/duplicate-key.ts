import { defineRule } from './engine/define-rule.ts';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  family: 'front matter',
  severity: 'error',
  anywhere: true,
  hangsOn: 'note',
  summary: 'A field is written twice.',
  check: null,
});
