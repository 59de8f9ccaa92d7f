import { defineRule } from './engine/define-rule.ts';

export const textCutByComment = defineRule({
  id: 'text-cut-by-comment',
  family: 'front matter',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A value is cut off at a “#” that was probably not meant to begin a comment.',
});
