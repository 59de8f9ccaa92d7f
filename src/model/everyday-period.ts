import { yearOf, type CivilDate, type Weekday } from './civil-date.ts';
import { plainWords, readEverydayDate, readOffset, shift, type From } from './everyday-date.ts';
import { monthNumber } from './month-words.ts';
import {
  nextPeriod,
  parsePeriod,
  periodOf,
  previousPeriod,
  UNITS,
  type Period,
  type Unit,
} from './period.ts';

/** From where periods are counted, and on which day their weeks begin. */
export interface PeriodsFrom extends From {
  readonly weekStart: Weekday;
}

const WHICH = { this: 0, current: 0, last: -1, previous: -1, past: -1, next: 1, coming: 1 } as const;
const UNIT_OF: Readonly<Record<string, Unit>> = {
  d: 'day',
  w: 'week',
  m: 'month',
  q: 'quarter',
  y: 'year',
};

/**
 * Reads a period as people say it: its label, in any case and with a blank for
 * the dash (`2026-W46`, `2026 Q4`); `week`, `this week`, `last-month`, `next
 * quarter`, `2 weeks ago`; `W46`, `Q3`, `November`, of the year that is
 * nearest or with it; and a day, as `readEverydayDate` does. Undefined for
 * anything else, and for a date that may be two.
 */
export function readEverydayPeriod(text: string, from: PeriodsFrom): Period | undefined {
  const label = parsePeriod(text.trim(), from.weekStart);
  if (label) return label;
  const plain = plainWords(text);
  const words = plain.replace(/(\p{L})-(?=\p{L})/gu, '$1 ');
  return (
    aroundToday(words, from) ??
    ago(words, from) ??
    numbered(plain, from) ??
    monthInWords(words, from) ??
    dayPeriod(text, from)
  );
}

function unitNamed(word: string | undefined): Unit | undefined {
  return UNITS.find((unit) => unit === word);
}

function aroundToday(words: string, { today, weekStart }: PeriodsFrom): Period | undefined {
  const [, which = 'this', word] = /^(?:the )?(?:([a-z]+) )?([a-z]+)$/.exec(words) ?? [];
  const unit = unitNamed(word);
  if (!unit || !Object.hasOwn(WHICH, which)) return undefined;
  const current = periodOf(unit, today, weekStart);
  const step = WHICH[which as keyof typeof WHICH];
  if (step === 0) return current;
  return step < 0 ? previousPeriod(current, weekStart) : nextPeriod(current, weekStart);
}

/** `2 weeks ago` is that week, `3 days ago` that day. */
function ago(words: string, { today, weekStart }: PeriodsFrom): Period | undefined {
  const offset = words.endsWith(' ago') ? readOffset(words) : null;
  if (!offset) return undefined;
  const unit = UNIT_OF[offset.unit] ?? 'day';
  // A month is left from its first day, so that the 31st does not skip one.
  const { start } = periodOf(unit, today, weekStart);
  return periodOf(unit, shift(start, -offset.count, offset.unit), weekStart);
}

/** `w46`, `week 46`, `2026 w46`, `q3 2026`. */
function numbered(plain: string, from: PeriodsFrom): Period | undefined {
  const found =
    /^(?:(\d{4})[ -]?)?(w|q|week |quarter )-?(\d{1,2})(?:[ ,/-]{1,2}(\d{4}))?$/.exec(plain) ?? undefined;
  if (!found || (found[1] !== undefined && found[4] !== undefined)) return undefined;
  const sign = found[2]?.charAt(0) ?? '';
  const number = sign === 'w' ? (found[3] ?? '').padStart(2, '0') : found[3];
  const labelOf = (year: string | number): string =>
    `${String(year).padStart(4, '0')}-${sign}${number ?? ''}`;
  const year = found[1] ?? found[4];
  return year === undefined ? nearest(labelOf, from) : parsePeriod(labelOf(year), from.weekStart);
}

/** `november`, `nov 2026`. */
function monthInWords(words: string, from: PeriodsFrom): Period | undefined {
  const [, word = '', year] = /^(\p{L}{3,10})\.?(?:,? (\d{4}))?$/u.exec(words) ?? [];
  const month = monthNumber(word);
  if (month === 0) return undefined;
  const labelOf = (one: string | number): string =>
    `${String(one).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  return year === undefined ? nearest(labelOf, from) : parsePeriod(labelOf(year), from.weekStart);
}

/** Of the periods of these years the last that has begun, or the first that is not over. */
function nearest(
  labelOf: (year: number) => string,
  { today, look, weekStart }: PeriodsFrom,
): Period | undefined {
  const year = yearOf(today);
  const years = [-1, 0, 1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6].map((step) => year + step);
  const periods = years
    .flatMap((one) => parsePeriod(labelOf(one), weekStart) ?? [])
    .sort((a, b) => (a.start < b.start ? -1 : 1));
  return look === 'back'
    ? periods.filter(({ start }) => start <= today).at(-1)
    : periods.find(({ end }) => end >= today);
}

function dayPeriod(text: string, from: PeriodsFrom): Period | undefined {
  const reading = readEverydayDate(text, from);
  if (reading.is !== 'exact' && reading.is !== 'rewritable') return undefined;
  return periodOf('day', reading.date, from.weekStart);
}

/** The first day of a period to come, where a text says one: `next week`, `2027-01`. Null for anything else. */
export function startAhead(text: string, from: PeriodsFrom): CivilDate | null {
  const period = readEverydayPeriod(text, from);
  return period && period.start > from.today ? period.start : null;
}
