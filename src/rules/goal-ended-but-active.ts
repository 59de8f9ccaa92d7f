import { defineRule, type Example } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

const goal = (more: string): Example => ({
  notes: {
    'Find readers.md': `---\ntype: goal\nkind: overall\nreason: business\nend: 2026-10-31\n${more}---\n`,
  },
});

export const goalEndedButActive = defineRule({
  id: 'goal-ended-but-active',
  family: 'goals',
  severity: 'info',
  summary: 'A goal is over by its end date, and nobody has said how it went.',
  explanation:
    'Say `status: done` or `status: dropped`, or move its end. What was counted in the past stays.',
  bad: [goal('')],
  good: [goal('status: done\n')],
  check({ index, now }, report) {
    for (const goal of index.records('goal')) {
      if (goal.status !== 'active' || goal.end === null || goal.end >= now.date) continue;
      if (goal.start !== null && goal.end < goal.start) continue;
      report(goal.path, {
        span: valueSpan(goal, 'end'),
        message: `The goal ended on ${goal.end} and is still active`,
        help: 'Write status: done or status: dropped, or a later end',
      });
    }
  },
});
