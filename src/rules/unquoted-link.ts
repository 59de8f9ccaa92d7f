import { defineRule, note } from './define-rule.ts';

export const unquotedLink = defineRule({
  id: 'unquoted-link',
  family: 'links',
  severity: 'warning',
  summary: 'A link in a field has no quotes around it.',
  explanation:
    'YAML reads bare double brackets as a list inside a list. NetVault understands what is meant; Obsidian does not, and rewrites the field when it is edited there.',
  bad: [note('---\ntype: contact\nmet_at: [[Book fair]]\n---\n')],
  good: [note('---\ntype: contact\nmet_at: "[[Book fair]]"\n---\n')],
  check: null,
});
