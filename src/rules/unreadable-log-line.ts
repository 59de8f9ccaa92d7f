import { defineRule } from './engine/define-rule.ts';

export const unreadableLogLine = defineRule({
  id: 'unreadable-log-line',
  family: 'scorecard',
  severity: 'error',
  dependsOn: 'note',
  summary: 'A line of a log is no activity that NetVault can read, so it is not counted.',
});
