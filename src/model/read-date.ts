import { lastPart } from './note-name.ts';
import { addDays, addMonths, civilDate, parseCivilDate, weekdayOf, type CivilDate } from './civil-date.ts';
import { MONTH_AFTER_DAY, MONTH_WORD, ORDINAL, monthsNamed } from './month-words.ts';
import { readTimeAfterDate, type TimeOfDay } from './read-time.ts';
import { WEEKDAY_WORD, isWeekday } from './weekday-word.ts';
import { lazily } from './lazily.ts';

interface OneDay {
  readonly date: CivilDate;
  /** For a month or a year its text (`2019-05`, `2019`); `date` is its last day. */
  readonly about?: string;
  /** The text names a weekday that the date does not have. */
  readonly isOnOtherWeekday?: boolean;
}

/**
 * A text read as a date. `exact`: in a form that the format accepts.
 * `rewritable`: in another form with one possible reading, which is used and
 * reported. `ambiguous`: with two possible readings, so neither is used.
 */
export type DateReading =
  | ({ readonly is: 'exact' } & OneDay)
  /** `written` is the text to write instead: the date, followed by the rest unchanged. */
  | ({ readonly is: 'rewritable'; readonly written: string } & OneDay)
  | { readonly is: 'ambiguous'; readonly readings: readonly [CivilDate, CivilDate] }
  | { readonly is: 'invalid' };

const DAY_MONTH_YEAR = new RegExp(
  `^(\\d{1,2})${ORDINAL}[ /-]${MONTH_AFTER_DAY},?[ /-](?:de |del )?(\\d{4})$`,
  'i',
);
const MONTH_DAY_YEAR = new RegExp(`^(${MONTH_WORD})\\.? (\\d{1,2})${ORDINAL},? (\\d{4})$`, 'i');
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})[ -](${MONTH_WORD})\\.?[ -](\\d{1,2})$`);
const SIGNS = /^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?$/u;
const BEFORE = lazily(
  () => new RegExp(`^(${WEEKDAY_WORD})[.,]{0,2}\\s+(?:(?:den|le) )?(?=\\S*\\s?\\d)`, 'u'),
);
const BEHIND = lazily(
  () => new RegExp(`(?:\\s*[(（](\\p{L}{1,12})\\.?[)）]|,?\\s(${WEEKDAY_WORD})\\.?)$`, 'u'),
);
const MONTH_AND_YEAR = new RegExp(
  `^(?:(\\d{4})[/.年년] ?(\\d{1,2})[月월]?|(\\d{1,2})[/.](\\d{4})|(${MONTH_WORD})\\.? (\\d{4}))$`,
);
/** “Year” in Russian, Ukrainian, Chinese, Japanese and Korean: `17 ноября 2026 г.`, `2026年`. */
const YEAR_SIGN = /(\d{4}) ?(?:[гр]\.|[年년])$/;
/** The longest date with a weekday, in UTF-16 units. */
const MAX_LENGTH = 60;

const EXACT = /^\d{4}-\d{2}-\d{2}$/;

const INVALID: DateReading = { is: 'invalid' };

function rewritable(date: CivilDate | undefined): DateReading {
  return date ? { is: 'rewritable', date, written: date } : INVALID;
}

function dayAndMonthInAnyOrder(year: number, first: number, second: number): DateReading {
  const dayFirst = civilDate(year, second, first);
  const monthFirst = civilDate(year, first, second);
  if (dayFirst && monthFirst && dayFirst !== monthFirst) {
    return { is: 'ambiguous', readings: [dayFirst, monthFirst] };
  }
  return rewritable(dayFirst ?? monthFirst);
}

/** The name of the note that a link leads to, without folders and `.md`. */
function noteName(target: string): string {
  const path = target.replace(/\.md$/i, '');
  const name = lastPart(path);
  return /^\d{4}-/.test(name) || /\D\/\d{4}$/.test(path) ? name : path;
}

/** The name of the note that a text links to, if it is a link and nothing else; else the text. */
function withoutLink(text: string): string {
  const link = /^\[\[([^[\]|#]*)(?:[|#][^[\]]*)?\]\]$/.exec(text);
  return link ? noteName((link[1] ?? '').trim()) : text;
}

/**
 * Reads a date in the forms that people use. `exact` are `2026-11-20`, a date-time that begins
 * with it (`2026-11-20T18:00+01:00`: the date as written, whatever the zone) and a link to a
 * daily note (`[[2026-11-20]]`, `[[Journal/2026-11-20]]`). `mayFollow` decides whether the word
 * after the date is its weekday.
 */
export function readDate(text: string, mayFollow: (word: string) => boolean = isWeekday): DateReading {
  const trimmed = text.trim();
  if (EXACT.test(trimmed)) return readDay(trimmed);
  const plain = withoutLink(trimmed);
  const tail = plain.length > 200 ? null : readTimeAfterDate(plain);
  if (!tail) return readDay(plain, mayFollow);
  const reading = readDay(plain.slice(0, tail.at), mayFollow);
  if (reading.is !== 'rewritable') return reading;
  return { ...reading, written: `${reading.written}${plain.slice(tail.at)}` };
}

/** Reads a date without a time, with or without its weekday before or after it. */
function readDay(given: string, mayFollow = isWeekday): DateReading {
  const text = given.replace(YEAR_SIGN, '$1');
  const day = readBareDay(text);
  if (day.is !== 'invalid' || text.length > MAX_LENGTH || !/\d{4}/.test(text)) return day;
  const behind = /\d$/.test(text) ? null : BEHIND().exec(text);
  const before = /^\d/.test(text) ? null : BEFORE().exec(text);
  if (!behind && !before) return INVALID;
  const from = before?.[0].length ?? 0;
  const to = behind?.index ?? text.length;
  const reading = from < to ? readBareDay(text.slice(from, to)) : INVALID;
  if (reading.is === 'invalid') return INVALID;
  if (before && !isWeekday(before[1] ?? '')) return INVALID;
  if (behind?.[2] !== undefined && !mayFollow(behind[2])) return INVALID;
  if (reading.is === 'ambiguous') return reading;
  const { date } = reading;
  const word = before?.[1] ?? behind?.[1] ?? behind?.[2] ?? '';
  const isOther = isWeekday(word) && !isWeekday(word, weekdayOf(date));
  const other = isOther && { isOnOtherWeekday: true };
  if (reading.is === 'exact' && !before) return { ...reading, ...other };
  return { is: 'rewritable', date, written: `${date}${text.slice(to)}`, ...other };
}

/** Reads a date without a time and a weekday. */
function readBareDay(plain: string): DateReading {
  const exact = EXACT.test(plain) ? parseCivilDate(plain) : null;
  if (exact !== null) return exact ? { is: 'exact', date: exact } : INVALID;
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})\.?$/.exec(plain) ?? SIGNS.exec(plain);
  if (yearFirst) {
    const [month, day] = yearFirst.slice(-2);
    return rewritable(civilDate(Number(yearFirst[1]), Number(month), Number(day)));
  }
  const yearLast = /^(\d{1,2})([-/]|\. ?)(\d{1,2})\2(\d{4})\.?$/.exec(plain);
  if (yearLast) {
    const [year, first, second] = [Number(yearLast[4]), Number(yearLast[1]), Number(yearLast[3])];
    // Dates written with dots begin with the day.
    const dotted = yearLast[2]?.startsWith('.') ? civilDate(year, second, first) : undefined;
    return dotted ? rewritable(dotted) : dayAndMonthInAnyOrder(year, first, second);
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return rewritable(civilDate(Number(compact[1]), Number(compact[2]), Number(compact[3])));
  return readMonthInWords(plain);
}

function readMonthInWords(plain: string): DateReading {
  const dayFirst = DAY_MONTH_YEAR.exec(plain);
  if (dayFirst) return dayOfNamedMonth(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = MONTH_DAY_YEAR.exec(plain);
  if (monthFirst) return dayOfNamedMonth(monthFirst[3], monthFirst[1], monthFirst[2]);
  const yearFirst = YEAR_MONTH_DAY.exec(plain);
  return yearFirst ? dayOfNamedMonth(yearFirst[1], yearFirst[2], yearFirst[3]) : INVALID;
}

/** Years of the Buddhist era, which Thai dates are written in, before the first of the common era. */
const BUDDHIST_YEARS = 543;

function dayOfNamedMonth(written?: string, month = '', day?: string): DateReading {
  const year = Number(written) - (/[\u0e01-\u0e3a]/.test(month) ? BUDDHIST_YEARS : 0);
  const [first, second] = monthsNamed(month).flatMap((one) => civilDate(year, one, Number(day)) ?? []);
  return first && second ? { is: 'ambiguous', readings: [first, second] } : rewritable(first);
}

/** The time that follows a date, and its text with what separates it from the date; or null. */
export function timePartOf(text: string): { readonly time: TimeOfDay; readonly written: string } | null {
  const trimmed = text.trim();
  const tail = trimmed.length > 200 ? null : readTimeAfterDate(trimmed);
  if (!tail || readDay(trimmed.slice(0, tail.at)).is === 'invalid') return null;
  return { time: tail.time, written: trimmed.slice(tail.at) };
}

/** The time that follows a date, or null. */
export function timeAfterDate(text: string): TimeOfDay | null {
  return timePartOf(text)?.time ?? null;
}

/**
 * A month or a year without a day: its first day, the number of months, and whether it is written
 * as `2019-05` or `2019`.
 */
function readMonthOrYear(text: string): { first: CivilDate; months: number; isPlain: boolean } | null {
  const written = withoutLink(text.trim());
  const plain = written.replace(YEAR_SIGN, '$1');
  const exact = /^(\d{4})(?:-(\d{2}))?$/.exec(plain);
  const [, year, month, monthFirst, yearLast, word, yearOfWord] = MONTH_AND_YEAR.exec(plain) ?? [];
  const inDigits = exact ? exact[2] : (month ?? monthFirst);
  const months = word === undefined ? [Number(inDigits ?? 1)] : monthsNamed(word);
  const number = months.length === 1 ? (months[0] ?? 0) : 0;
  const first = civilDate(Number(exact?.[1] ?? year ?? yearLast ?? yearOfWord ?? 0), number, 1);
  return first
    ? { first, months: exact && inDigits === undefined ? 12 : 1, isPlain: exact?.[0] === written }
    : null;
}

/** Reads a day, or a month or a year (`2019-05`, `2019`, `05/2019`, `May 2019`) as its last day. */
export function readApproximateDate(text: string): DateReading {
  const monthOrYear = readMonthOrYear(text);
  if (!monthOrYear) return readDate(text);
  const date = addDays(addMonths(monthOrYear.first, monthOrYear.months), -1);
  const about = monthOrYear.first.slice(0, monthOrYear.months === 12 ? 4 : 7);
  return monthOrYear.isPlain
    ? { is: 'exact', date, about }
    : { is: 'rewritable', date, written: about, about };
}

/** The first day of a month or a year; null for any other text. */
export function firstPossibleDay(text: string): CivilDate | null {
  return readMonthOrYear(text)?.first ?? null;
}
