import { UNREADABLE, defineRule } from './engine/define-rule.ts';

export const mergeConflict = defineRule({
  id: 'merge-conflict',
  ...UNREADABLE,
  dependsOn: 'note',
  summary: 'Git left conflict markers in the front matter, or in the body of a record or a daily note.',
});
