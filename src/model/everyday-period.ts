import { yearOf, type CivilDate, type Weekday } from './civil-date.ts';
import { plainWords, readEverydayDate, readOffset, shiftDate, type DayReference } from './everyday-date.ts';
import { MONTH_WORD, monthsNamed } from './month-words.ts';
import {
  nextPeriod,
  parsePeriod,
  periodOf,
  previousPeriod,
  UNITS,
  type Period,
  type Unit,
} from './period.ts';

/** The day from which periods are counted, and the weekday on which weeks begin. */
export interface PeriodReference extends DayReference {
  readonly weekStart: Weekday;
}

/** Years to search for a week 53: there is one every five or six years. */
const MAX_YEARS = 6;
const WHICH = { this: 0, current: 0, last: -1, previous: -1, past: -1, next: 1, coming: 1 } as const;

const MONTH_AND_YEAR = new RegExp(
  `^(?:(?:(\\d{4})[年년] ?)?(\\d{1,2})[月월]|(${MONTH_WORD})\\.?(?:,? (\\d{4}))?)$`,
);

/**
 * Reads a period as people write it: its label, in any case and with a space in place of the
 * hyphen (`2026-W46`, `2026 Q4`); `week`, `this week`, `last-month`, `next quarter`, `2 weeks
 * ago`; `W46`, `Q3`, `November`, with a year or in the nearest one; and a day, as
 * `readEverydayDate` does, also with hyphens (`last-friday`). Undefined for anything else, and for an ambiguous date.
 */
export function readEverydayPeriod(text: string, from: PeriodReference): Period | undefined {
  const label = parsePeriod(text.trim(), from.weekStart);
  if (label) return label;
  const plain = plainWords(text);
  const words = plain.replace(/(\p{L})-(?=[\p{L}\p{N}])|(\p{N})-(?=\p{L})/gu, '$1$2 ');
  return (
    aroundToday(words, from) ??
    ago(words, from) ??
    numbered(plain, from) ??
    monthInWords(words, from) ??
    dayPeriod(text, from) ??
    dayPeriod(words, from)
  );
}

function unitNamed(word: string | undefined): Unit | undefined {
  return UNITS.find((unit) => unit === word);
}

function aroundToday(words: string, { today, weekStart }: PeriodReference): Period | undefined {
  const [, which = 'this', word] = /^(?:the )?(?:([a-z]+) )?([a-z]+)$/.exec(words) ?? [];
  const unit = unitNamed(word);
  if (!unit || !Object.hasOwn(WHICH, which)) return undefined;
  const current = periodOf(unit, today, weekStart);
  const step = WHICH[which as keyof typeof WHICH];
  if (step === 0) return current;
  return step < 0 ? previousPeriod(current, weekStart) : nextPeriod(current, weekStart);
}

/** `2 weeks ago` is that week, `3 days ago` that day. */
function ago(words: string, { today, weekStart }: PeriodReference): Period | undefined {
  const offset = words.endsWith(' ago') ? readOffset(words) : null;
  if (!offset) return undefined;
  const unit = UNITS.find((one) => one.startsWith(offset.unit)) ?? 'day';
  // Counted from the first day of the month, so that the 31st does not skip a shorter month.
  const { start } = periodOf(unit, today, weekStart);
  return periodOf(unit, shiftDate(start, -offset.count, offset.unit), weekStart);
}

/** `w46`, `week 46`, `2026 w46`, `q3 2026`. */
function numbered(plain: string, from: PeriodReference): Period | undefined {
  const found = /^(?:(\d{4})[ -]?)?(w|q|week |quarter )-?(\d{1,2})(?:[ ,/-]{1,2}(\d{4}))?$/.exec(plain);
  if (!found || (found[1] !== undefined && found[4] !== undefined)) return undefined;
  const sign = found[2]?.charAt(0) ?? '';
  const number = sign === 'w' ? (found[3] ?? '').padStart(2, '0') : found[3];
  const labelOf = (year: string | number): string =>
    `${String(year).padStart(4, '0')}-${sign}${number ?? ''}`;
  const year = found[1] ?? found[4];
  return year === undefined ? nearest(labelOf, from) : parsePeriod(labelOf(year), from.weekStart);
}

/** `november`, `nov 2026`, `2026年11月`. */
function monthInWords(words: string, from: PeriodReference): Period | undefined {
  const [, yearBefore, digits, word = '', year = yearBefore] = MONTH_AND_YEAR.exec(words) ?? [];
  const [month, other] = digits === undefined ? monthsNamed(word) : [Number(digits)];
  if (month === undefined || other !== undefined) return undefined;
  const labelOf = (one: string | number): string =>
    `${String(one).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  return year === undefined ? nearest(labelOf, from) : parsePeriod(labelOf(year), from.weekStart);
}

/** The last period of these years that has begun, or the first that is not over. */
function nearest(
  labelOf: (year: number) => string,
  { today, look, weekStart }: PeriodReference,
): Period | undefined {
  const years = Array.from({ length: 2 * MAX_YEARS + 1 }, (_, at) => yearOf(today) - MAX_YEARS + at);
  const periods = years.flatMap((one) => parsePeriod(labelOf(one), weekStart) ?? []);
  return look === 'back'
    ? periods.filter(({ start }) => start <= today).at(-1)
    : periods.find(({ end }) => end >= today);
}

/** What is no single day: `next week`, `at the end of the month`, `over the weekend`, `in 2027`, `a few days ago`. */
const LONGER = new RegExp(
  [
    '(?:(?:in|over|during) )?(?:the )?(?:this|last|next|past|coming) (?:few |couple of )?(?:days|weeks?|weekend|months?|quarters?|years?)',
    `(?:(?:at|by|in|on|over|towards) )?(?:the )?(?:end|beginning|start|middle) of (?:(?:the|this|next|last) )?(?:week|month|quarter|year|(${MONTH_WORD}))`,
    '(?:(?:at|on|over) )?(?:the )?weekend',
    `in (?:(?:early|mid|late) )?(?:\\d{4}|(?!out$)(${MONTH_WORD}))`,
    '(?:(?:in|within) )?(?:a )?(?:few|couple of) (?:day|week|month|year)s(?: ago)?',
    '(?:in )?half a year(?: ago)?',
    '\\d{4}-(?:\\d\\d|[wq]\\d\\d?)',
  ]
    .map((form) => `^${form}$`)
    .join('|'),
);

/** Whether a text says when, but means no single day: a week or longer, or a day about then. */
export function isLongerThanDay(text: string): boolean {
  const [whole, end, month] = LONGER.exec(plainWords(text)) ?? [];
  const named = end ?? month;
  return whole !== undefined && (named === undefined || monthsNamed(named).length > 0);
}

function dayPeriod(text: string, from: PeriodReference): Period | undefined {
  const reading = readEverydayDate(text, from);
  if (reading.is !== 'exact' && reading.is !== 'rewritable') return undefined;
  return reading.isOnOtherWeekday ? undefined : periodOf('day', reading.date, from.weekStart);
}

/** The first day of a future period that a text names: `next week`, `2027-01`. Null for any other text. */
export function startOfFuturePeriod(text: string, from: PeriodReference): CivilDate | null {
  const period = readEverydayPeriod(text, from);
  return period && period.start > from.today ? period.start : null;
}
