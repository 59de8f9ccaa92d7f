import ICAL from 'ical.js';
import { ThisAndFutureChanges, type ReplacedStart } from './this-and-future-changes.ts';
import { marksAllDay } from './event-values.ts';
import type { ReadEvent } from './read-event.ts';
import type { SeriesEntry } from './series-entry.ts';
import { DAY, dayOf, inZone, type Start } from './series-starts.ts';
import { wallWritten, type Zone } from './time-zones.ts';

/** An entry for one day of a series, or for that day and all later ones. */
export interface SeriesPart {
  readonly part: SeriesEntry;
  /** The start that it replaces; undefined if it cannot be read. */
  readonly replaced: ReplacedStart | undefined;
  /** Its own start; null if it has none. */
  readonly own: Start | null;
}

/** All entries of a calendar for one event: for the whole series, and for single days. */
export interface Series {
  readonly master: SeriesEntry | undefined;
  /** Null if it has no readable start. */
  readonly begins: Start | null;
  /** Entries for a single day come first: they take precedence over one for later days that begins on the same day. */
  readonly parts: readonly SeriesPart[];
  readonly thisAndFuture: ThisAndFutureChanges;
  readonly recurs: boolean;
}

/** `clock` is the zone of the vault. */
export function seriesOf(entries: readonly SeriesEntry[], clock: Zone): Series {
  const master = entries.find(({ event }) => event.of === '');
  const begins = master ? startOf(master.event, clock) : null;
  const parts = entries
    .filter(({ event }) => event.of !== '')
    .map((part) => withTitle(part, master))
    .map((part) => ({ part, replaced: replacedStart(part.event, begins), own: startOf(part.event, clock) }))
    .sort((one, other) => Number(one.part.event.isThisAndFuture) - Number(other.part.event.isThisAndFuture));
  const thisAndFuture = parts.flatMap(({ part, replaced, own }) =>
    part.event.isThisAndFuture && replaced ? { entry: part, replaced, start: own } : [],
  );
  return {
    ...{ master, begins, parts },
    thisAndFuture: new ThisAndFutureChanges(master, thisAndFuture),
    recurs: parts.length > 0 || (master !== undefined && isRecurring(master.event)),
  };
}

/** The entry with the title of the series, if it is a cancellation without a title. */
function withTitle(part: SeriesEntry, master: SeriesEntry | undefined): SeriesEntry {
  if (!master || !part.isCanceled || part.event.name !== '') return part;
  return { ...part, event: { ...part.event, name: master.event.name } };
}

function replacedStart({ component, zones }: ReadEvent, series: Start | null): ReplacedStart | undefined {
  const property = component.getFirstProperty('recurrence-id');
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return undefined;
  const wall = wallWritten(property, time);
  if (wall === undefined) return undefined;
  if (time.isDate || series?.isDate === true) return { day: dayOf(wall), wall: null };
  const own = inZone(wall, zones.of(property, time), series?.zone ?? null);
  return { day: dayOf(own), wall: own };
}

function startOf({ component, zones }: ReadEvent, clock: Zone): Start | null {
  const property = component.getFirstProperty('dtstart');
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return null;
  const wall = wallWritten(property, time);
  if (wall === undefined) return null;
  const { isDate } = time;
  const zone = zones.of(property, time);
  /** The difference on clocks: a day on which these change is whole too. */
  const written = lengthOf({ component, zones }, { wall, zone: null, isDate });
  const isMarked = isMarkedAllDay(component);
  const isWhole = isDate || (isMarked && wall % DAY === 0 && written % DAY === 0);
  if (isWhole) return { wall, zone, isDate, isWhole, length: written };
  const start = {
    wall,
    zone,
    isDate,
    isWhole,
    length: lengthOf({ component, zones }, { wall, zone, isDate }),
  };
  return (isMarked && !hasDaysInRule(component) ? asDays(clock, start) : null) ?? start;
}

/** The days of a rule are those of its own zone. */
const hasDaysInRule = (component: ICAL.Component): boolean =>
  component.getAllProperties('rrule').some((rule) => /\bBY/i.test(String(rule.getFirstValue())));

/**
 * The whole days of an event that is marked as such and written in another zone, such as UTC: those
 * of the vault's zone, or else of the zone in which it begins at midnight. Null if it has other hours.
 */
function asDays(clock: Zone, { wall, zone, length }: Start): Start | null {
  if (zone === null || length < 0) return null;
  const instant = zone.toInstant(wall);
  const [from, until] = [clock.toWall(instant), clock.toWall(instant + length)];
  const isHere = from % DAY === 0 && until % DAY === 0;
  if (!isHere && (length === 0 || length % DAY !== 0)) return null;
  const midnight = isHere ? from : Math.floor((instant + DAY / 2) / DAY) * DAY;
  // The distance stays the same in a series, whose times are in that zone, too, when clocks change.
  const ahead = midnight - instant;
  return {
    wall: midnight,
    zone: { toWall: (one) => one + ahead, toInstant: (one) => one - ahead },
    isDate: false,
    isWhole: true,
    length: isHere ? until - from : length,
  };
}

/** Exchange, and programs that use SyncML, write whole days as times and mark them so. */
const isMarkedAllDay = (component: ICAL.Component): boolean => component.getAllProperties().some(marksAllDay);

/** The length of an event in minutes: 0 if it is not given, negative if the end is impossible. */
function lengthOf(
  { component, zones }: Pick<ReadEvent, 'component' | 'zones'>,
  { wall, zone, isDate }: Omit<Start, 'length' | 'isWhole'>,
): number {
  const property = component.getFirstProperty('dtend');
  const end = property?.getFirstValue();
  const duration = component.getFirstPropertyValue('duration');
  if (property && end instanceof ICAL.Time) {
    const until = wallWritten(property, end);
    if (until === undefined) return -1;
    const ends = zones.of(property, end);
    return zone && ends ? ends.toInstant(until) - zone.toInstant(wall) : until - wall;
  }
  if (duration instanceof ICAL.Duration) {
    // Days and weeks are nominal, so a change of the clocks does not count; hours are exact (RFC
    // 5545, 3.3.6).
    const days = (duration.weeks * 7 + duration.days) * DAY * (duration.isNegative ? -1 : 1);
    const rest = Math.round(duration.toSeconds() / 60) - days;
    return zone ? zone.toInstant(wall + days) - zone.toInstant(wall) + rest : days + rest;
  }
  return isDate ? DAY : 0;
}

function isRecurring({ component }: ReadEvent): boolean {
  return ['rrule', 'rdate'].some((name) => component.hasProperty(name));
}
