import { defineRule } from './engine/define-rule.ts';

const metAt = (fair: string): string => `---\ntype: contact\nmet_at: ${fair}\n---\n`;

export const unquotedLink = defineRule({
  id: 'unquoted-link',
  family: 'links',
  severity: 'warning',
  summary: 'A link in a field has no quotes around it.',
  explanation:
    'YAML reads bare double brackets as a list inside a list. NetVault understands what is meant; Obsidian does not, and rewrites the field when it is edited there.',
  bad: [
    {
      notes: { 'Ada Lovelace.md': metAt('[[Book fair]]'), 'Book fair.md': 'Every spring.\n' },
      fixed: metAt('"[[Book fair]]"'),
    },
  ],
  good: [{ notes: { 'Ada Lovelace.md': metAt('"[[Book fair]]"'), 'Book fair.md': 'Every spring.\n' } }],
  check: null,
});
