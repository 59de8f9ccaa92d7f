import { UNREADABLE, defineRule } from './engine/define-rule.ts';

export const invalidYaml = defineRule({
  id: 'invalid-yaml',
  ...UNREADABLE,
  dependsOn: 'note',
  summary: 'Front matter is not valid YAML.',
});
