import { defineRule } from './engine/define-rule.ts';
import { isFieldReported, valueSpan } from './engine/field-span.ts';

export const madeWithoutDate = defineRule({
  id: 'made-without-date',
  family: 'introductions',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'An introduction is made but has no date, so it is not counted.',
  check({ index }, report) {
    for (const introduction of index.records('introduction')) {
      const { path, status, made } = introduction;
      if (status !== 'made' || made !== null) continue;
      if (isFieldReported(index, introduction, 'made')) continue;
      report(path, {
        span: valueSpan(introduction, 'status'),
        message: 'It is made, but has no date: it is not counted',
        help: 'Add the day: made: 2026-11-17',
      });
    }
  },
});
