import { defineRule, note } from './engine/define-rule.ts';

export const executableFrontMatter = defineRule({
  id: 'executable-front-matter',
  family: 'front matter',
  severity: 'error',
  summary: 'Front matter names a language other than YAML.',
  explanation:
    'Some tools run such a block as a program. NetVault reads YAML only and never runs anything from a vault. Remove the word after the dashes.',
  bad: [note('---js\n{ type: "contact" }\n---\n')],
  good: [note('---\ntype: contact\n---\n')],
  check: null,
});
