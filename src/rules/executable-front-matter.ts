import { defineRule } from './engine/define-rule.ts';

export const executableFrontMatter = defineRule({
  id: 'executable-front-matter',
  family: 'front matter',
  severity: 'error',
  anywhere: true,
  hangsOn: 'note',
  summary: 'Front matter names a language other than YAML.',
  check: null,
});
