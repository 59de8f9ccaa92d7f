import { UNREADABLE, defineRule } from './engine/define-rule.ts';

export const executableFrontMatter = defineRule({
  id: 'executable-front-matter',
  ...UNREADABLE,
  dependsOn: 'note',
  summary: 'Front matter names a language other than YAML.',
});
