import { defineRule } from './engine/define-rule.ts';

export const unquotedLogLine = defineRule({
  id: 'unquoted-log-line',
  family: 'scorecard',
  severity: 'info',
  dependsOn: 'note',
  summary:
    'A line of a log in front matter has a colon and no quotes, so YAML reads it as a key and a value.',
});
