import type { CivilDate } from '../model/civil-date.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

export const futureDate = defineRule({
  id: 'future-date',
  family: 'fields',
  severity: 'warning',
  summary: 'A field says that something happened on a day that is still to come.',
  check({ index, now }, report) {
    for (const record of [...index.records('contact'), ...index.records('introduction')]) {
      const { path } = record;
      const dates: (readonly [string, CivilDate | null])[] =
        record.kind === 'contact'
          ? [
              ['met', record.met],
              ['last_contact', record.lastContact],
            ]
          : [
              ['asked', record.asked],
              ['made', record.made],
            ];
      for (const [name, date] of dates) {
        if (date === null || date <= now.date) continue;
        report(path, {
          span: valueSpan(record, name),
          message: `“${name}” is ${date}, which is still to come`,
          help: 'Correct the date',
        });
      }
    }
  },
});
