import { defineRule, note } from './engine/define-rule.ts';

export const duplicateKey = defineRule({
  id: 'duplicate-key',
  family: 'front matter',
  severity: 'error',
  summary: 'A field is written twice.',
  explanation: 'YAML allows each key once, and nobody can tell which of the two is meant. Keep one of them.',
  bad: [note('---\ntype: contact\nrole: Editor\nrole: Poet\n---\n')],
  good: [note('---\ntype: contact\nrole: Poet\n---\n')],
  check: null,
});
