import { defineRule, type Example } from './engine/define-rule.ts';
import { isFieldReported, valueSpan } from './engine/field-span.ts';

const person = '---\ntype: contact\n---\n';
const vault = (more: string): Example => ({
  notes: {
    'Ada Lovelace.md': person,
    'Grace Hopper.md': person,
    'Introduction.md': `---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]\nstatus: made\nconsent: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]\n${more}---\n`,
  },
});

export const madeWithoutDate = defineRule({
  id: 'made-without-date',
  family: 'introductions',
  severity: 'warning',
  summary: 'An introduction is made, and nothing says when, so it is not counted.',
  explanation: 'Write the day on which you introduced them: `made: 2026-11-17`.',
  bad: [vault('')],
  good: [vault('made: 2026-11-10\n')],
  check({ index }, report) {
    for (const introduction of index.records('introduction')) {
      const { path, status, made, written } = introduction;
      if (status !== 'made' || made !== null || written === 'dialect') continue;
      if (isFieldReported(index, introduction, 'made')) continue;
      report(path, {
        span: valueSpan(introduction, 'status'),
        message: 'It is made, and nothing says when: it is not counted',
        help: 'Add the day: made: 2026-11-17',
      });
    }
  },
});
