import { UNREADABLE, defineRule } from './engine/define-rule.ts';

export const unclosedFrontMatter = defineRule({
  id: 'unclosed-front-matter',
  ...UNREADABLE,
  dependsOn: 'note',
  summary: 'Front matter begins but does not end.',
});
