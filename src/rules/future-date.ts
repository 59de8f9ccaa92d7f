import type { CivilDate } from '../model/civil-date.ts';
import { earliestMeant } from '../model/read-date.ts';
import { defineRule } from './engine/define-rule.ts';
import { valueSpan } from './engine/field-span.ts';

export const futureDate = defineRule({
  id: 'future-date',
  family: 'fields',
  severity: 'warning',
  hangsOn: 'note',
  summary: 'A field says that something happened on a day that is still to come.',
  check({ index, now }, report) {
    for (const record of [...index.records('contact'), ...index.records('introduction')]) {
      const { path } = record;
      const dates: (readonly [string, CivilDate | null, about: string | null])[] =
        record.kind === 'contact'
          ? [
              ['met', record.met, record.metAbout],
              ['last_contact', record.lastContact, record.lastContactAbout],
            ]
          : [
              ['asked', record.asked, null],
              ['made', record.made, null],
            ];
      for (const [name, date, about] of dates) {
        // Of a month or a year the first day that it may mean.
        if (date === null || ((about && earliestMeant(about)) ?? date) <= now.date) continue;
        report(path, {
          span: valueSpan(record, name),
          message: `“${name}” is ${about ?? date}, which is still to come`,
          help: 'Correct the date',
        });
      }
    }
  },
});
