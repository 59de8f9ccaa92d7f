import { defineRule } from './engine/define-rule.ts';

export const invalidEncoding = defineRule({
  id: 'invalid-encoding',
  family: 'front matter',
  severity: 'error',
  anywhere: true,
  hangsOn: 'note',
  summary: 'A note is not valid UTF-8.',
  check: null,
});
