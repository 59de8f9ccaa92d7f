import { BUILT_IN_RESULTS } from '../model/built-in-worths.ts';
import { defineRule } from './engine/define-rule.ts';
import { wordSpan } from './engine/field-span.ts';

export const pointsForResult = defineRule({
  id: 'points-for-result',
  family: 'scorecard',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'The scorecard gives points for a result.',
  check({ index }, report) {
    for (const scorecard of index.records('scorecard')) {
      const results = new Set(scorecard.results);
      for (const [activity, { hundredths }] of scorecard.points) {
        const listed = results.has(activity);
        if (hundredths === 0 || (!listed && !BUILT_IN_RESULTS.includes(activity))) continue;
        report(scorecard.path, {
          span: wordSpan(index, scorecard, 'points', activity),
          message: `“${activity}” is a result, and results are worth 0`,
          help: listed ? 'Remove it here, or under results' : 'Remove it: a result is recorded anyway',
        });
      }
    }
  },
});
