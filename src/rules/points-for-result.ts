import { BUILT_IN_RESULTS } from '../scorecard/worth.ts';
import { defineRule, note } from './engine/define-rule.ts';
import { wordSpan } from './engine/field-span.ts';

const scorecard = (points: string): string =>
  `---\ntype: scorecard\npoints:\n  - ${points}\nresults: [order]\n---\n`;

export const pointsForResult = defineRule({
  id: 'points-for-result',
  family: 'scorecard',
  severity: 'warning',
  summary: 'The scorecard gives points for a result.',
  explanation:
    'Points are for what you do for others. What benefits only you (a contract, an order, a job offer) is a result: it is written down, shown beside the points, and worth 0. Reported for the built-in results, and for what stands under `results` too, where the points are not used.',
  bad: [note(scorecard('contract 5'), 'Scorecard.md'), note(scorecard('order 2'), 'Scorecard.md')],
  good: [note(scorecard('letter 2'), 'Scorecard.md'), note(scorecard('contract 0'), 'Scorecard.md')],
  check({ index }, report) {
    for (const scorecard of index.records('scorecard')) {
      for (const [activity, { hundredths }] of scorecard.points) {
        const listed = scorecard.results.includes(activity);
        if (hundredths === 0 || (!listed && !BUILT_IN_RESULTS.includes(activity))) continue;
        report(scorecard.path, {
          span: wordSpan(index, scorecard, 'points', activity),
          message: `“${activity}” is a result, and results are worth 0`,
          help: listed ? 'Remove it here, or under results' : 'Remove it: a result is recorded all the same',
        });
      }
    }
  },
});
