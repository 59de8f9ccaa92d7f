import { addDays, daysBetween, type CivilDate } from '../model/civil-date.ts';
import type { Moment } from '../model/moment.ts';
import type { EventRecord } from '../parser/records/event.ts';

const MINUTES_PER_DAY = 1440;
/** How long an event lasts on a day whose end is not given (docs/format.md, Due and suggestions). */
const USUAL_MINUTES = 120;

/** Minutes from the midnight that begins the event's day to `now`; negative before it. */
function minutesSince({ date, end }: EventRecord, now: Moment): number | null {
  if (date === null) return null;
  if (date === now.date) return now.minutes;
  if (end !== null) return daysBetween(date, now.date) * MINUTES_PER_DAY + now.minutes;
  if (date === addDays(now.date, -1)) return MINUTES_PER_DAY + now.minutes;
  return date < now.date ? Infinity : -Infinity;
}

/** How many days after its first an event has its last: 0 for most. */
function daysAfterFirst({ date, end }: EventRecord): number {
  const last = end?.date ?? null;
  return date === null || last === null ? 0 : daysBetween(date, last);
}

/** When a time that follows `start` is, in minutes after the midnight before `start`: an end before the start is on the next day. */
function following(start: number, end: number): number {
  return end > start ? end : end + MINUTES_PER_DAY;
}

/** The end in minutes after the midnight that begins the event's day, where a clock shows it. */
function endOf(event: EventRecord): number | null {
  const { time, end } = event;
  const lastDay = daysAfterFirst(event) * MINUTES_PER_DAY;
  if (end !== null && end.minutes !== null) {
    if (end.date !== null || time === null) return lastDay + end.minutes;
    return following(time.start, end.minutes);
  }
  return time?.end === null || time === null ? null : lastDay + following(time.start, time.end);
}

/** The event's last day: its day, but for one that takes several. */
export function lastDayOf({ date, end }: EventRecord): CivilDate | null {
  return end?.date ?? date;
}

/** An event is over after its end, else after its last day. */
export function isOver(event: EventRecord, now: Moment): boolean {
  const minutes = minutesSince(event, now);
  if (minutes === null) return false;
  return minutes >= (endOf(event) ?? (daysAfterFirst(event) + 1) * MINUTES_PER_DAY);
}

/**
 * While a planned or attended event with a time is on: until when (`20:30`,
 * with its date where that is another day that the note names); else null.
 */
export function onUntil(event: EventRecord, now: Moment): string | null {
  const minutes = minutesSince(event, now);
  const { time, end } = event;
  if (minutes === null || !time || event.status === 'skipped' || event.status === 'canceled') return null;
  const hasClock = end !== null && end.minutes !== null;
  // Without a clock at its end the event's hours are those of `time`, on each of its days.
  const day = hasClock ? 0 : dayAt(event, minutes - time.start);
  const length = time.end === null ? USUAL_MINUTES : following(time.start, time.end) - time.start;
  const start = day * MINUTES_PER_DAY + time.start;
  const over = hasClock ? (endOf(event) ?? start) : start + length;
  if (minutes < start || minutes >= over) return null;
  const isLater = hasClock && end.date !== null && end.date !== now.date;
  return isLater ? `${end.date} ${clockTime(over)}` : clockTime(over);
}

/** Which of the event's days, the first being 0, holds a moment so many minutes after its first start. */
function dayAt(event: EventRecord, minutes: number): number {
  return Math.max(0, Math.min(daysAfterFirst(event), Math.floor(minutes / MINUTES_PER_DAY)));
}

/** `20:30`, of minutes after any midnight. */
function clockTime(minutes: number): string {
  const clock = minutes % MINUTES_PER_DAY;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(clock / 60))}:${two(clock % 60)}`;
}

/** Planned, in so many words or by saying nothing. */
export function isOpen({ status }: EventRecord): boolean {
  return status === null || status === 'planned';
}
