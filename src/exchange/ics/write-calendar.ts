import ICAL from 'ical.js';
import { LINE_LENGTH, PRODUCT } from '../content-lines.ts';
import { addDays, type CivilDate } from '../../model/civil-date.ts';
import { clockText } from '../../model/read-time.ts';

/** A day, or a time on it in minutes after midnight, without a zone. */
export interface CalendarTime {
  readonly date: CivilDate;
  readonly minutes: number | null;
}

/** An entry of a calendar. Texts are of any length and may have several lines. */
export interface CalendarEntry {
  /** Stable over several exports (RFC 5545, 3.8.4.7). */
  readonly uid: string;
  readonly start: CalendarTime;
  /** The last day if `minutes` is null; otherwise the end. */
  readonly end: CalendarTime;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  readonly canceled?: boolean | undefined;
  /** Number of consecutive days at these hours; 1 if left out. */
  readonly days?: number | undefined;
  /** Whether it recurs each year. */
  readonly yearly?: boolean | undefined;
  /** When to remind, in minutes after the midnight at its beginning. */
  readonly remindsAt?: number | undefined;
}

/**
 * A calendar (iCalendar, RFC 5545): lines of at most 75 octets that end in CR LF, days without a
 * time as `VALUE=DATE`. `stamp` is the day on which it was made, so that the file is the same if
 * nothing changed.
 */
export function writeCalendar(name: string, stamp: CivilDate, entries: readonly CalendarEntry[]): string {
  ICAL.foldLength = LINE_LENGTH;
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', PRODUCT);
  calendar.addPropertyWithValue('x-wr-calname', name);
  for (const entry of entries) calendar.addSubcomponent(eventOf(entry, stamp));
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, stamp: CivilDate): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const { start, end, summary, description, location } = entry;
  event.addPropertyWithValue('uid', entry.uid);
  event.addProperty(timeProperty('dtstamp', { date: stamp, minutes: 0 }, 'Z'));
  event.addProperty(timeProperty('dtstart', start));
  // For whole days, `DTEND` is the day after the last one (RFC 5545, 3.6.1).
  event.addProperty(
    timeProperty('dtend', end.minutes === null ? { ...end, date: addDays(end.date, 1) } : end),
  );
  event.addPropertyWithValue('summary', summary);
  if (description) event.addPropertyWithValue('description', description);
  if (location) event.addPropertyWithValue('location', location);
  if (entry.canceled) event.addPropertyWithValue('status', 'CANCELLED');
  if (entry.days !== undefined && entry.days > 1)
    event.addPropertyWithValue('rrule', ICAL.Recur.fromString(`FREQ=DAILY;COUNT=${String(entry.days)}`));
  if (entry.yearly) event.addPropertyWithValue('rrule', yearlyOn(start.date));
  // A reminder or a birthday does not make anyone busy all day.
  if (start.minutes === null) event.addPropertyWithValue('transp', 'TRANSPARENT');
  if (entry.remindsAt !== undefined) event.addSubcomponent(alarmOf(summary, entry.remindsAt));
  return event;
}

/** Made of a text, since the library writes years before 1000 with fewer than four digits. */
function timeProperty(name: string, { date, minutes }: CalendarTime, zone: 'Z' | '' = ''): ICAL.Property {
  if (minutes === null) return new ICAL.Property([name, {}, 'date', date]);
  return new ICAL.Property([name, {}, 'date-time', `${date}T${clockText(minutes)}:00${zone}`]);
}

/** In other years 29 February is celebrated on the last day of February. */
function yearlyOn(date: CivilDate): ICAL.Recur {
  const isLeapDay = date.endsWith('-02-29');
  return ICAL.Recur.fromString(`FREQ=YEARLY${isLeapDay ? ';BYMONTH=2;BYMONTHDAY=-1' : ''}`);
}

function alarmOf(text: string, minutes: number): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', text);
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(minutes * 60));
  return alarm;
}
