import { MEASURES } from '../model/field-words.ts';
import { defineRule, type Example } from './define-rule.ts';
import { valueSpan } from './field-span.ts';
import { nearWord } from './near-word.ts';

const goal = (metric: string): Example => ({
  notes: {
    'Grow the press.md': '---\ntype: goal\nkind: overall\nreason: business\n---\n',
    'Call people.md': `---\ntype: goal\nkind: behavior\nmetric: ${metric}\ntarget: 5\nevery: week\npurpose: "[[Grow the press]]"\n---\n`,
  },
});

export const unknownMetric = defineRule({
  id: 'unknown-metric',
  family: 'goals',
  severity: 'error',
  summary: 'A goal counts something that the scorecard does not know.',
  explanation:
    'What a goal counts is points, minutes, contacts, or an activity of the scorecard. With any other word it would stand at zero for ever.',
  bad: [goal('cals')],
  good: [goal('call'), goal('contacts')],
  check({ index, now, ledger }, report) {
    const worths = ledger.scorecards.on(now.date);
    for (const goal of index.records('goal')) {
      if (goal.goalKind === 'overall' || goal.status === 'done' || goal.status === 'dropped') continue;
      for (const name of ['metric', 'activity'] as const) {
        const word = goal[name];
        if (word === null || worths.worth(word) !== undefined) continue;
        if (name === 'metric' && MEASURES.some((one) => one === word)) continue;
        const near = nearWord(word, [...(name === 'metric' ? MEASURES : []), ...worths.activities]);
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
