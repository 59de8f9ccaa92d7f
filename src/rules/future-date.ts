import { daysToCome } from '../scorecard/days-to-come.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

export const futureDate = defineRule({
  id: 'future-date',
  family: 'fields',
  severity: 'warning',
  hangsOn: 'note',
  summary: 'A field says that something happened on a day that is still to come.',
  check({ index, now }, report) {
    for (const record of [...index.records('contact'), ...index.records('introduction')])
      for (const [name, said] of daysToCome(record, now.date))
        report(record.path, { span: valueSpan(record, name), ...said });
  },
});
