import { timePartOf } from '../model/read-date.ts';
import { timeText } from '../model/read-time.ts';
import { BEFORE_TIME, NOON, UNTIL } from '../model/time-words.ts';
import { CLOSERS, CLOSING, ENDS_DAY, skipBlanks } from './line-scan.ts';
import { smallWordAt } from './small-words.ts';

// Letters as ranges: case-insensitive Unicode classes are slow to compile.
const NO_LETTER = String.raw`(?![a-z\u00c0-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufdff])`;
const HOUR = String.raw`(?:[01]?\d|2[0-4])`;
const HALF = String.raw`[ap]\.?m\.?`;
const BLANK = String.raw`[ \t\u00a0\u202f]?`;
const CLOCK = [
  `(?:${NOON}${NO_LETTER}|${HOUR}(?:`,
  String.raw`:[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:[ \t]?(?:${HALF}|uhr|h)${NO_LETTER})?(?:[ \t]?(?:Z${NO_LETTER}|[+-]\d\d:?\d\d))?`,
  String.raw`|${BLANK}h${BLANK}[0-5]\d(?!\d)${NO_LETTER}`,
  String.raw`|(?:\.[0-5]\d)?[ \t]?(?:${HALF}|uhr)${NO_LETTER}`,
  // “10.11” may be a day and a month.
  String.raw`|\.(?:00|1[3-9]|[2-5]\d)(?!\d)`,
  '))',
].join('');
const DASH = `[ \\t]*(?:-|–|—|${UNTIL})[ \\t]*`;
const TIME_END = `(?=[${ENDS_DAY}${CLOSERS}]|$)`;

/** Hours alone, which may also be an amount, except in a range. */
const HOURS = `${HOUR}${BLANK}h`;
const LAST = `(?:${CLOCK}|${HOURS})`;
/** Before an hour alone; after “ - ” it may begin an amount. */
const TIGHT_DASH = `(?:[-–—]|[ \\t]+(?:${UNTIL})[ \\t]+)`;

/** A time, or a range of times. */
const TIME = new RegExp(
  `(?:${CLOCK}(?:${DASH}${LAST}|${TIGHT_DASH}${HOUR})?|${HOUR}${DASH}${CLOCK}|${HOURS}${DASH}${LAST})${TIME_END}`,
  'iy',
);
/** A small word after which an hour alone is a time. */
const WORD = new RegExp(`(?:${BEFORE_TIME})[ \\t]*`, 'iy');
const HOUR_ALONE = new RegExp(
  `${HOUR}(?:${BLANK}h)?(?:${TIGHT_DASH}${HOUR}(?:${BLANK}h)?)?${TIME_END}`,
  'iy',
);
const AT_TIME_END = new RegExp(TIME_END, 'y');
const FIRST_LETTERS = '@aAàÀáÁdDfFgGhHkKmMnNoOrRsSuUvVвВоОсСуУзЗ';

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * The end of a time of day at an offset (`9:00`, `09:00-10:30`, `9 am`, `9h30`, `9 Uhr`, `at 9`,
 * `(09.00)`); the offset itself if there is none.
 */
export function timeEnd(text: string, at: number): number {
  const sign = text.charAt(at);
  if (isDigit(sign)) return endOf(TIME, text, at);
  const closing = CLOSING[sign];
  if (closing === undefined) return FIRST_LETTERS.includes(sign) ? timeInWordsEnd(text, at) : at;
  const inner = text.charAt(at + 1);
  if (CLOSING[inner] !== undefined) return at;
  const end = timeEnd(text, at + 1);
  const isClosed = end > at + 1 && text[end] === closing;
  AT_TIME_END.lastIndex = end + 1;
  return isClosed && AT_TIME_END.test(text) ? end + 1 : at;
}

/** `timeEnd` for a time after a small word, and for noon, which with people after it is an activity of its own. */
function timeInWordsEnd(text: string, at: number): number {
  const from = endOf(WORD, text, at);
  // “Noon”, “midday” and their like are the only words that are a time themselves.
  if (from === at && !/[mn]/i.test(text.charAt(at))) return at;
  const end = endOf(TIME, text, from);
  if (from === at) {
    const next = skipBlanks(text, end);
    return text[next] === '[' || smallWordAt(text, next) > 0 ? at : end;
  }
  const to = end > from ? end : endOf(HOUR_ALONE, text, from);
  return to > from ? to : at;
}

/**
 * The time in the text of a date, as it may stand on a line without the date: `14:30 Uhr` for
 * `17.11.2026, 14:30 Uhr`; empty if there is none.
 */
export function timeBesideDate(text: string): string {
  const found = timePartOf(text.trim().replace(/^[([]|[)\]]$/g, ''));
  if (!found) return '';
  const written = found.written.replace(/^(?:T|[\s,]+)/i, '');
  // Not a time zone, nor digits without a sign between them.
  return timeEnd(written, 0) === written.length ? written : timeText(found.time);
}
