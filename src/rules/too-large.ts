import { defineRule } from './engine/define-rule.ts';

export const tooLarge = defineRule({
  id: 'too-large',
  family: 'front matter',
  severity: 'error',
  dependsOn: 'note',
  summary: 'Something exceeds the limits of what NetVault reads.',
});
