import { FIRST_DATE, civilDate } from '../../model/civil-date.ts';
import type { Moment } from '../../model/moment.ts';
import { UserError } from '../user-error.ts';

function inZone(instant: Date, timeZone: string): number[] {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return (['year', 'month', 'day', 'hour', 'minute'] as const).map((type) => parts.get(type) ?? 0);
}

/** The civil date and time of an instant in an IANA time zone, or in the machine's. Throws `UserError` for an unknown zone. */
export function momentOf(instant: Date, timeZone: string | null): Moment {
  const local = (): number[] => [
    instant.getFullYear(),
    instant.getMonth() + 1,
    instant.getDate(),
    instant.getHours(),
    instant.getMinutes(),
  ];
  try {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0] =
      timeZone === null ? local() : inZone(instant, timeZone);
    return { date: civilDate(year, month, day) ?? FIRST_DATE, minutes: hour * 60 + minute };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('unknown-time-zone', { timeZone: timeZone ?? '' });
  }
}
