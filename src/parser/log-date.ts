import type { CivilDate } from '../model/civil-date.ts';
import type { Finding, ParserRule } from '../model/finding.ts';
import { readDate, type DateReading } from '../model/read-date.ts';
import type { Mark } from '../model/records.ts';
import { isWeekday } from '../model/weekday-word.ts';
import { NO_LINKED_DATE, dateLinkAt, type LinkedDate } from './linked-date.ts';
import { CLOSERS, CLOSING, ENDS_DAY, skipBlanks } from './line-scan.ts';
import type { LogLineOptions } from './log-line-types.ts';
import type { Place } from './place.ts';
import { timeEnd } from './time-of-day.ts';

type ParserFinding = Finding<ParserRule>;
export type LineDate =
  | { readonly date: CivilDate | null; readonly end: number; readonly findings: readonly ParserFinding[] }
  | { readonly problem: ParserFinding; readonly end: number };

/** The most words in a date: `16 Nov 2026` and `2026-11-20 18:00 +01:00` have three. */
const MAX_WORDS = 3;
const MAX_ENDS = 10;

const ENDS_IN_MARK = new RegExp(`[:,;${CLOSERS}]$`);
const PLAIN_DATE_END = new RegExp(`^(?:[${ENDS_DAY}(${CLOSERS}]|T\\d|$)`);
const DATE_END = new RegExp(`^(?:[${ENDS_DAY}]|$)`);

/** A word before a date, followed by what looks like the date. */
const WEEKDAY_BEFORE =
  /([^\s\d[\].,:(]{1,15})[.,]{0,2}\s+(?=\d{4}|(?:\[\[|\d|[^\s\d[]{3,10} \d).{0,25}?\d{4})/y;
/** `LinePrefix` handles a weekday after a date. */
const NO_WORD = (): boolean => false;

/** The end offsets of the first words from `start`, with and without a punctuation mark that follows a word. */
function wordEnds(text: string, start: number): number[] {
  const ends: number[] = [];
  // “г.” after a year is part of it.
  const word = /\(?[^\s*=(]{1,40}(?: [гр]\.)?/g;
  word.lastIndex = start;
  for (let words = 0; words < MAX_WORDS && ends.length < MAX_ENDS;) {
    const found = word.exec(text);
    if (!found) break;
    const end = found.index + found[0].length;
    if (ENDS_IN_MARK.test(found[0])) ends.push(end - 1);
    ends.push(end);
    // In “10 de noviembre de 2026” the prepositions do not count as words.
    if (!/^del?$/.test(found[0])) words++;
  }
  return ends;
}

export function invalidDate(written: string, place: Place, start: number, date: string): ParserFinding {
  const span = place(start, start + written.length);
  return {
    rule: 'invalid-date',
    span,
    message: `“${written}” is not written as a date`,
    help: `Write ${date}`,
    // A link may lead to a note.
    fix: { safe: !written.startsWith('['), edits: [{ ...span, text: date }] },
  };
}

export function ambiguousDate(
  written: string,
  span: ParserFinding['span'],
  readings: readonly [CivilDate, CivilDate],
): ParserFinding {
  return {
    rule: 'ambiguous-date',
    span,
    message: `“${written}” may be ${readings[0]} or ${readings[1]}`,
    help: 'Write the one you mean: year, month, day',
  };
}

/** What was read as a date, with its finding or fault; null if it is none. */
function dateAs(
  reading: DateReading,
  written: string,
  start: number,
  place: Place,
  mark: Mark,
): LineDate | null {
  const end = start + written.length;
  switch (reading.is) {
    case 'exact':
      return { date: reading.date, end, findings: [] };
    case 'rewritable': {
      const findings = mark === 'other' ? [] : [invalidDate(written, place, start, reading.written)];
      return { date: reading.date, end, findings };
    }
    case 'ambiguous':
      return { problem: ambiguousDate(written, place(start, end), reading.readings), end };
    case 'invalid':
      return null;
  }
}

function notADate(written: string, start: number, place: Place): LineDate {
  const end = start + written.length;
  const problem: ParserFinding = {
    rule: 'invalid-date',
    span: place(start, end),
    message: `“${written}” is not a date`,
    help: 'Write the day as 2026-11-20: year, month, day',
  };
  return { problem, end };
}

/** A date as NetVault writes it, alone or before a time. */
function readPlainDate(text: string, start: number): LineDate | null {
  const written = text.slice(start, start + 10);
  if (!PLAIN_DATE_END.test(text.slice(start + 10, start + 12))) return null;
  const reading = readDate(written);
  return reading.is === 'exact' && reading.date === written
    ? { date: reading.date, end: start + 10, findings: [] }
    : null;
}

/**
 * Reads the date at the beginning of a log line, in any unambiguous form, or the link that refers
 * to one, with or without brackets or a weekday before it; `date` is null if there is none. What
 * follows `YYYY-MM-DD` is not part of it.
 */
export function readLineDate(
  text: string,
  start: number,
  place: Place,
  mark: Mark,
  linkedDate: LinkedDate = NO_LINKED_DATE,
  personNamed?: LogLineOptions['personNamed'],
): LineDate {
  const closing = text.startsWith('[[', start) ? undefined : CLOSING[text.charAt(start)];
  const from = closing === undefined ? start : start + 1;
  WEEKDAY_BEFORE.lastIndex = from;
  const mayBeWord = text.charAt(from) >= 'A' && text.charAt(from) !== '[';
  const [before = '', weekday = ''] = mayBeWord ? (WEEKDAY_BEFORE.exec(text) ?? []) : [];
  const at = from + before.length;
  const found = readBareDate(text, at, place, mark, linkedDate);
  const isDate = found.end > at;
  if (isDate && before !== '' && ((personNamed?.(weekday) ?? null) !== null || !isWeekday(weekday)))
    return { date: null, end: start, findings: [] };
  if (isDate && closing === undefined) return found;
  const end = isDate ? timeEnd(text, skipBlanks(text, found.end)) : start;
  if (text[end] === closing && DATE_END.test(text.slice(end + 1, end + 2))) return { ...found, end: end + 1 };
  return at === start ? found : readBareDate(text, start, place, mark, linkedDate);
}

function readBareDate(
  text: string,
  start: number,
  place: Place,
  mark: Mark,
  linkedDate: LinkedDate,
): LineDate {
  const none: LineDate = { date: null, end: start, findings: [] };
  const link = text[start] === '[' ? dateLinkAt(text, start, linkedDate) : null;
  if (link) {
    const written = text.slice(start, link.end);
    const isMeant = /^\[\[(?:[^\]|]*\/)?\d{1,4}[-.]\d{1,2}[-.]\d{1,4}[\]|#]/.test(written);
    const found = dateAs(link.reading, written, start, place, mark);
    return found ?? (isMeant ? notADate(written, start, place) : none);
  }
  const plain = readPlainDate(text, start);
  if (plain) return plain;
  const ends = wordEnds(text, start);
  if (!/\d/.test(text.slice(start, ends.at(-1) ?? start))) return none;
  for (const end of ends.toReversed()) {
    const written = text.slice(start, end);
    const reading = readDate(written, NO_WORD);
    const found = dateAs(reading, written, start, place, mark);
    if (found) return found;
  }
  const first = text.slice(start, ends[0] ?? start);
  // “6.30-8.00pm” is a time.
  // A year has two digits at least: “1-2-1” is an activity.
  const isMeant =
    /^(?!\d[-/.]\d[-/.]\d(?!\d))\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(first) &&
    timeEnd(text, start) === start;
  return isMeant ? notADate(first, start, place) : none;
}
