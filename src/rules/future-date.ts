import type { CivilDate } from '../model/civil-date.ts';
import { earliestMeant } from '../model/read-date.ts';
import type { NetworkRecord } from '../parser/records/definitions.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
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
        if (date === null || earliest(index, record, name, date) <= now.date) continue;
        report(path, {
          span: valueSpan(record, name),
          message: `“${name}” is ${date}, which is still to come`,
          help: 'Correct the date',
        });
      }
    }
  },
});

/** The first day that a date may mean: a month or a year is read as its last day. */
function earliest(index: VaultIndex, record: NetworkRecord, name: string, date: CivilDate): CivilDate {
  const { start, end } = valueSpan(record, name);
  const written = index.note(record.path)?.text.slice(start, Math.min(end, start + 40)) ?? '';
  return earliestMeant(written.replace(/["']/g, '')) ?? date;
}
