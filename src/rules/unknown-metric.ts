import { GOAL_METRICS } from '../model/field-words.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';
import { nearActivity } from '../model/near-activity.ts';

export const unknownMetric = defineRule({
  id: 'unknown-metric',
  family: 'goals',
  severity: 'error',
  dependsOn: 'note',
  summary: 'A goal counts something that the scorecard does not know.',
  check({ index, now, ledger }, report) {
    const worths = ledger.scorecards.on(now.date);
    const metrics = [...GOAL_METRICS, ...worths.activities];
    for (const goal of index.records('goal')) {
      if (goal.goalKind === 'overall' || goal.status === 'done' || goal.status === 'dropped') continue;
      for (const name of ['metric', 'activity'] as const) {
        const word = goal[name];
        if (word === null || worths.worth(word) !== undefined) continue;
        if (name === 'metric' && GOAL_METRICS.some((one) => one === word)) continue;
        const near = nearActivity(word, name === 'metric' ? metrics : worths.activities);
        report(goal.path, {
          span: valueSpan(goal, name),
          message: `The scorecard knows no activity “${word}”`,
          help:
            near === null
              ? `Add “${word}” to the scorecard's points, or count something else`
              : `Did you mean “${near}”?`,
        });
      }
    }
  },
});
