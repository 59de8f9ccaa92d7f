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
import { SHORT_WEEKDAYS, WEEKDAYS } from './date-names.ts';
import { monthNumber } from './month-words.ts';
import { readDate, type DateReading } from './read-date.ts';

/** Which of several days a word means: `friday` is the last one where one looks back, today included, and the next one where one looks ahead. */
export type Look = 'back' | 'ahead';

/** From where days are counted. */
export interface From {
  readonly today: CivilDate;
  readonly look: Look;
}

/** Further than this from today, in days, a date is probably a slip: about ten years. */
const FAR = 3660;
/** A text that is longer is no date. */
const LONGEST = 60;
/** How many years are searched for a day without a year: 29 February may be eight years away. */
const MOST_YEARS = 8;

const NEAR_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  tomorrow: 1,
  'day before yesterday': -2,
  'day after tomorrow': 2,
};

const COUNTS = ['a', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const OFFSET =
  /^(?:(in|for) )?([+-])?(?:(\d{1,4}) ?|([a-z]{1,5}) )(d|days?|w|weeks?|m|mo|months?|q|quarters?|y|years?)( ago)?$/;
const ORDINAL = '(?:st|nd|rd|th|\\.)?';
const DAY_MONTH = new RegExp(`^(\\d{1,2})${ORDINAL}(?: of)?[ -]?(\\p{L}{3,10})\\.?$`, 'u');
const MONTH_DAY = new RegExp(`^(\\p{L}{3,10})\\.?[ -]?(\\d{1,2})${ORDINAL}$`, 'u');
/** Where dates have dots, the day stands first. */
const DOTTED = /^(\d{1,2})\. ?(\d{1,2})\.$/;

/** Small letters, single blanks, and nothing around them. */
export function plainWords(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\u2212/g, '-')
    .replace(/[\s_]+/g, ' ');
}

/**
 * Reads a day as people say it: `today`, `yesterday`, `tomorrow`; a weekday,
 * in full or short, also after `this`, `last` and `next`; `-3d`, `+2w`, `2w`,
 * `in 2 weeks`, `3 days ago`; `16 Nov`, `Nov 16`, `16.11.` of the year that
 * is nearest; and what `readDate` reads.
 */
export function readEverydayDate(text: string, from: From): DateReading {
  if (text.length > LONGEST) return { is: 'invalid' };
  const plain = plainWords(text).replace(/^(?:on|the|until|till|by) (?=.)/, '');
  const date = nearDay(plain, from) ?? offsetDay(plain, from) ?? dayWithoutYear(plain, from);
  return date === null ? readDate(text) : { is: 'exact', date };
}

/** Whether a date is more than about ten years away. */
export function isFar(date: CivilDate, today: CivilDate): boolean {
  return Math.abs(daysBetween(today, date)) > FAR;
}

/** Years between two dates, to the nearest whole one. */
export function yearsApart(a: CivilDate, b: CivilDate): number {
  return Math.round(Math.abs(daysBetween(a, b)) / 365.2425);
}

/** `monday`, `mon`, `mon.`, `tues`; undefined for any other word. */
export function weekdayNamed(word: string): Weekday | undefined {
  const plain = word.replace(/\.$/, '');
  const at = WEEKDAYS.findIndex((name, day) => {
    const full = name.toLowerCase();
    return (
      plain === full ||
      plain === SHORT_WEEKDAYS[day] ||
      (plain === 'weds' && day === 2) ||
      (plain.length > 3 && plain.length < 6 && full.startsWith(plain))
    );
  });
  return at < 0 ? undefined : (at as Weekday);
}

function nearDay(plain: string, { today, look }: From): CivilDate | null {
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

/** A number in digits or words, a unit, and in which direction: without a sign in that in which one looks. */
export function readOffset(plain: string): { count: number; unit: string; sign: -1 | 1 | null } | null {
  const [, ahead, sign, digits, word = '', unit = '', ago] = OFFSET.exec(plain) ?? [];
  if (unit === '' || (ago !== undefined && (ahead ?? sign) !== undefined)) return null;
  if (digits === undefined && !COUNTS.includes(word)) return null;
  const count = digits === undefined ? Math.max(1, COUNTS.indexOf(word)) : Number(digits);
  const direction = ago !== undefined || sign === '-' ? -1 : (ahead ?? sign) === undefined ? null : 1;
  return { count, unit: unit.charAt(0), sign: direction };
}

/** The day so many days, weeks, months, quarters or years away. */
export function shift(date: CivilDate, count: number, unit: string): CivilDate {
  if (unit === 'd' || unit === 'w') return addDays(date, unit === 'w' ? count * 7 : count);
  return addMonths(date, count * ({ m: 1, q: 3 }[unit] ?? 12));
}

function offsetDay(plain: string, { today, look }: From): CivilDate | null {
  const offset = readOffset(plain);
  if (!offset) return null;
  const { count, unit, sign } = offset;
  return shift(today, count * (sign ?? (look === 'back' ? -1 : 1)), unit);
}

/** The latest such day up to today, or the first from today on. */
function dayWithoutYear(plain: string, { today, look }: From): CivilDate | null {
  const bare = plain.replace(/^(\p{L}+\.?),? (?=\S)/u, (whole, word: string) =>
    weekdayNamed(word) === undefined ? whole : '',
  );
  const dayFirst = DAY_MONTH.exec(bare);
  const monthFirst = dayFirst ? null : MONTH_DAY.exec(bare);
  const dotted = DOTTED.exec(bare);
  const day = Number(dayFirst?.[1] ?? monthFirst?.[2] ?? dotted?.[1]);
  const month = dotted ? Number(dotted[2]) : monthNumber(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  if (month < 1 || month > 12) return null;
  const step = look === 'back' ? -1 : 1;
  for (let years = 0; years <= MOST_YEARS; years++) {
    const date = civilDate(yearOf(today) + step * years, month, day);
    if (date && (look === 'back' ? date <= today : date >= today)) return date;
  }
  return null;
}
