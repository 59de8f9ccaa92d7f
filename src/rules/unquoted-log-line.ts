import { defineRule, note } from './engine/define-rule.ts';

const log = (line: string): string => `---\ntype: contact\nlog:\n  - ${line}\n---\n`;

export const unquotedLogLine = defineRule({
  id: 'unquoted-log-line',
  family: 'scorecard',
  severity: 'info',
  summary:
    'A line of a log in front matter has a colon and no quotes, so YAML reads it as a key and a value.',
  explanation:
    'NetVault reads the line as it was written. Obsidian and other tools see a nested property, which Obsidian cannot edit and may rewrite. A safe fix puts quotes round the line.',
  bad: [
    {
      ...note(log('2026-11-16 call 20m: her board seat')),
      fixed: log('"2026-11-16 call 20m: her board seat"'),
    },
  ],
  good: [
    note(log('"2026-11-16 call 20m: her board seat"')),
    note(log('2026-11-16 call 20m — her board seat')),
  ],
  check: null,
});
