import ICAL from 'ical.js';
import { parameterOf } from './property-parameter.ts';
import { offsetOf } from './standard-times.ts';
import { ianaOfWindows } from './windows-zones.ts';
import { clockIn, momentOf, type Moment } from '../../model/moment.ts';
import { dayNumber, fromDayNumber, civilDate, type CivilDate } from '../../model/civil-date.ts';

/* Times are whole minutes since 1970-01-01T00:00: an instant in UTC, a wall time as the clocks of a zone show it. */

const HOUR = 60;
const DAY = 24 * HOUR;

/** A time zone; a floating time has none. */
export interface Zone {
  /** The wall time at an instant. */
  readonly toWall: (instant: number) => number;
  /** An instant at which clocks show this time; for an hour that they skip, one close to it. */
  readonly toInstant: (wall: number) => number;
}

export const UTC: Zone = { toWall: (instant) => instant, toInstant: (wall) => wall };

/** The wall time of a time in a calendar; undefined if there is no such day. */
export function wallOf({ year, month, day, hour, minute, isDate }: ICAL.Time): number | undefined {
  const date = year < 1000 ? undefined : civilDate(year, month, day);
  const isTime = hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
  if (!date || !(isDate || isTime)) return undefined;
  return dayNumber(date) * DAY + (isDate ? 0 : hour * HOUR + minute);
}

/** The wall time of a property's value; undefined if there is no such day. */
export function wallWritten(property: ICAL.Property, time: ICAL.Time, at = 0): number | undefined {
  const wall = wallOf(time);
  // The library reads 31 February as 3 March, and 24:00 as the midnight of the next day.
  const written = (property.toJSON() as readonly unknown[])[at + 3];
  if (wall === undefined || typeof written !== 'string') return wall;
  const day = wall - (written.includes('T24:00') ? DAY : 0);
  return written.startsWith(momentOfWall(day).date) ? wall : undefined;
}

export function momentOfWall(wall: number): Moment {
  const day = Math.floor(wall / DAY);
  return { date: fromDayNumber(day), minutes: wall - day * DAY };
}

export function midnightOf(date: CivilDate): number {
  return dayNumber(date) * DAY;
}

const wallAt = ({ date, minutes }: Moment): number => midnightOf(date) + minutes;

/** The zone with an IANA name, or the machine's; null for a name that the platform does not know. */
export function zoneByName(name: string | null): Zone | null {
  if (name === null) return zoneBy((instant) => wallAt(momentOf(new Date(instant * 60_000))));
  try {
    const clock = clockIn(name);
    return zoneBy((instant) => {
      const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = clock(new Date(instant * 60_000));
      const date = civilDate(year, month, day);
      return date ? wallAt({ date, minutes: hour * HOUR + minute }) : instant;
    });
  } catch {
    return null;
  }
}

function zoneBy(toWall: (instant: number) => number): Zone {
  const toInstant = (wall: number): number => {
    const near = 2 * wall - toWall(wall);
    return wall - (toWall(near) - near);
  };
  return { toWall, toInstant };
}

/** The zones of one calendar: by names that the platform knows, or else by its `VTIMEZONE` components. */
export class Zones {
  readonly #own = new Map<string, ICAL.Component>();
  readonly #known = new Map<string, Zone | null>();

  constructor(components: readonly ICAL.Component[]) {
    for (const component of components) {
      const id = component.getFirstPropertyValue('tzid');
      if (typeof id === 'string' && isPlain(component)) this.#own.set(id, component);
    }
  }

  /** The zone of a property's times; null if they are floating, or if the zone is unknown. */
  of(property: ICAL.Property, time: ICAL.Time): Zone | null {
    if (time.isDate) return null;
    if (time.zone === ICAL.Timezone.utcTimezone) return UTC;
    const id = parameterOf(property, 'tzid');
    if (id === '') return null;
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const zone = this.#find(id);
    this.#known.set(id, zone);
    return zone;
  }

  #find(id: string): Zone | null {
    // Some programs put a path before the name: `/freeassociation.org/Europe/London`.
    const name = /(?:^|\/)([A-Z][\w+-]*(?:\/[A-Z][\w+-]*){1,2})$/.exec(id)?.[1] ?? id;
    const own = this.#own.get(id);
    return zoneByName(name) ?? (own ? zoneIn(own) : null) ?? zoneAsNamed(id);
  }
}

/** The zone for a name of Windows or an offset such as `GMT+0100`; null for any other name. */
function zoneAsNamed(id: string): Zone | null {
  const windows = ianaOfWindows(id);
  if (windows !== null) return zoneByName(windows);
  const [, offset] = /^(?:UTC|GMT)?([+-]\d{1,2}(?::?\d{2})?)$/i.exec(id) ?? [];
  if (offset === undefined) return null;
  const ahead = offsetOf(offset);
  return { toWall: (instant) => instant + ahead, toInstant: (wall) => wall - ahead };
}

/** Maximum number of parts of a zone: they are processed year by year, and more would take too long. */
const MAX_PARTS = 200;

function isPlain(zone: ICAL.Component): boolean {
  const parts = zone.getAllSubcomponents();
  const rules = parts.flatMap((part) => part.getAllProperties('rrule'));
  const isYearly = (rule: unknown): boolean =>
    rule instanceof ICAL.Recur &&
    rule.freq === 'YEARLY' &&
    /^FREQ=YEARLY(?:;(?:BYDAY=-?[1-5][A-Z]{2}|BYMONTH=\d+|INTERVAL=1|WKST=[A-Z]+|UNTIL=\w+))*$/.test(
      rule.toString(),
    );
  return parts.length <= MAX_PARTS && rules.every((rule) => isYearly(rule.getFirstValue()));
}

function zoneIn(component: ICAL.Component): Zone {
  const zone = new ICAL.Timezone(component);
  const offsetAt = (wall: number): number => {
    const { date, minutes } = momentOfWall(wall);
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const time = ICAL.Time.fromData({
      year,
      month,
      day,
      hour: Math.floor(minutes / HOUR),
      minute: minutes % HOUR,
    });
    return Math.round(zone.utcOffset(time) / 60);
  };
  return {
    toInstant: (wall) => wall - offsetAt(wall),
    toWall: (instant) => {
      const near = instant + offsetAt(instant);
      return instant + offsetAt(near);
    },
  };
}
