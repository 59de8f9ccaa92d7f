import { addDays } from '../model/civil-date.ts';
import { defineRule, type Example } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

const person = '---\ntype: contact\n---\n';
const vault = (made: string, more: string): Example => ({
  notes: {
    'Ada Lovelace.md': person,
    'Grace Hopper.md': person,
    'Introduction.md': `---\ntype: introduction\nbetween: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]\nstatus: made\nconsent: ["[[Ada Lovelace]]", "[[Grace Hopper]]"]\nmade: ${made}\n${more}---\n`,
  },
});

/** Days after which something should have come of an introduction. */
const PATIENCE = 30;

export const notFollowedUp = defineRule({
  id: 'not-followed-up',
  family: 'introductions',
  severity: 'info',
  summary: 'An introduction was made 30 or more days ago, and nothing says what came of it.',
  explanation:
    'Ask both what became of it: they will be glad of the interest, and you learn what a good introduction is. Write the answer under `outcome`, be it “nothing”.',
  bad: [vault('2026-10-20', '')],
  good: [vault('2026-10-21', ''), vault('2026-06-01', 'outcome: They wrote a paper.\n')],
  check({ index, now }, report) {
    const before = addDays(now.date, -PATIENCE);
    for (const introduction of index.records('introduction')) {
      const { path, status, made, outcome, written } = introduction;
      if (status !== 'made' || made === null || made > before || outcome !== null) continue;
      if (written === 'dialect') continue;
      report(path, {
        span: valueSpan(introduction, 'made'),
        message: `They were introduced on ${made}, and nothing says what came of it`,
        help: 'Ask them, and write the answer under “outcome”',
      });
    }
  },
});
