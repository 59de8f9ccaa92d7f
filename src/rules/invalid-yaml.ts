import { defineRule, note } from './engine/define-rule.ts';

export const invalidYaml = defineRule({
  id: 'invalid-yaml',
  family: 'front matter',
  severity: 'error',
  summary: 'Front matter is not valid YAML.',
  explanation:
    'Neither Obsidian nor NetVault can read any field of the note until this is mended. Most often a value needs quotes, or a tab stands where YAML wants spaces.',
  bad: [note('---\ntype: contact\nrole: Editor: poetry\n---\n')],
  good: [note('---\ntype: contact\nrole: "Editor: poetry"\n---\n')],
  check: null,
});
