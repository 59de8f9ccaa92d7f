import {
  FIRST_DATE,
  LAST_DATE,
  civilDate,
  dayNumber,
  weekdayOf,
  yearOf,
  type CivilDate,
} from '../../model/civil-date.ts';

/** How a language numbers weeks: the weekday they begin on (Sunday is 0), and the `doy` of Moment.js: week 1 holds 1 January + 6 + first − doy. */
export interface WeekRule {
  readonly first: number;
  readonly doy: number;
}

/** Weeks begin on Monday, and the first holds 4 January (ISO 8601). */
export const ISO_WEEKS: WeekRule = { first: 1, doy: 4 };

const rules = (text: string): WeekRule[] =>
  text.split(' ').map((pair) => ({ first: Number(pair.split(',')[0]), doy: Number(pair.split(',')[1]) }));

/** Every rule by which a language of Moment.js numbers weeks; the first is that of English. */
export const WEEK_RULES: readonly WeekRule[] = [
  ...rules('0,6'),
  ISO_WEEKS,
  ...rules('1,7 6,12 0,4 0,12 7,12 0,3'),
];

/** Index of a rule other than that of ISO 8601 → the languages, or language tags, that use it. */
const OTHER_WEEKS: readonly (readonly [number, readonly string[]])[] = [
  [
    0,
    'en am bn gu he hi id ja kn ko lo ml mn mr ne pa si ta te th bo es-us fr-ca pt-br zh-hk zh-mo zh-tw'.split(
      ' ',
    ),
  ],
  [2, 'az be bg bs cv eo eu hr hy jv ka kk ky me mk ms ro sl sr sw tg tk tr ug uk uz'.split(' ')],
  [3, 'ar fa ku ckb ps'.split(' ')],
];
const ISO_REGIONS: ReadonlySet<string> = new Set('en-gb en-ie en-nz en-sg ar-ma ar-tn'.split(' '));

/** The rule for the weeks of a language, by its tag (`de`, `pt-BR`). */
export function weeksOf(language: string): WeekRule {
  const tag = language.toLowerCase();
  if (ISO_REGIONS.has(tag)) return ISO_WEEKS;
  const found =
    OTHER_WEEKS.find(([, tags]) => tags.includes(tag)) ??
    OTHER_WEEKS.find(([, tags]) => tags.includes(tag.split('-')[0] ?? ''));
  return WEEK_RULES[found?.[0] ?? 1] ?? ISO_WEEKS;
}

/** The day number of 1 January of a year from 0 (which has 366 days) to 10000. */
function newYear(year: number): number {
  const date = civilDate(year, 1, 1);
  if (date) return dayNumber(date);
  return year < 1 ? dayNumber(FIRST_DATE) - 366 : dayNumber(LAST_DATE) + 1;
}

/** The day number of the first day of a year's first week. */
function firstWeek(year: number, { first, doy }: WeekRule): number {
  const day = newYear(year) + 6 + first - doy;
  // 1970-01-01 was a Thursday, the 4th weekday from Sunday.
  return day - ((((day + 4 - first) % 7) + 7) % 7);
}

/** The year and number of a date's week. */
export function weekOf(date: CivilDate, rule: WeekRule): { readonly year: number; readonly week: number } {
  const day = dayNumber(date);
  const calendar = yearOf(date);
  const year = [calendar + 1, calendar].find((one) => firstWeek(one, rule) <= day) ?? calendar - 1;
  return { year, week: Math.floor((day - firstWeek(year, rule)) / 7) + 1 };
}

/** The weekday, with 0 for Sunday. */
export function sundayBased(date: CivilDate): number {
  return (weekdayOf(date) + 1) % 7;
}
