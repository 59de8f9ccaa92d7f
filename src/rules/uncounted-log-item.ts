import { defineRule } from './engine/define-rule.ts';

export const uncountedLogItem = defineRule({
  id: 'uncounted-log-item',
  family: 'scorecard',
  severity: 'info',
  dependsOn: 'note',
  summary: 'An item of a log begins with an activity, and says nothing that makes it one.',
});
