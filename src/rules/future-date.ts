import { futureDateFields } from '../scorecard/future-date-fields.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

export const futureDate = defineRule({
  id: 'future-date',
  family: 'fields',
  severity: 'warning',
  dependsOn: 'note',
  summary: 'A field about the past has a date in the future.',
  check({ index, now }, report) {
    for (const record of [...index.records('contact'), ...index.records('introduction')])
      for (const [name, finding] of futureDateFields(record, now.date))
        report(record.path, { span: valueSpan(record, name), ...finding });
  },
});
