import { defineRule } from './engine/define-rule.ts';

export const tooLarge = defineRule({
  id: 'too-large',
  family: 'front matter',
  severity: 'error',
  dependsOn: 'note',
  summary: 'Something is larger or deeper than NetVault reads.',
});
