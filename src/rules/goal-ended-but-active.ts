import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

export const goalEndedButActive = defineRule({
  id: 'goal-ended-but-active',
  family: 'goals',
  severity: 'info',
  dependsOn: 'note',
  summary: 'A goal is still active after its end date.',
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
