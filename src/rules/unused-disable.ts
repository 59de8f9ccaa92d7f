import { defineRule } from './engine/define-rule.ts';

export const unusedDisable = defineRule({
  id: 'unused-disable',
  family: 'silencing',
  severity: 'warning',
  fixesChange: 'nothing',
  dependsOn: 'note',
  summary: 'A comment silences nothing, or names a rule that does not exist.',
});
