import { BUILT_IN_RESULTS } from '../model/built-in-worths.ts';
import { fromHundredths } from '../model/decimal.ts';
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
      for (const [activity, { hundredths, perMinutes }] of scorecard.points) {
        const isBuiltIn = BUILT_IN_RESULTS.includes(activity);
        const isListed = results.has(activity);
        if (hundredths === 0 || (!isListed && !isBuiltIn)) continue;
        const worth = `${fromHundredths(hundredths)}${perMinutes === null ? '' : ` per ${perMinutes} min`}`;
        report(scorecard.path, {
          span: wordSpan(index, scorecard, 'points', activity),
          message: isListed
            ? `“${activity}” is a result, and results are worth 0`
            : `“${activity}” is worth ${worth} here, though it benefits only you`,
          help: isBuiltIn
            ? 'Remove it here: a result is recorded anyway'
            : 'Remove it here, or under results',
        });
      }
    }
  },
});
