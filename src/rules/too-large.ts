import { defineRule } from './engine/define-rule.ts';

export const tooLarge = defineRule({
  id: 'too-large',
  family: 'front matter',
  severity: 'error',
  summary: 'Something is larger or deeper than NetVault reads.',
  explanation:
    'Bounds keep a damaged or hostile note from stopping everything else. The message names the bound that was met, and what was not read because of it.',
  bad: [],
  good: [],
  check: null,
});
