import { defineRule } from './engine/define-rule.ts';

export const uncountedLogItem = defineRule({
  id: 'uncounted-log-item',
  family: 'scorecard',
  severity: 'info',
  dependsOn: 'note',
  summary: 'A line of a log looks like an activity, but does not count.',
});
