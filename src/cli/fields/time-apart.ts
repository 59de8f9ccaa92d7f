import type { CivilDate } from '../../model/civil-date.ts';
import type { NetworkRecord } from '../../parser/records/definitions.ts';
import { dayAndTime, onlyTime } from '../../app/dates/event-day.ts';
import type { FieldEdit } from './field-edit.ts';

/**
 * The same edits, one for each field, with the time that was entered with the day of an event (`date=friday 18:00`) in
 * the field `time`: a time there takes precedence over that of a date, which would not count.
 * Throws `UserError` if another time is entered, too.
 */
export function withTimeApart(
  asked: readonly FieldEdit[],
  record: NetworkRecord,
  today: CivilDate,
): readonly FieldEdit[] {
  if (record.kind !== 'event') return asked;
  const setsOf = (name: string) => (one: FieldEdit) =>
    one.is === 'set' && one.values.length === 1 && one.field === name;
  const valueOf = (one: FieldEdit | undefined): string | undefined =>
    one?.is === 'set' ? one.values[0] : undefined;
  const ofDate = asked.find(setsOf('date'));
  const ofTime = asked.find(setsOf('time'));
  const given = valueOf(ofDate);
  const entered = given === undefined ? null : dayAndTime(given, today);
  if (given === undefined || entered === null) return asked;
  const time = onlyTime(given, entered.time, valueOf(ofTime) ?? '');
  return asked
    .filter((one) => one !== ofTime)
    .flatMap((one): readonly FieldEdit[] =>
      one === ofDate
        ? [
            { is: 'set', field: 'date', values: [entered.day] },
            { is: 'set', field: 'time', values: [time] },
          ]
        : [one],
    );
}
