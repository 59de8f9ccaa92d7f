import { addDays } from '../model/civil-date.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

/** Days after an introduction before its outcome is asked for. */
const DAYS_UNTIL_OUTCOME = 30;

export const notFollowedUp = defineRule({
  id: 'not-followed-up',
  family: 'introductions',
  severity: 'info',
  dependsOn: 'note',
  summary: 'An introduction was made 30 or more days ago, and its outcome is not noted.',
  check({ index, now }, report) {
    const before = addDays(now.date, -DAYS_UNTIL_OUTCOME);
    for (const introduction of index.records('introduction')) {
      const { path, status, made, outcome } = introduction;
      if (status !== 'made' || made === null || made > before || outcome !== null) continue;
      report(path, {
        span: valueSpan(introduction, 'made'),
        message: `They were introduced on ${made}, and no outcome is noted`,
        help: 'Ask them, and write the answer under “outcome”',
      });
    }
  },
});
