import { defineRule } from './engine/define-rule.ts';

export const textCutByComment = defineRule({
  id: 'text-cut-by-comment',
  family: 'front matter',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A value ends at a “#” that was hardly meant to begin a comment.',
});
