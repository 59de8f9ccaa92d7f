import { defineRule } from './engine/define-rule.ts';

export const unquotedLink = defineRule({
  id: 'unquoted-link',
  family: 'links',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A link in a field has no quotes around it.',
});
