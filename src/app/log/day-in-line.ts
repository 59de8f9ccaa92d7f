import { daysBetween, type CivilDate } from '../../model/civil-date.ts';
import { plainWords, readEverydayDate, readOffset, type DayReference } from '../../model/everyday-date.ts';
import { isLongerThanDay } from '../../model/everyday-period.ts';
import { WEEKDAYS } from '../../model/date-names.ts';
import { nearestWord } from '../../model/nearest-word.ts';
import { monthNumber } from '../../model/month-words.ts';
import { hasOtherLetters } from '../../model/plain-letters.ts';
import { readDate, timeAfterDate, type DateReading } from '../../model/read-date.ts';
import { appendedStart } from '../../parser/appended.ts';
import { parseLogLine } from '../../parser/log-line.ts';
import { separatorAt } from '../../parser/line-scan.ts';
import { isAmountMeant } from '../../parser/near-amount.ts';
import { timeBesideDate, timeEnd } from '../../parser/time-of-day.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { AmbiguousPerson, linkPeople } from './link-people.ts';
import { unambiguousDay } from '../dates/chosen-day.ts';
import { UserError, errorDataOf } from '../user-error.ts';

/** The most words of a day or a period: `at the end of the month` has six. */
const MAX_WORDS = 6;

/** The day from which others are counted, and the text before everything that is read. */
export interface LineFrom extends DayReference {
  readonly mark: string;
}

/**
 * A line without its mark, with the day that it begins with or that follows its people as a date
 * at its beginning. Throws `UserError` for words there that are no day (`next week`,
 * `31.11.2026`, `yesterdy`), for a day with two readings, and for a day that may belong to the
 * text.
 */
export function datedText(index: VaultIndex, text: string, from: LineFrom): string {
  const start = text.length - text.trimStart().length;
  const words = [...text.slice(0, 120).matchAll(/\S+/g)].slice(0, MAX_WORDS + 1);
  const [first = ''] = words[0] ?? [];
  const { activities } = index.settings;
  if (/^\[|^\d{4}-\d{2}-\d{2}/.test(first)) {
    const next = words[1];
    if (next && activities.at(text, next.index) === null) {
      const written = `${first} ${next[0]}`;
      unambiguousDay(readDate(written), written);
    }
    return text;
  }
  const behind = beginsWithDay(index, text, words, from) ? null : dayBehindPeople(index, text, from);
  if (behind !== null || activities.at(text, start) !== null) return behind ?? text;
  for (let count = Math.min(MAX_WORDS, words.length); count > 0; count--) {
    const last = words[count - 1];
    const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
    const written = text.slice(start, end).replace(/[:,]$/, '');
    // `2w` and `30m` may be amounts.
    if (readOffset(plainWords(written))?.sign === null) continue;
    if (isLongerThanDay(written)) throw notADayError(written, from, { isPeriod: true });
    const reading = readEverydayDate(written, from);
    if (reading.is === 'invalid' && isMeantAsDate(written, text.slice(start)))
      throw notADayError(written, from, {});
    // What is ambiguous in notes as well is reported where it stands.
    if (reading.is !== 'ambiguous' || !/\d{4}/.test(written)) unambiguousDay(reading, written);
    if (!('date' in reading)) continue;
    const time = timeBesideDate(written);
    const activity = text.slice(end).replace(/^\s*(?:[:：,]|[—–-](?=\s))?\s*/, '');
    const rest = time === '' ? activity : `${time} ${activity}`;
    requireDirection(written, reading.date, from, rest);
    return `${reading.date} ${rest}`;
  }
  const near = nearestWord(first, DAY_WORDS);
  const next = start + first.length + (/^\s*/.exec(text.slice(start + first.length))?.[0].length ?? 0);
  if (near !== null && activities.at(text, next) !== null) throw notADayError(first, from, { near });
  return text;
}

/** Whether a line begins with a day that an activity follows, so that what looks like a day later is a name or text. */
function beginsWithDay(
  { settings: { activities } }: VaultIndex,
  text: string,
  words: readonly RegExpExecArray[],
  from: DayReference,
): boolean {
  return words.some((next, count) => {
    if (count === 0 || activities.at(text, next.index) === null) return false;
    const written = text.slice(0, next.index).trim().replace(/[:,]$/, '');
    return 'date' in readEverydayDate(written, from);
  });
}

/** Days from today within which a day without a year is probably meant, if otherwise it would be further away than `MIN_FAR_DAYS`. */
const MAX_NEAR_DAYS = 60;
const MIN_FAR_DAYS = 300;
/** No day without a year is further away, except 29 February. */
const MAX_DAYS = 366;

const INVALID: DateReading = { is: 'invalid' };

/** The day of a reading. Throws `UserError` if there is none, or if there are two. */
function requireDay(
  reading: DateReading,
  given: string,
  from: LineFrom,
  more: Parameters<typeof notADayError>[2],
): CivilDate {
  const date = unambiguousDay(reading, given);
  if (date === null) throw notADayError(given, from, more);
  return date;
}

/**
 * Throws `UserError` for a day that is to come in a line about what was done (`tomorrow`), and for
 * one without a year that is near only in the other direction: on 30 November, `12 December`
 * is hardly that of last year; also for 29 February if it is more than a year away.
 */
function requireDirection(given: string, date: CivilDate, from: LineFrom, line: string): void {
  const { today, look } = from;
  const isBack = look === 'back';
  const other = readEverydayDate(given, { today, look: isBack ? 'ahead' : 'back' });
  const isOpen = 'date' in other && other.date !== date;
  const distance = Math.abs(daysBetween(today, date));
  if (isOpen && distance > MAX_DAYS)
    throw new UserError('ambiguous-date', { given, readings: [date, other.date] });
  const isNear = isOpen && Math.abs(daysBetween(today, other.date)) <= MAX_NEAR_DAYS;
  const isFar = isNear && distance > MIN_FAR_DAYS;
  if (isBack && (isFar || date > today))
    throw new UserError('day-ahead', { given, date, meant: `[ ] ${isFar ? other.date : date} ${line}` });
  if (isFar) throw new UserError('ambiguous-date', { given, readings: [other.date, date] });
}

function notADayError(
  given: string,
  { look }: LineFrom,
  more: { readonly near?: string | null; readonly isPeriod?: boolean; readonly mayBeText?: boolean },
): UserError {
  return new UserError('not-a-day', { given, look, near: null, ...more });
}

/** Words that are checked for misspellings. */
const DAY_WORDS = ['yesterday', 'today', 'tomorrow', ...WEEKDAYS.map((day) => day.toLowerCase())];
/** What is a day without a number after people, where any word could follow: an explicit phrase. */
const DAY_IN_WORDS = [
  /^(?:(?:on|by|this|last|next|coming|past) )*(?:mon|tues|wednes|thurs|fri|satur|sun)day(?: \w+)?$/i,
  /^(?:by )?(?:the )?(?:day (?:before|after) )?(?:yesterday|today|tonight|tomorrow)(?: \w+)?$/i,
  /^(?:last|next|on|this) \p{L}+$/iu,
  /^(?:in )?[a-z]+ (?:day|week|fortnight|month|quarter|year)s?(?: ago)?$/i,
];
/** What is hardly meant as a date: a number, `24/7`, a day until which something goes on, or a word with an article (`the sun`). */
const NO_DATE = /^(?:\d{8}$|24\/7$|(?:for|till|until|the(?! \d| day)) )/i;
/** `16.11` may be a number, and `by friday` some day before it. */
const DOUBTFUL_DAY = /^(?:by |\d+\.\d+$)/i;
/** What is meant as a date, even if no calendar has it, or if it has no year and may have two readings (`3/1`). */
const DATE_IN_DIGITS =
  /^(?:on )?(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4}|\d{1,2}\.\d{1,2}\.|(?:[0-2]?\d|3[01])\/(?:0?\d|1[0-2])|(?:0?\d|1[0-2])\/(?:[0-2]?\d|3[01])|the \d{1,2}(?:st|nd|rd|th)|(?:the )?\d{1,2}(?:st|nd|rd|th|\.)?(?: of)? (\p{L}{3,10}))$/iu;

/** After one of these words a day belongs to the text: `the notes of yesterday`. */
const ENDS_WITH_PREPOSITION = /\s(?:about|after|and|before|by|for|from|of|or|since|than|the|till|to|until)$/i;

/** `text` begins with the words, which may also be half an hour (`1/2 h`). */
function isMeantAsDate(written: string, text: string): boolean {
  if (isAmountMeant(text, 0)) return false;
  const [whole, , , month] = DATE_IN_DIGITS.exec(written) ?? [];
  return whole !== undefined && (month === undefined || monthNumber(month) > 0);
}

/** Reads words with which a text after people begins as a day if they are clearly meant as one; null if they may be text. */
function explicitDay(written: string, text: string, from: LineFrom): DateReading | null {
  if (NO_DATE.test(written) || readOffset(plainWords(written))?.sign === null) return null;
  const reading = timeAfterDate(written) ? INVALID : readEverydayDate(written, from);
  return reading.is === 'invalid' && !isMeantAsDate(written, text) ? null : reading;
}

/**
 * `coffee Ada yesterday: the boat`: the day after the people. If text other than a time follows
 * it, it may belong to the text, and the user is asked.
 */
function dayBehindPeople(index: VaultIndex, text: string, from: LineFrom): string | null {
  const head = text.slice(0, Math.min(textStart(text), appendedStart(text))).trimEnd();
  const words = [...head.matchAll(/\S+/g)];
  for (let at = 1; at < words.length; at++)
    for (let count = Math.min(MAX_WORDS, words.length - at); count > 0; count--) {
      const start = words[at]?.index ?? 0;
      const last = words[at + count - 1];
      const end = (last?.index ?? 0) + (last?.[0].length ?? 0);
      const written = head.slice(start, end).replace(/^\((.*)\)$|,$/, '$1');
      const isPeriod = isLongerThanDay(written);
      const reading = isPeriod ? INVALID : explicitDay(written, head.slice(start), from);
      const before = head.slice(0, start).trimEnd().replace(/,$/, '');
      if (!reading || !isAllRead(index, before, { hasUnknown: true }) || isAllRead(index, head.slice(0, end)))
        continue;
      const rest = head.slice(end).trim();
      const isTime = rest !== '' && timeEnd(rest, 0) === rest.length && timeEnd(before, 0) === 0;
      const line = (isTime ? `${rest} ${before}` : `${before} ${rest}`).trimEnd() + text.slice(head.length);
      const date = requireDay(reading, written, from, { isPeriod, mayBeText: true });
      const dated = `${date} ${line}`;
      requireDirection(written, date, from, line);
      const isClear =
        !DOUBTFUL_DAY.test(written) &&
        (/\d/.test(written) || DAY_IN_WORDS.some((form) => form.test(written)));
      if (isClear && (rest === '' || isTime)) return dated;
      // “sat down with her” is no Saturday.
      const mayBeMeant = isClear || rest === '' || written.length > 4 || hasOtherLetters(written);
      if (date !== from.today && mayBeMeant)
        throw new UserError('day-as-text', { given: written, meant: from.mark + dated });
    }
  refuseDayAfterText(index, text, head, from);
  return null;
}

/** Refuses `call Ada about the boat yesterday`, where the day may belong to the text, and a misspelled day. */
function refuseDayAfterText(index: VaultIndex, text: string, head: string, from: LineFrom): void {
  const words = [...head.matchAll(/\S+/g)];
  for (let count = Math.min(MAX_WORDS, words.length - 1); count > 0; count--) {
    const start = words.at(-count)?.index ?? 0;
    const before = head.slice(0, start).trimEnd();
    const written = head.slice(start);
    const reading = DOUBTFUL_DAY.test(written) ? null : explicitDay(written, head.slice(start), from);
    if (reading?.is !== 'exact' && reading?.is !== 'rewritable') continue;
    if (ENDS_WITH_PREPOSITION.test(before)) break;
    const { date } = reading;
    const isOther = from.look === 'back' ? date < from.today : date > from.today;
    if (!isOther || isAllRead(index, head) || !isAllRead(index, before, { hasText: true })) continue;
    const line = before.replace(/\s(?:at|in|on)$/i, '') + text.slice(head.length);
    requireDirection(written, date, from, line);
    throw new UserError('day-as-text', { given: written, meant: `${from.mark}${date} ${line}` });
  }
  const last = words.at(-1)?.[0] ?? '';
  const near = nearestWord(last, DAY_WORDS);
  if (near !== null && isAllRead(index, head.slice(0, -last.length).trimEnd()) && !isAllRead(index, head))
    throw notADayError(last, from, { near });
}

/** Where the text of a line begins: at its separator, or else at its end. */
function textStart(line: string): number {
  let at = 0;
  while (at < line.length && separatorAt(line, at) === 0) at++;
  return at;
}

/**
 * Whether a line consists of an activity, its amount and its people, and of text only if that is
 * allowed, or of people whom nobody knows: those are refused later.
 */
function isAllRead(index: VaultIndex, line: string, { hasText = false, hasUnknown = false } = {}): boolean {
  try {
    const read = parseLogLine(linkPeople(index, line), 0, null, { activities: index.settings.activities });
    return 'entry' in read && read.entry.people.length > 0 && (hasText || read.entry.text === '');
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const nobody = errorDataOf(error, 'no-such-person-in-line');
    // A word in lower case directly after the activity would be text once the line has a date.
    const isName = nobody !== null && (nobody.mayBeText === true || /^\p{Lu}/u.test(nobody.given));
    const isUnknown = isName || error.code === 'person-as-text';
    return error instanceof AmbiguousPerson || (hasUnknown && isUnknown);
  }
}
