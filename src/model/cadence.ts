import { addDays, addMonths, type CivilDate } from './civil-date.ts';
import {
  EVERY_BEHIND,
  EVERY_IN_OTHER_LANGUAGES,
  EVERY_OTHER,
  HALF_YEAR,
  NEVER,
  NONE,
  NUMBERS,
  ONCE_PER,
  TWICE_PER,
  WORDS_OF_OTHER_LANGUAGES,
  type Interval,
} from './cadence-words.ts';
import { numberNamed } from './number-words.ts';
import { withoutAccents } from './plain-letters.ts';

/** How often to be in touch: `every` (1 or more) days or calendar months. */
export interface Cadence {
  readonly every: number;
  readonly unit: Interval[1];
  /** As written, for showing. */
  readonly text: string;
}

const WORDS: Readonly<Record<string, Interval>> = {
  daily: [1, 'day'],
  weekly: [7, 'day'],
  biweekly: [14, 'day'],
  fortnightly: [14, 'day'],
  monthly: [1, 'month'],
  quarterly: [3, 'month'],
  biannual: [6, 'month'],
  biannually: [6, 'month'],
  semiannual: [6, 'month'],
  semiannually: [6, 'month'],
  yearly: [12, 'month'],
  annual: [12, 'month'],
  annually: [12, 'month'],
};

const TIMES: Readonly<Record<string, number>> = { once: 1, twice: 2, thrice: 3 };

const UNITS: Readonly<Record<string, Interval>> = {
  d: [1, 'day'],
  day: [1, 'day'],
  w: [7, 'day'],
  week: [7, 'day'],
  wk: [7, 'day'],
  fortnight: [14, 'day'],
  m: [1, 'month'],
  mo: [1, 'month'],
  mth: [1, 'month'],
  month: [1, 'month'],
  q: [3, 'month'],
  quarter: [3, 'month'],
  qtr: [3, 'month'],
  y: [12, 'month'],
  year: [12, 'month'],
  yr: [12, 'month'],
};

/** `3か月` and `2週間` as `3月` and `2週`. */
const withoutCounter = (text: string): string =>
  text.replace(/^(\d*) ?[ヶヵかカケ箇個个개](?=[月월])/u, '$1').replace(/([日周週月年주])[間间간]$/u, '$1');

/** `zwei Wochen` as `2 Wochen`. */
function withDigit(plain: string): string {
  const at = NUMBERS.findIndex((words) => words.test(plain));
  return at < 0 ? plain : plain.replace(NUMBERS[at] ?? '', `${String(at + 2)} `);
}

/** `wöchentlich`, `alle 6 Wochen`, `6 semaines`, `毎月`, `einmal im Monat`. */
function inOtherLanguage(text: string, plain: string): Cadence | undefined {
  const folded = withoutAccents(plain)
    .replace(EVERY_OTHER, '2 ')
    .replace(EVERY_IN_OTHER_LANGUAGES, '')
    .replace(HALF_YEAR, 'halfj')
    .replace(EVERY_BEHIND, '');
  const isTwice = TWICE_PER.test(folded);
  const unit = withoutCounter(withDigit(folded.replace(TWICE_PER, '').replace(ONCE_PER, '')));
  const [, count = '1', word = ''] = /^(\d{1,5})?\.? ?(\p{L}+)$/u.exec(unit) ?? [];
  const found = Object.entries(WORDS_OF_OTHER_LANGUAGES).find(([words]) =>
    new RegExp(`^(?:${words})`, 'u').test(word),
  )?.[1];
  return found && (isTwice ? timesPer(text, 2, found) : toCadence(text, Number(count), found));
}

/** The largest interval: a century, so that adding it never leaves the calendar. */
const MAX_EVERY = { day: 36_525, month: 1_200 } as const;

function toCadence(text: string, count: number, of: Interval): Cadence | undefined {
  const every = count * of[0];
  return Number.isInteger(every) && every >= 1 && every <= MAX_EVERY[of[1]]
    ? { every, unit: of[1], text }
    : undefined;
}

/** In lower case, with one space in place of each run of spaces, hyphens and underscores. */
const spaced = (text: string): string => text.toLowerCase().replace(/[\s_-]+(?=[\p{L}\d])/gu, ' ');

const foldedWords = (written: string): string => withoutAccents(spaced(written.trim()));

/** Whether a text says that there is no cadence. */
export function isNoCadence(written: string): boolean {
  return saysNever(written) || NONE.test(foldedWords(written));
}

/** Whether a text says “never”, in some language. */
export function saysNever(written: string): boolean {
  return NEVER.test(foldedWords(written));
}

/**
 * `twice a year` is every 6 months, `3 times a week` every 2 days (rounded down). Where months do
 * not divide so, each counts as 30 days: `twice a month` is every 15 days.
 */
function byTimes(text: string, plain: string): Cadence | undefined {
  const found =
    /^(once|twice|thrice|(\d{1,2}) ?(?:x|times|(?=\/)))(?: an?| per| each| every| ?\/)? ?([a-z]+)$/.exec(
      plain,
    );
  if (!found) return undefined;
  const times = found[2] === undefined ? (TIMES[found[1] ?? ''] ?? 0) : Number(found[2]);
  const of = found[3] ?? '';
  if (times < 1 || !Object.hasOwn(UNITS, of)) return undefined;
  return timesPer(text, times, UNITS[of] ?? [1, 'day']);
}

/** Several times per interval. */
function timesPer(text: string, times: number, [count, unit]: Interval): Cadence | undefined {
  if (unit === 'month' && count % times === 0) return toCadence(text, 1, [count / times, 'month']);
  return toCadence(text, 1, [Math.floor((unit === 'month' ? count * 30 : count) / times), 'day']);
}

/** `every other week` and `every two weeks` as `every 2 weeks`. */
function withDigits(plain: string): string {
  return plain
    .replace(/^(?:once|1 ?x) (?=every |\w+ly$)/, '')
    .replace(/^(?:every |each )(?:other|second|2nd) /, 'every 2 ')
    .replace(/^(?:every |each )(?:third|3rd) /, 'every 3 ')
    .replace(/^([a-z]+) (?=times )/, (whole, word: string) => {
      const number = numberNamed(word);
      return number === 0 ? whole : `${String(number)} `;
    })
    .replace(/^(every |each )?([a-z]+) (?=[a-z]+$)/, (whole, every: string | undefined, word: string) => {
      const number = numberNamed(word);
      return number === 0 ? whole : `${every ?? ''}${String(number)} `;
    })
    .replace(/^(?:each|per|a) /, 'every ');
}

/**
 * Reads `weekly`, `6 weeks`, `every 6 weeks`, `every other week`, `twice a year`,
 * `6w`, `6mo`, `P6W` (ISO 8601, one unit), `month`, a number of days, or the like
 * in another language; undefined for anything else.
 */
export function parseCadence(written: string): Cadence | undefined {
  const text = written.trim();
  if (text.length > 60) return undefined;
  const plain = spaced(text.normalize('NFKC'));
  return (
    inEnglish(text, withDigits(plain)) ??
    inOtherLanguage(text, plain) ??
    // A word written with a hyphen: `halb-jährlich`.
    inOtherLanguage(text, spaced(text.replace(/(\p{L})[_-]+(?=\p{L})/gu, '$1')))
  );
}

function inEnglish(text: string, plain: string): Cadence | undefined {
  const word = plain
    .replace(/^(bi|semi)[- ]/, '$1')
    .replace(/^(?:every )?half (?:an? )?year(?:ly)?$/, 'semiannually');
  if (Object.hasOwn(WORDS, word)) return toCadence(text, 1, WORDS[word] ?? [1, 'day']);
  const times = byTimes(text, plain);
  if (times) return times;
  const iso = /^p(\d{1,5})([dwmy])$/.exec(plain);
  const match = iso ?? /^(?:every\s+)?(\d{1,5})?\s*([a-z]+?)?s?$/.exec(plain);
  if (!match) return undefined;
  const unit = match[2] ?? 'day';
  // A unit alone means once per unit.
  const isUnit = unit === plain && plain.length > 2;
  if (match[1] === undefined && !isUnit && !plain.startsWith('every')) return undefined;
  if (match[1] === undefined && match[2] === undefined) return undefined;
  return Object.hasOwn(UNITS, unit)
    ? toCadence(text, Number(match[1] ?? 1), UNITS[unit] ?? [1, 'day'])
    : undefined;
}

/** The day on which the next contact is due. Calendar months; the 31st clamps to the end of a shorter month. */
export function addCadence(date: CivilDate, { every, unit }: Cadence): CivilDate {
  return unit === 'day' ? addDays(date, every) : addMonths(date, every);
}
