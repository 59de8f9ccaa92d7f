import { defineRule } from './engine/define-rule.ts';

export const bentQuotes = defineRule({
  id: 'bent-quotes',
  family: 'front matter',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'Curly quotation marks are used where YAML knows only straight ones.',
});
