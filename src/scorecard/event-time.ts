import { addDays, daysBetween, type CivilDate } from '../model/civil-date.ts';
import type { Moment } from '../model/moment.ts';
import type { EventRecord } from '../parser/records/event.ts';

const MINUTES_PER_DAY = 1440;
/** Assumed duration in minutes of an event without an end (docs/format.md, Due and suggestions). */
const DEFAULT_MINUTES = 120;

/** Minutes from the start of the event's first day to `now`; negative before it. */
function minutesSince({ date, end }: EventRecord, now: Moment): number | null {
  if (date === null) return null;
  if (date === now.date) return now.minutes;
  if (end !== null) return daysBetween(date, now.date) * MINUTES_PER_DAY + now.minutes;
  if (date === addDays(now.date, -1)) return MINUTES_PER_DAY + now.minutes;
  return date < now.date ? Infinity : -Infinity;
}

/** Number of days from the event's first day to its last: 0 for a one-day event. */
function daysAfterFirst({ date, end }: EventRecord): number {
  const last = end?.date ?? null;
  return date === null || last === null ? 0 : daysBetween(date, last);
}

/**
 * The end in minutes after the midnight before `start`. An end before the start is on the next
 * day; an end equal to the start is at that moment.
 */
function endMinutes(start: number, end: number): number {
  return end >= start ? end : end + MINUTES_PER_DAY;
}

/** The event's end in minutes after the start of its first day; null if the time of its end is not known. */
export function endMinutesAfterStart(event: EventRecord): number | null {
  const { time, end } = event;
  const lastDay = daysAfterFirst(event) * MINUTES_PER_DAY;
  if (end !== null && end.minutes !== null) {
    // Without a start, an end at midnight is the midnight after the day.
    return end.date === null ? endMinutes(time?.start ?? 1, end.minutes) : lastDay + end.minutes;
  }
  return time?.end === null || time === null ? null : lastDay + endMinutes(time.start, time.end);
}

/**
 * When an event ends that lasts past midnight, or of which only the end is known: `2026-11-22
 * 02:00`. Null if its hours apply to each of its days.
 */
export function endPastMidnight(event: EventRecord): string | null {
  const { date, end } = event;
  const over = endMinutesAfterStart(event);
  if (date === null || !over || over === MINUTES_PER_DAY) return null;
  if (event.time && over < MINUTES_PER_DAY) return null;
  if (end?.minutes === null && daysAfterFirst(event) > 0) return null;
  return `${addDays(date, Math.floor(over / MINUTES_PER_DAY))} ${clockTime(over)}`;
}

/** An event's hours as written: `18:00-20:00`. An end on the same day that is a field of its own is included. */
export function eventHours(event: EventRecord): string | null {
  const { time, end } = event;
  const over = endMinutesAfterStart(event) ?? 0;
  if (!time || (end?.minutes ?? null) === null || over <= time.start || over > MINUTES_PER_DAY)
    return time?.text ?? null;
  return `${clockTime(time.start)}-${clockTime(over)}`;
}

/** When an event is, as faces show it; `endDate` is null for a one-day event. */
export interface EventWhen {
  readonly date: CivilDate | null;
  readonly endDate: CivilDate | null;
  /** `18:00-20:30` (`eventHours`). */
  readonly time: string | null;
  /** As in `ComingEvent`. */
  readonly until?: string;
}

export function eventWhen(event: EventRecord): EventWhen {
  const { date } = event;
  const [last, until] = [lastDayOf(event), endPastMidnight(event)];
  const endDate = last === date ? null : last;
  return { date, endDate, time: eventHours(event), ...(until === null ? {} : { until }) };
}

/** The event's last day; for one that ends at midnight, the day before that midnight. */
export function lastDayOf({ date, end }: EventRecord): CivilDate | null {
  const last = end?.date ?? date;
  return end?.minutes === 0 && last && date && date < last ? addDays(last, -1) : last;
}

/** Whether any part of an event may be on a day: it can last past midnight of its last day. */
export function mayBeOn(event: EventRecord, day: CivilDate): boolean {
  const last = lastDayOf(event);
  return event.date !== null && last !== null && event.date <= day && addDays(day, -2) <= last;
}

/** Whether the event has not begun. */
export function isUpcoming(event: EventRecord, now: Moment): boolean {
  return (minutesSince(event, now) ?? Infinity) < (event.time?.start ?? 0);
}

/** Whether the event is over: after its end, or after its last day if the time of its end is not known. */
export function isOver(event: EventRecord, now: Moment): boolean {
  const minutes = minutesSince(event, now);
  if (minutes === null) return false;
  return minutes >= (endMinutesAfterStart(event) ?? (daysAfterFirst(event) + 1) * MINUTES_PER_DAY);
}

/**
 * Minutes since the start of the event's first day: of `now`, and of the start and end of its
 * hours around `now`; the whole day if it has no time. Null if it was skipped or cancelled. The
 * hours of `time` apply to each of its days if `end` has none.
 */
function hoursAround(event: EventRecord, now: Moment): readonly [number, number, number] | null {
  const minutes = minutesSince(event, now);
  const { time, end, status } = event;
  if (minutes === null || status === 'skipped' || status === 'canceled') return null;
  if (hasClock(end)) return [minutes, time?.start ?? 0, endMinutesAfterStart(event) ?? 0];
  if (!time) return [minutes, 0, (daysAfterFirst(event) + 1) * MINUTES_PER_DAY];
  const start = dayAt(event, minutes - time.start) * MINUTES_PER_DAY + time.start;
  const length = time.end === null ? DEFAULT_MINUTES : endMinutes(time.start, time.end) - time.start;
  return [minutes, start, start + length];
}

function hasClock(end: EventRecord['end']): boolean {
  return typeof end?.minutes === 'number';
}

/**
 * How long an event has been over, in minutes; 0 while it is on. Null before it begins, and if it
 * was skipped or canceled.
 */
export function minutesOver(event: EventRecord, now: Moment): number | null {
  const [minutes, start, over] = hoursAround(event, now) ?? [0, 1, 0];
  return minutes < start ? null : Math.max(0, minutes - over);
}

/**
 * The end of a planned or attended event that is in progress. Null for any other event, and for
 * one with an unknown status: it may have been called off.
 */
export function runningEnd(event: EventRecord, now: Moment): Moment | null {
  const [minutes, start, over] = hoursAround(event, now) ?? [0, 1, 0];
  const { date, time, unknownStatus } = event;
  if (date === null || !time || unknownStatus !== null || minutes < start || minutes >= over) return null;
  return { date: addDays(date, Math.floor(over / MINUTES_PER_DAY)), minutes: over % MINUTES_PER_DAY };
}

/** That end as faces show it: `20:30`, or `2026-11-22 16:00` if the note gives another date for it. */
export function runningUntil(event: EventRecord, now: Moment): string | null {
  const over = runningEnd(event, now);
  if (over === null) return null;
  const { end } = event;
  const isLater = hasClock(end) && (end?.date ?? now.date) !== now.date;
  return (isLater ? endPastMidnight(event) : null) ?? clockTime(over.minutes);
}

/** Index of the event's day (from 0) at a number of minutes after its first start. */
function dayAt(event: EventRecord, minutes: number): number {
  return Math.max(0, Math.min(daysAfterFirst(event), Math.floor(minutes / MINUTES_PER_DAY)));
}

/** Formats minutes after a midnight as `20:30`. */
function clockTime(minutes: number): string {
  const clock = minutes % MINUTES_PER_DAY;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(clock / 60))}:${two(clock % 60)}`;
}

/** Whether the event is planned: its status says so, or it has none. */
export function isPlannedEvent({ status }: EventRecord): boolean {
  return status === null || status === 'planned';
}

/**
 * Whether to decide goals and a purpose for an event: it is planned, in the future, and of the
 * kind `event`. A meeting in another tool's spelling is contact with people unless a status says
 * that it was planned.
 */
export function needsDecisions(event: EventRecord, now: Moment): boolean {
  const { date, activity, origin, status } = event;
  if (date === null || date < now.date || activity !== 'event') return false;
  return (origin !== 'dialect' || status !== null) && isPlannedEvent(event) && !isOver(event, now);
}
