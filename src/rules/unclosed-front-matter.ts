import { defineRule } from './engine/define-rule.ts';

export const unclosedFrontMatter = defineRule({
  id: 'unclosed-front-matter',
  family: 'front matter',
  severity: 'error',
  anywhere: true,
  hangsOn: 'note',
  summary: 'Front matter begins but does not end.',
  check: null,
});
