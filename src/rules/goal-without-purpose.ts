import { isActivePurpose } from '../scorecard/purposes.ts';
import { defineRule } from './engine/define-rule.ts';
import { isFieldReported, recordSpan } from './engine/field-span.ts';
import { linkText } from './engine/relink.ts';

export const goalWithoutPurpose = defineRule({
  id: 'goal-without-purpose',
  family: 'goals',
  severity: 'info',
  dependsOn: 'note',
  summary: 'An active goal does not say which overall goal it serves.',
  check({ index, now }, report) {
    const goals = index.records('goal');
    const overall = goals.find((goal) => isActivePurpose(goal) && now.date <= (goal.end ?? now.date));
    if (!overall) return;
    for (const goal of goals) {
      const { goalKind, status, path } = goal;
      if (status !== 'active' || (goalKind !== 'behavior' && goalKind !== 'reconnection')) continue;
      if (goal.purpose !== null || isFieldReported(index, goal, 'purpose')) continue;
      report(path, {
        span: recordSpan(goal),
        message: 'The goal names no purpose',
        help: `Add the overall goal that it serves: purpose: "[[${linkText(index, overall.path, path)}]]"`,
      });
    }
  },
});
