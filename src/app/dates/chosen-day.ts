import type { CivilDate, Weekday } from '../../model/civil-date.ts';
import {
  isFarAway,
  readEverydayDate,
  yearsApart,
  type DayReference,
  type Direction,
} from '../../model/everyday-date.ts';
import { isLongerThanDay, readEverydayPeriod } from '../../model/everyday-period.ts';
import type { DateReading } from '../../model/read-date.ts';
import { guessWord } from '../../model/nearest-word.ts';
import { UNITS, periodOf, type Period } from '../../model/period.ts';
import { UserError } from '../user-error.ts';

/** The day that the user entered, read by `readEverydayDate`, or a period of one day. Throws `UserError` if it is not a date, or ambiguous. */
export function chosenDay(given: string, today: CivilDate, look: Direction): CivilDate {
  const day = readUnambiguousDay(given, { today, look });
  if (day !== null) return day;
  const period = readEverydayPeriod(given, { today, look, weekStart: 0 });
  if (period && period.start === period.end) return period.start;
  const isPeriod = period !== undefined || isLongerThanDay(given);
  throw new UserError('not-a-day', { given: given.trim(), look, isPeriod });
}

/** The day that a text means; null if it is not a date. Throws `UserError` if it is ambiguous or contradictory. */
export function readUnambiguousDay(given: string, from: DayReference): CivilDate | null {
  return unambiguousDay(readEverydayDate(given, from), given.trim());
}

/** The day of a reading; null if there is none. Throws `UserError` if there are two, or if it is not on the weekday that is `given` with it. */
export function unambiguousDay(reading: DateReading, given: string): CivilDate | null {
  if (reading.is === 'invalid') return null;
  if (reading.is === 'ambiguous')
    throw new UserError('ambiguous-date', { given, readings: reading.readings });
  const { date, isOnOtherWeekday } = reading;
  if (isOnOtherWeekday) throw new UserError('other-weekday', { given, date });
  return date;
}

/** The period that the user entered, looking back. Throws `UserError` if it is not a period. */
export function chosenPeriod(given: string, today: CivilDate, weekStart: Weekday): Period {
  const period = readEverydayPeriod(given, { today, look: 'back', weekStart });
  if (period) return period;
  // For an ambiguous day, that error is more helpful.
  readUnambiguousDay(given, { today, look: 'back' });
  throw new UserError('not-a-period', {
    given: given.trim(),
    near: guessWord(given.trim(), UNITS),
    label: periodOf('week', today, weekStart).label,
  });
}

/** Throws `UserError` for a date so far away that it is probably a typing error. */
export function refuseFarDate(date: CivilDate, today: CivilDate): void {
  if (isFarAway(date, today)) throw new UserError('date-far', farDateData(date, today));
}

/** The data for the message about a date that is far away. */
export function farDateData(
  date: CivilDate,
  today: CivilDate,
): { readonly date: CivilDate; readonly years: number; readonly isPast: boolean } {
  return { date, years: yearsApart(today, date), isPast: date < today };
}
