import type { CivilDate } from '../model/civil-date.ts';
import { firstPossibleDay } from '../model/read-date.ts';
import type { NetworkRecord } from '../parser/records/definitions.ts';
import type { FindingText } from '../model/finding.ts';

/** The fields of a record that say something happened, but on a future day, with what to say about each. */
export function futureDateFields(
  record: NetworkRecord,
  today: CivilDate,
): readonly (readonly [field: string, FindingText])[] {
  const dates: (readonly [string, CivilDate | null, about?: string | null])[] =
    record.kind === 'contact'
      ? [
          ['met', record.met, record.metAbout],
          ['last_contact', record.lastContact, record.lastContactAbout],
          ['birthday', record.birthday as CivilDate | null],
        ]
      : record.kind === 'introduction'
        ? [
            ['asked', record.asked],
            ['made', record.made],
          ]
        : [];
  return dates.flatMap(([name, date, about]) =>
    // A month or a year counts by its first day.
    date === null || (firstPossibleDay(about ?? '') ?? date) <= today
      ? []
      : [
          [
            name,
            { message: `“${name}” is ${about ?? date}, which is still to come`, help: 'Correct the date' },
          ],
        ],
  );
}
