import { defineRule } from './engine/define-rule.ts';

export const invalidYaml = defineRule({
  id: 'invalid-yaml',
  family: 'front matter',
  severity: 'error',
  anywhere: true,
  hangsOn: 'note',
  summary: 'Front matter is not valid YAML.',
  check: null,
});
