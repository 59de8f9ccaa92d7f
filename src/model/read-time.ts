import { BEFORE_TIME, NOON as NOON_WORDS, UNTIL } from './time-words.ts';

/** A time of day with an optional end, in minutes after midnight. */
export interface TimeOfDay {
  readonly start: number;
  readonly end: number | null;
}

/** What follows a date: where it begins in the text, and its time. */
interface Tail {
  readonly at: number;
  readonly time: TimeOfDay;
}

const CLOCK = String.raw`(\d{1,2})(?:[:.h](\d{2})(?:[:.]\d{2}(?:[.,]\d{1,9})?)?)?(?:\s?([ap])\.?m\.?|\s?(uhr|h))?`;
const ZONE = String.raw`\s?(?:Z|[(]?(?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?[)]?|[(]?(?:UTC|GMT|W?EST|WET|C[EDS]?S?T|E[ED]?[ES]?T|M[DS]T|P[DS]T|MSK|BST|IST|A[CEW]?[DS]T|NZ[DS]T|JST|KST|HST|SGT|HKT)[)]?|[A-Z][a-z]+(?:/[A-Z][A-Za-z_]+){1,2})?(?:\s?\[[\w/+-]{1,40}\])?`;
const TO = String.raw`(\s?[-–—]\s?|\s(?:${UNTIL})\s)`;
const RANGE = TO + CLOCK;
const TIME = new RegExp(`^${CLOCK}(?:${RANGE})?$`, 'i');
/**
 * `T`, a comma or a space, a time, perhaps another, and a zone. Zones must be in capitals: in
 * lower case they may be the next word.
 */
const AFTER_DATE = new RegExp(
  String.raw`(?:[Tt](\d{2})(?::?(\d{2})(?::?\d{2}(?:[.,]\d{1,9})?)?)?|(?:\s*,\s*|\s+(?:(?:${BEFORE_TIME})\s+)?)${capital(CLOCK)}(?:${capital(RANGE)})?)${ZONE}$`,
);
/**
 * What may stand before a time. All but the English words and “ab”, which may also begin a count,
 * imply the 24-hour clock, so that a bare hour is a time after them.
 */
const AT = new RegExp(`^(?:(?:at|from|ab|@)|(${BEFORE_TIME})) ?(?=\\d)`, 'i');
const NOON = new RegExp(`${NOON_WORDS}(?![a-zà-ž])`, 'i');
const BARE = new RegExp(`^\\d{1,4}(?:${TO}\\d{1,4})?$`, 'i');

/** Makes a pattern in lower case match capitals too. */
function capital(pattern: string): string {
  return pattern
    .replaceAll('[ap]', '[apAP]')
    .replaceAll('m\\.?', '[mM]\\.?')
    .replaceAll('(uhr|h)', '(Uhr|uhr|h)');
}

/** Minutes after midnight, or null if there is no such time or only a bare number. */
function minutesOf(hours = '', minutes?: string, half?: string, unit?: string): number | null {
  if (minutes === undefined && half === undefined && unit === undefined) return null;
  const hour = Number(hours);
  const isPm = half?.toLowerCase() === 'p';
  const counted = half === undefined || hour > 12 ? hour : (hour % 12) + (isPm ? 12 : 0);
  const minute = Number(minutes ?? 0);
  const all = counted * 60 + minute;
  return minute < 60 && all <= 1440 ? all : null;
}

/** Minutes from one time to another, on clocks that do not tell morning from evening. */
function minutesBetween(start: number, end: number): number {
  return ((end - start + 2879) % 720) + 1;
}

/**
 * Groups of `CLOCK`, a dash, and `CLOCK` again. Where am or pm is given on one end only, the range
 * is as short as it can be: `6:30-8pm` is 18:30 to 20:00, `11-1pm` 11:00 to 13:00. After a date,
 * an end without it may be an offset.
 */
function rangeOf(
  found: readonly (string | undefined)[],
  from: number,
  mayBeOffset: boolean,
): TimeOfDay | null {
  const [hours, minutes, half, unit, dash, ...until] = found.slice(from, from + 9);
  const [endHours, endMinutes, endHalf, endUnit] = until;
  const start = minutesOf(hours, minutes, half, unit ?? endUnit ?? endHalf);
  if (start === null || dash === undefined) return start === null ? null : { start, end: null };
  const end = minutesOf(endHours, endMinutes, endHalf, endUnit);
  if (end === null) return null;
  const isOpen = (hour = '', given = ''): boolean => given === '' && Number(hour) <= 12;
  if (endHalf !== undefined && isOpen(hours, half ?? unit))
    return { start: (end - minutesBetween(start, end) + 1440) % 1440, end };
  if (half !== undefined && !mayBeOffset && isOpen(endHours, endHalf ?? endUnit))
    return { start, end: (start + minutesBetween(start, end)) % 1440 };
  return { start, end };
}

/**
 * Reads `18:00`, `18:00-20:30`, `6 pm`, `6:30-8pm`, `18h30`, `18 Uhr`, `18.00`, `noon`; null for any
 * other text. If `mayBeBare`, `1300` and `13-14` are times of the 24-hour clock too.
 */
export function readTime(text: string, mayBeBare = false): TimeOfDay | null {
  const plain = text.trim();
  const [before = '', by24] = AT.exec(plain) ?? [];
  let time = plain.slice(before.length).replace(NOON, '12:00');
  if ((by24 !== undefined || (mayBeBare && time.length > 2)) && BARE.test(time))
    time = time.replace(/\d+/g, (digits) =>
      digits.length > 2 ? `${digits.slice(0, -2)}:${digits.slice(-2)}` : `${digits}:00`,
    );
  const found = TIME.exec(time);
  return found ? rangeOf(found, 1, false) : null;
}

/** The time at the end of a date-time. `18:00-05:00` has an offset, not a range, since its end is earlier than its start. */
export function readTimeAfterDate(text: string): Tail | null {
  const found = AFTER_DATE.exec(text);
  if (found?.[1] !== undefined) {
    const start = minutesOf(found[1], found[2] ?? '00');
    // No clock is more than twelve hours behind UTC: `T18:00-20:30` is a range.
    const [, hours, minutes] = /-(1[3-9]|2\d):(\d\d)$/.exec(text) ?? [];
    const end = minutesOf(hours, minutes);
    return start === null
      ? null
      : { at: found.index, time: { start, end: end !== null && end > start ? end : null } };
  }
  if (found) {
    const time = rangeOf(found, 3, true);
    if (time === null) return null;
    const isRange = time.end !== null && time.end > time.start;
    return { at: found.index, time: isRange ? time : { ...time, end: null } };
  }
  return null;
}

/** Minutes after midnight as a time: `18:00`. */
export function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** A time as the field `time` has it: `18:00`, `18:00-20:30`. */
export function timeText({ start, end }: TimeOfDay): string {
  return end === null ? clockText(start) : `${clockText(start)}-${clockText(end)}`;
}

/** A time as it should be written: `18:00` for `18.00` and `1800`, which YAML reads as numbers; any other text as it is. */
export function timeToWrite(text: string): string {
  const time = /^\d+(?:\.\d+)?$/.test(text) ? readTime(text, true) : null;
  return time ? timeText(time) : text;
}
