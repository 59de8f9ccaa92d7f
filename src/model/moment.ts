import { FIRST_DATE, civilDate, type CivilDate } from './civil-date.ts';

/** A local date and time: `minutes` after midnight, 0 to 1439. */
export interface Moment {
  readonly date: CivilDate;
  readonly minutes: number;
}

/**
 * The date and time that clocks show at an instant, in an IANA time zone or, where
 * none is given, in the machine's. Throws `RangeError` for a time zone that does not exist.
 */
export function momentOf(instant: Date, timeZone: string | null = null): Moment {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] =
    timeZone === null
      ? [
          instant.getFullYear(),
          instant.getMonth() + 1,
          instant.getDate(),
          instant.getHours(),
          instant.getMinutes(),
        ]
      : clockIn(timeZone)(instant);
  return { date: civilDate(year, month, day) ?? FIRST_DATE, minutes: hour * 60 + minute };
}

/**
 * A function that gives year, month, day, hour and minute in an IANA time zone at an instant.
 * Making it is slow, so call it for many instants. Throws `RangeError` for a zone that does not
 * exist.
 */
export function clockIn(timeZone: string): (instant: Date) => readonly number[] {
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
  return (instant) => {
    const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return (['year', 'month', 'day', 'hour', 'minute'] as const).map((type) => parts.get(type) ?? 0);
  };
}
