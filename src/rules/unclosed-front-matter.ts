import { defineRule, note } from './engine/define-rule.ts';

export const unclosedFrontMatter = defineRule({
  id: 'unclosed-front-matter',
  family: 'front matter',
  severity: 'error',
  summary: 'Front matter begins but does not end.',
  explanation:
    'Without a closing line of three dashes the fields are plain text. Add it after the last field.',
  bad: [note('---\ntype: contact\nrole: Poet\n\nShe writes in the morning.\n')],
  good: [note('---\ntype: contact\nrole: Poet\n---\n\nShe writes in the morning.\n')],
  check: null,
});
