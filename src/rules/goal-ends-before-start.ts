import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

export const goalEndsBeforeStart = defineRule({
  id: 'goal-ends-before-start',
  family: 'goals',
  severity: 'error',
  dependsOn: 'note',
  summary: 'A goal ends before it begins.',
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
