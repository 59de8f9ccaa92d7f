import { dayOfMonth, monthOf, weekdayOf, type CivilDate } from './civil-date.ts';

/** English names by `Weekday`: Monday is 0. */
export const WEEKDAYS = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** Abbreviations by `Weekday`, in lower case. */
export const SHORT_WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `Monday`. */
export function weekdayName(date: CivilDate): string {
  return WEEKDAYS[weekdayOf(date)];
}

/** `November`. */
export function monthName(date: CivilDate): string {
  return MONTHS[monthOf(date) - 1] ?? '';
}

/** `19 November`. */
export function dayAndMonth(date: CivilDate): string {
  return `${dayOfMonth(date)} ${monthName(date)}`;
}

/** A note's name without the date at its beginning (`2026-11-20 Book fair`), if it has one. */
export function withoutDatePrefix(name: string): string {
  return name.replace(/^\d{4}-\d{2}-\d{2}[\s_–—-]+(?=\S)/, '');
}
