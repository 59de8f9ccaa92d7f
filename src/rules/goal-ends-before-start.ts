import { defineRule, type Example } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

const goal = (end: string): Example => ({
  notes: {
    'Find readers.md': `---\ntype: goal\nkind: overall\nreason: business\nstart: 2026-10-01\nend: ${end}\n---\n`,
  },
});

export const goalEndsBeforeStart = defineRule({
  id: 'goal-ends-before-start',
  family: 'goals',
  severity: 'error',
  summary: 'A goal ends before it begins.',
  explanation: 'Such a goal has no day at all. Both dates belong to the goal.',
  bad: [goal('2026-09-30')],
  good: [goal('2026-12-31')],
  check({ index }, report) {
    for (const goal of index.records('goal')) {
      const { path, start, end } = goal;
      if (start === null || end === null || end >= start) continue;
      report(path, {
        span: valueSpan(goal, 'end'),
        message: `The goal ends on ${end}, before it begins on ${start}`,
        help: 'Correct one of the two dates',
      });
    }
  },
});
