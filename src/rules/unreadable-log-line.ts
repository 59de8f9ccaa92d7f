import { defineRule, note } from './engine/define-rule.ts';

export const unreadableLogLine = defineRule({
  id: 'unreadable-log-line',
  family: 'scorecard',
  severity: 'error',
  summary: 'A line of a log is no activity that NetVault can read, so it is not counted.',
  explanation:
    'A line is: a date where the note does not imply it, one word for the activity, perhaps an amount, people as links, and text after a colon or a dash.',
  bad: [note('## Log\n\n- 2026-11-20 call with [[Ada Lovelace]] about her seat\n', '2026-11-20.md')],
  good: [
    {
      notes: {
        '2026-11-20.md': '## Log\n\n- 2026-11-20 call [[Ada Lovelace]]: about her seat\n',
        'Ada Lovelace.md': '---\ntype: contact\n---\n',
      },
    },
  ],
  check: null,
});
