import { moment } from 'obsidian';
import type { DateLanguage } from '../../vault/daily-notes/date-language.ts';

const LONG_DATES = ['L', 'LL', 'LLL', 'LLLL', 'LT', 'LTS'] as const;
/** The Moment.js tokens of ordinal numbers, and the largest number each can have. */
const ORDINALS = { Mo: 12, Qo: 4, Do: 31, do: 7, wo: 53, Wo: 53 } as const;

/** How the app writes dates: the Moment.js locale of the language in which the app is shown. */
export function appLanguage(): DateLanguage {
  const data = moment.localeData();
  const months = Array.from({ length: 12 }, (_, month) => moment.utc([2024, month, 15]));
  // 7 January 2024 was a Sunday.
  const days = Array.from({ length: 7 }, (_, day) => moment.utc([2024, 0, 7 + day]));
  // The types lack the second argument: the token, which says what is numbered.
  const ordinal = data.ordinal.bind(data) as (number: number, token: string) => unknown;
  return {
    language: moment.locale(),
    months: months.map((day) => data.months(day, 'MMMM')),
    monthsBesideDay: months.map((day) => data.months(day, 'D MMMM')),
    shortMonths: months.map((day) => data.monthsShort(day, 'MMM')),
    shortMonthsBesideDay: months.map((day) => data.monthsShort(day, 'D MMM')),
    weekdays: days.map((day) => data.weekdays(day)),
    shortWeekdays: days.map((day) => data.weekdaysShort(day)),
    leastWeekdays: days.map((day) => data.weekdaysMin(day)),
    weeks: { first: data.firstDayOfWeek(), doy: data.firstDayOfYear() },
    longDates: Object.fromEntries(LONG_DATES.map((token) => [token, data.longDateFormat(token)])),
    ordinals: Object.fromEntries(
      Object.entries(ORDINALS).map(([token, most]) => [
        token,
        Array.from({ length: most }, (_, at) => String(ordinal(at + 1, token.slice(0, 1)))),
      ]),
    ),
  };
}
