import { defineRule } from './engine/define-rule.ts';

export const textCutByComment = defineRule({
  id: 'text-cut-by-comment',
  family: 'front matter',
  severity: 'warning',
  hangsOn: 'note',
  summary: 'A value ends at a “#” that was hardly meant to begin a comment.',
});
