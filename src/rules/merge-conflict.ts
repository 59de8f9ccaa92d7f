import { defineRule, note } from './engine/define-rule.ts';

export const mergeConflict = defineRule({
  id: 'merge-conflict',
  family: 'front matter',
  severity: 'error',
  summary: 'Git left conflict markers in the front matter.',
  explanation: 'Keep one of the two sides and remove the lines of <<<<<<<, ======= and >>>>>>>.',
  bad: [note('---\ntype: contact\n<<<<<<< HEAD\nrole: Poet\n=======\nrole: Editor\n>>>>>>> phone\n---\n')],
  good: [note('---\ntype: contact\nrole: Editor\n---\n')],
  check: null,
});
