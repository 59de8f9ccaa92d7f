import { defineRule } from './engine/define-rule.ts';

export const tooLarge = defineRule({
  id: 'too-large',
  family: 'front matter',
  severity: 'error',
  hangsOn: 'note',
  summary: 'Something is larger or deeper than NetVault reads.',
});
