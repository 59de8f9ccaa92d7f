import { defineRule } from './engine/define-rule.ts';

export const unreadableLogLine = defineRule({
  id: 'unreadable-log-line',
  family: 'scorecard',
  severity: 'error',
  dependsOn: 'note',
  summary: 'NetVault cannot read a line of a log, so it is not counted.',
});
