import { addDays } from '../model/civil-date.ts';
import type { Moment } from '../model/moment.ts';
import type { EventRecord } from '../parser/records/event.ts';

const MINUTES_PER_DAY = 1440;
/** How long an event lasts whose end is not given (SPEC §5, `setAside`). */
const USUAL_MINUTES = 120;

/** Minutes from the midnight that begins the event's day to `now`; negative before it. */
function minutesSince(event: EventRecord, now: Moment): number | null {
  if (event.date === null) return null;
  if (event.date === now.date) return now.minutes;
  if (event.date === addDays(now.date, -1)) return MINUTES_PER_DAY + now.minutes;
  return event.date < now.date ? Infinity : -Infinity;
}

/** The end in minutes after the midnight that begins the event's day: an end before the start is on the next day. */
function endOf({ time }: EventRecord): number | null {
  if (time?.end === null || time === null) return null;
  return time.end > time.start ? time.end : time.end + MINUTES_PER_DAY;
}

/** An event is over after its end time, else after its day. */
export function isOver(event: EventRecord, now: Moment): boolean {
  const minutes = minutesSince(event, now);
  return minutes !== null && minutes >= (endOf(event) ?? MINUTES_PER_DAY);
}

/** While a planned or attended event with a time is on: until when (`20:30`); else null. */
export function onUntil(event: EventRecord, now: Moment): string | null {
  const minutes = minutesSince(event, now);
  if (minutes === null || !event.time || event.status === 'skipped' || event.status === 'canceled')
    return null;
  const end = endOf(event) ?? event.time.start + USUAL_MINUTES;
  if (minutes < event.time.start || minutes >= end) return null;
  const clock = end % MINUTES_PER_DAY;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(clock / 60))}:${two(clock % 60)}`;
}

/** Planned, in so many words or by saying nothing. */
export function isOpen({ status }: EventRecord): boolean {
  return status === null || status === 'planned';
}
