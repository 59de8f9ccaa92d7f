/**
 * A day of the proleptic Gregorian calendar without a time or a zone, written
 * `YYYY-MM-DD` (ISO 8601), from 0001-01-01 to 9999-12-31. Being text of fixed
 * width, two civil dates compare with `<` and `===`.
 */
export type CivilDate = string & { readonly civilDate: unique symbol };

/** Day of the week, 0 for Monday to 6 for Sunday (ISO 8601 counts from 1). */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export const FIRST_DATE = '0001-01-01' as CivilDate;
export const LAST_DATE = '9999-12-31' as CivilDate;

const MS_PER_DAY = 86_400_000;
const FIRST_DAY = -719_162;
const LAST_DAY = 2_932_896;

/**
 * Day number → date, for dates already formatted: a vault uses the same few thousand again and
 * again. It can be at module level, since its values are the same for every vault.
 */
const DATE_CACHE = new Map<number, CivilDate>();
const MAX_CACHED_DATES = 40_000;

const pad = (number: number, width: number): string => String(number).padStart(width, '0');

/** Days in a month, `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  }
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The date of a year (1 to 9999), month and day, or undefined if the calendar has no such day. */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

/** Reads `YYYY-MM-DD` and nothing else; undefined for any other text and for days that do not exist. */
export function parseCivilDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function yearOf(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(date: CivilDate): number {
  return Number(date.slice(5, 7));
}

/** 1 to 31. */
export function dayOfMonth(date: CivilDate): number {
  return Number(date.slice(8, 10));
}

/** Days since 1970-01-01, negative before it. */
export function dayNumber(date: CivilDate): number {
  // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `dayNumber`; clamps to `FIRST_DATE` and `LAST_DATE`. */
export function fromDayNumber(day: number): CivilDate {
  if (day <= FIRST_DAY) return FIRST_DATE;
  if (day >= LAST_DAY) return LAST_DATE;
  const known = DATE_CACHE.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as CivilDate;
  if (DATE_CACHE.size < MAX_CACHED_DATES) DATE_CACHE.set(day, date);
  return date;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Adds calendar months; the 31st clamps to the end of a shorter month. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = yearOf(date) * 12 + (monthOf(date) - 1) + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  if (year < 1) return FIRST_DATE;
  if (year > 9999) return LAST_DATE;
  return civilDate(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month))) ?? LAST_DATE;
}

/** Days from `a` to `b`, negative if `b` is earlier. */
export function daysBetween(a: CivilDate, b: CivilDate): number {
  return dayNumber(b) - dayNumber(a);
}

export function weekdayOf(date: CivilDate): Weekday {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) as Weekday;
}

export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

export function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

/** Sorts by date; items of the same day keep their order. */
export function byDate(a: { readonly date: CivilDate }, b: { readonly date: CivilDate }): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
