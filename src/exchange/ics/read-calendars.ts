import type { CivilDate } from '../../model/civil-date.ts';
import { groupBy } from '../../model/group-by.ts';
import { RecurrenceBudget } from './bounded-recurrence.ts';
import type {
  Calendar,
  CalendarEvent,
  CalendarItem,
  EventRefusal,
  SeriesInCalendar,
  RefusedEvent,
} from './calendar-event.ts';
import { componentsIn } from './component-text.ts';
import { componentOf } from './parse-component.ts';
import { readEvent, type ReadEvent } from './read-event.ts';
import { seriesInCalendar, UNKNOWN_SERIES } from './series-in-calendar.ts';
import { seriesOf } from './series.ts';
import { daysOfSeries } from './series-days.ts';
import { isAsNew, type SeriesEntry } from './series-entry.ts';
import { Zones, zoneByName, UTC } from './time-zones.ts';

/** Which days are read, and in which zone. */
export interface CalendarWindow {
  /** An IANA name; null for the machine's zone. */
  readonly timeZone: string | null;
  /** The first day from which events are read. */
  readonly from: CivilDate;
  /** The last day of recurring events; others may be later. */
  readonly until: CivilDate;
}

/** UIDs that `netvault export ics` writes. */
const OWN = /^(?:due|event|birthday)-.*@netvault$/;

/** Answers to invitations, which contain nothing new about the event (RFC 5546, 1.4). */
const REPLIES = /^(?:REPLY|COUNTER|DECLINECOUNTER|REFRESH)$/;

/**
 * The events of calendars and invitations (iCalendar, RFC 5545), a recurring one once for each
 * day, in the order of the files. Of several versions the last is used, and an entry that cannot
 * be read does not affect the others. `files` has the names of the files, for reports.
 */
export function readCalendars(
  texts: readonly string[],
  window: CalendarWindow,
  files: readonly string[] = [],
): Calendar {
  const refused: RefusedEvent[] = [];
  const refuse = ({ line, file, name, values }: CalendarItem, why: EventRefusal): void => {
    refused.push({ line, file, name, values, why, count: 1 });
  };
  const read: ReadEvent[] = [];
  const held = new Map<string, SeriesInCalendar>();
  for (const [at, text] of texts.entries()) {
    const file = files[at];
    const parts = componentsIn(text);
    const zones = new Zones(
      parts.flatMap((part) => (part.name === 'VTIMEZONE' ? (componentOf(part) ?? []) : [])),
    );
    for (const part of parts) {
      if (part.name !== 'VEVENT') continue;
      const found = readEvent(part, zones);
      const event = found && { ...found, file };
      if (event === null) refuse({ line: part.line, file, name: '', values: [] }, 'unreadable');
      else if (event.uid === '') refuse(event, 'no-uid');
      else if (OWN.test(event.uid)) refuse(event, 'own');
      else if (REPLIES.test(event.method)) {
        refuse(event, 'reply');
        held.set(event.uid, UNKNOWN_SERIES);
      } else read.push(event);
    }
  }
  const clock = zoneByName(window.timeZone) ?? UTC;
  const budget = new RecurrenceBudget();
  const events: CalendarEvent[] = [];
  for (const [uid, all] of groupBy(read, (event) => [event.uid])) {
    const entries = [
      ...groupBy(all, ({ of, isThisAndFuture }) => [`${of}${isThisAndFuture ? '…' : ''}`]).values(),
    ].map((versions) => lastOf(versions, refuse));
    const series = seriesOf(entries, clock);
    held.set(uid, seriesInCalendar(series));
    const days = daysOfSeries(series, { ...window, clock, budget });
    for (const one of days.events) events.push(one);
    for (const { item, why } of days.refused) refuse(item, why);
  }
  const isWhole =
    read.some(({ method }) => method === '' || method === 'PUBLISH') &&
    refused.every(({ why }) => why !== 'unreadable');
  return { events, refused, series: held, isWhole };
}

/** The last version; cancelled if a cancellation came after it. */
function lastOf(
  versions: readonly ReadEvent[],
  refuse: (item: CalendarItem, why: EventRefusal) => void,
): SeriesEntry {
  const last = (all: readonly ReadEvent[]): ReadEvent | undefined =>
    all.reduce<ReadEvent | undefined>((best, one) => (!best || isAsNew(one, best) ? one : best), undefined);
  const isOff = ({ method }: ReadEvent): boolean => method === 'CANCEL';
  const off = last(versions.filter(isOff));
  // A cancellation may have nothing but the UID.
  const kept = last(versions.filter((one) => !isOff(one))) ?? off;
  if (!kept) throw new RangeError('There is no version');
  const isCalledOff = off !== undefined && isAsNew(off, kept);
  // A cancellation that came later has the data of the other version, and is reported at its own place.
  const { line, file } = isCalledOff ? off : kept;
  for (const one of versions)
    if (one !== (isCalledOff ? off : kept))
      refuse(one === kept ? { ...one, values: off?.values ?? [] } : one, 'repeated');
  const status = String(kept.component.getFirstPropertyValue('status') ?? '');
  return {
    event: { ...kept, line, file },
    isCanceled: /^cancelled$/i.test(status) || isCalledOff,
    version: isCalledOff ? off.version : kept.version,
  };
}
