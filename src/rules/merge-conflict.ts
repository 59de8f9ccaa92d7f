import { defineRule } from './engine/define-rule.ts';

export const mergeConflict = defineRule({
  id: 'merge-conflict',
  family: 'front matter',
  severity: 'error',
  anywhere: true,
  hangsOn: 'note',
  summary: 'Git left conflict markers in the front matter.',
  check: null,
});
