import { defineRule } from './engine/define-rule.ts';

export const invalidEncoding = defineRule({
  id: 'invalid-encoding',
  family: 'front matter',
  severity: 'error',
  summary: 'A note is not valid UTF-8.',
  explanation:
    'Some of its bytes stand for no character, so parts of the text are lost to every reader. NetVault reads what it can and never rewrites such a note. Save it as UTF-8 in your editor.',
  bad: [],
  good: [],
  check: null,
});
