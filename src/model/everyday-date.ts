import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  weekdayOf,
  yearOf,
  type CivilDate,
  type Weekday,
} from './civil-date.ts';
import { WEEKDAYS } from './date-names.ts';
import {
  BEFORE_DAY,
  LAST,
  PART_OF_DAY,
  NEAR_DAYS as DAYS_IN_OTHER_LANGUAGES,
  NEXT,
  THIS,
} from './day-words.ts';
import { MONTH_AFTER_DAY, MONTH_WORD, ORDINAL, monthsNamed } from './month-words.ts';
import { lazily } from './lazily.ts';
import { nearDayNamed } from './near-day.ts';
import { numberNamed } from './number-words.ts';
import { withoutAccents } from './plain-letters.ts';
import { weekdayInOtherLanguage } from './weekday-word.ts';
import { readDate, type DateReading } from './read-date.ts';

/**
 * Which of several days a word means: `friday` is the last one (or today) when looking back, and
 * the next one when looking ahead.
 */
export type Direction = 'back' | 'ahead';

/** The day from which others are counted, and in which direction. */
export interface DayReference {
  readonly today: CivilDate;
  readonly look: Direction;
}

/** Days from today beyond which a date is probably a typing error: about ten years. */
const MAX_DAYS_AWAY = 3660;
/** A longer text, in UTF-16 units, is not a date. */
const MAX_LENGTH = 60;
/** Years to search for a day without a year: the next 29 February may be eight years away. */
const MAX_YEARS = 8;
/** In days. */
const HALF_YEAR = 183;

const NEAR_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  'day before yesterday': -2,
  'day after tomorrow': 2,
};

const OFFSET =
  /^(?:(in|for) )?([+-])?(?:(\d{1,4}) ?|([a-z]{1,6}) )(d|days?|w|weeks?|fortnights?|m|mo|months?|q|quarters?|y|years?)( ago)?$/;
const DAY_MONTH = new RegExp(`^(\\d{1,2})${ORDINAL}[ -]?${MONTH_AFTER_DAY}$`);
const MONTH_DAY = new RegExp(`^(${MONTH_WORD})\\.?[ -]?(\\d{1,2})${ORDINAL}$`);
/** `11月17日`, `11월 17일`. */
const MONTH_DAY_SIGNS = /^(\d{1,2})[月월] ?(\d{1,2})[日號号일]?$/;
/** Dates written with dots begin with the day. */
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\.?$/;

const WITH_PART_OF_DAY = lazily(() => new RegExp(`^(?!pasado mañana$)(.+?\\S)(?:${PART_OF_DAY})$`));
/** `this morning`, `esta noche`, `ce soir`. */
const THIS_PART_OF_DAY = lazily(() => new RegExp(`^(?:this|${THIS})(?=(?:${PART_OF_DAY})$)`));
const LAST_NIGHT = new RegExp(`^(?:last|${LAST})(?= (?:night|nacht|notte|noche|noite|natt)$)`);
/** `gisteravond`, `vanmorgen`. */
const DUTCH_PART_OF_DAY = /^(?:gister(?:en)?|(van))(?=(?:morgen|ochtend|middag|avond)$)/;

/** A small word before a date: `on Monday 2026-11-23`, `am 23.11.2026`. */
const ANY_WORD_BEFORE = new RegExp(`^\\s*(?:on|the|until|till|by|${BEFORE_DAY})\\s+(?=\\S)`, 'i');
const WORD_BEFORE = new RegExp(`^(?:${BEFORE_DAY}) (?=.)`);
/** `letzten Freitag`, `lundi prochain`, `el lunes que viene`: which weekday is meant, and the word for it. */
const WHICH_WEEKDAY = [
  ['last ', LAST],
  ['next ', NEXT],
  ['this ', THIS],
].map(
  ([which = '', words = '']) => [which, new RegExp(`^(?:(?:${words}) (\\S+)|(\\S+) (?:${words}))$`)] as const,
);

/** In lower case, trimmed, with single spaces. */
export function plainWords(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\u2212/g, '-')
    .replace(/[\s_]+/g, ' ');
}

/**
 * Reads a day as people write it: `today`, `yesterday`, `tomorrow`, also a part of it (`yesterday
 * evening`, `last night`, `this morning`); a weekday, in full or short, also after `this`, `last`
 * and `next`; `-3d`, `+2w`, `2w`, `in 2 weeks`, `3 days ago`; `16 Nov`,
 * `Nov 16` and `16.11.` in the nearest year, also with a weekday (`Fri 20 Nov`); `today` and its neighbours and weekdays in some other
 * languages; and whatever `readDate` reads.
 */
export function readEverydayDate(text: string, from: DayReference): DateReading {
  if (text.length > MAX_LENGTH) return { is: 'invalid' };
  const said = plainWords(text)
    .replace(/^(?:on|the|until|till|by) (?=.)/, '')
    .replace(LAST_NIGHT, 'yesterday')
    .replace(THIS_PART_OF_DAY(), 'today')
    .replace(DUTCH_PART_OF_DAY, (_, today) => (today === undefined ? 'gisteren ' : 'vandaag '))
    .replace(WITH_PART_OF_DAY(), '$1');
  const plain = withoutWordBefore(said, from);
  const [before = '', word = ''] = /^(\p{L}+\.?),? (?=\S)/u.exec(plain) ?? [];
  const weekday = weekdayNamed(word) ?? (word === '' ? undefined : weekdayInOtherLanguage(word));
  const bare = weekday === undefined ? plain : plain.slice(before.length);
  const near = nearDay(plain, from) ?? offsetDay(said, from);
  const [date = nearDayInOtherLanguage(said, plain, from), second] =
    near === null ? daysWithoutYear(bare, weekday, from) : [near];
  if (date !== null && second !== undefined) return { is: 'ambiguous', readings: [date, second] };
  if (date === null) return readDate(text.replace(ANY_WORD_BEFORE, ''));
  const isOther = weekday !== undefined && weekdayOf(date) !== weekday;
  return { is: 'exact', date, ...(isOther && { isOnOtherWeekday: true }) };
}

/** Words without a small word of another language before the day, which no English day follows: “we Friday”, “no Friday”. */
function withoutWordBefore(said: string, from: DayReference): string {
  const plain = said.replace(WORD_BEFORE, '');
  const isEnglish =
    nearDay(plain, from) !== null || weekdayNamed(/^\p{L}*/u.exec(plain)?.[0] ?? '') !== undefined;
  return isEnglish ? said : plain;
}

/** `gestern`, `i går`, `am Freitag`, `lunes`, `lundi prochain`; `plain` has no small word before it. */
function nearDayInOtherLanguage(said: string, plain: string, from: DayReference): CivilDate | null {
  const spellings = [said, withoutAccents(said), withoutAccents(plain)].map((one) => one.replace('’', "'"));
  const days = DAYS_IN_OTHER_LANGUAGES.findIndex((words) => spellings.some((one) => words.includes(one)));
  const named = days < 0 ? nearDayNamed(plain, from.look === 'back' ? -1 : 1) : days - 2;
  if (named !== undefined) return addDays(from.today, named);
  const bare = withoutAccents(plain);
  for (const [which, form] of WHICH_WEEKDAY) {
    const [, before = '', after = before] = form.exec(bare) ?? [];
    if (after !== '') return weekdayNear(which, after, from);
  }
  return weekdayNear('', bare, from);
}

function weekdayNear(which: string, word: string, from: DayReference): CivilDate | null {
  const weekday = weekdayInOtherLanguage(word);
  return weekday === undefined ? null : nearDay(which + WEEKDAYS[weekday].toLowerCase(), from);
}

/** Whether a date is more than about ten years away. */
export function isFarAway(date: CivilDate, today: CivilDate): boolean {
  return Math.abs(daysBetween(today, date)) > MAX_DAYS_AWAY;
}

/** Years between two dates, to the nearest whole one. */
export function yearsApart(a: CivilDate, b: CivilDate): number {
  return Math.round(Math.abs(daysBetween(a, b)) / 365.2425);
}

/** `monday`, `mon`, `mon.`, `tues`; undefined for any other word. */
export function weekdayNamed(word: string): Weekday | undefined {
  const plain = word.replace(/\.$/, '');
  const isShort = plain.length > 2 && plain.length < 6;
  const at = WEEKDAYS.findIndex((name) => {
    const full = name.toLowerCase();
    return plain === full || (isShort && full.startsWith(plain === 'weds' ? 'wed' : plain));
  });
  return at < 0 ? undefined : (at as Weekday);
}

function nearDay(plain: string, { today, look }: DayReference): CivilDate | null {
  if (Object.hasOwn(NEAR_DAYS, plain)) return addDays(today, NEAR_DAYS[plain] ?? 0);
  const [, which, word = ''] = /^(?:(this|last|next|coming|past) )?(\p{L}+\.?)$/u.exec(plain) ?? [];
  const weekday = weekdayNamed(word);
  if (weekday === undefined) return null;
  const ago = (weekdayOf(today) - weekday + 7) % 7;
  switch (which) {
    case 'last':
    case 'past':
      return addDays(today, -(ago || 7));
    case 'next':
    case 'coming':
      return addDays(today, 7 - ago);
    case 'this':
      return look === 'back' || ago === 0 ? addDays(today, -ago) : addDays(today, 7 - ago);
    default:
      return addDays(today, look === 'back' ? -ago : 7 - ago);
  }
}

function countOf(word: string): number | null {
  return word === 'a' ? 1 : numberNamed(word) || null;
}

/** A number in digits or words, a unit and a direction: `sign` is null if the text does not say which. */
export function readOffset(plain: string): { count: number; unit: string; sign: -1 | 1 | null } | null {
  const [, ahead, sign, digits, word = '', unit = '', ago] = OFFSET.exec(plain) ?? [];
  if (unit === '' || (ago !== undefined && (ahead ?? sign) !== undefined)) return null;
  const count = digits === undefined ? countOf(word) : Number(digits);
  if (count === null) return null;
  const direction = ago !== undefined || sign === '-' ? -1 : (ahead ?? sign) === undefined ? null : 1;
  return unit.startsWith('f')
    ? { count: count * 2, unit: 'w', sign: direction }
    : { count, unit: unit.charAt(0), sign: direction };
}

/** The date `count` days, weeks, months, quarters or years later, or earlier if `count` is negative. */
export function shiftDate(date: CivilDate, count: number, unit: string): CivilDate {
  if (unit === 'd' || unit === 'w') return addDays(date, unit === 'w' ? count * 7 : count);
  return addMonths(date, count * ({ m: 1, q: 3 }[unit] ?? 12));
}

function offsetDay(plain: string, { today, look }: DayReference): CivilDate | null {
  const offset = readOffset(plain);
  if (!offset) return null;
  const { count, unit, sign } = offset;
  return shiftDate(today, count * (sign ?? (look === 'back' ? -1 : 1)), unit);
}

/** The day that a day of a month means; two if the month is another one in another language. */
function daysWithoutYear(bare: string, weekday: Weekday | undefined, from: DayReference): CivilDate[] {
  const dayFirst = DAY_MONTH.exec(bare) ?? DOTTED.exec(bare);
  const monthFirst = dayFirst ? null : (MONTH_DAY.exec(bare) ?? MONTH_DAY_SIGNS.exec(bare));
  const month = dayFirst?.[2] ?? monthFirst?.[1] ?? '';
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2]);
  const months = /^\d/.test(month) ? [Number(month)] : monthsNamed(month);
  return months.flatMap((one) => dayOfMonth(one, day, weekday, from) ?? []);
}

/**
 * The latest such day up to today, or the first from today on. With a weekday that this day is not
 * on: the nearest one in the other direction, if it is on it and within half a year.
 */
function dayOfMonth(
  month: number,
  day: number,
  weekday: Weekday | undefined,
  { today, look }: DayReference,
): CivilDate | null {
  const nearest = (step: -1 | 1): CivilDate | null => {
    for (let years = 0; years <= MAX_YEARS; years++) {
      const date = civilDate(yearOf(today) + step * years, month, day);
      if (date && (step < 0 ? date <= today : date >= today)) return date;
    }
    return null;
  };
  const step = look === 'back' ? -1 : 1;
  const meant = nearest(step);
  if (weekday === undefined || meant === null || weekdayOf(meant) === weekday) return meant;
  const other = nearest(step < 0 ? 1 : -1);
  const isOther = other && weekdayOf(other) === weekday && Math.abs(daysBetween(today, other)) <= HALF_YEAR;
  return isOther ? other : meant;
}
