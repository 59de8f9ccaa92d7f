import ICAL from 'ical.js';
import type { CivilDate } from '../../model/civil-date.ts';
import { recurring, type RecurrenceBudget } from './bounded-recurrence.ts';
import type { ReadEvent } from './read-event.ts';
import { UTC, midnightOf, momentOfWall, wallOf, wallWritten, type Zone } from './time-zones.ts';

export const DAY = 24 * 60;

/** When an event begins, and how long it lasts. */
export interface Start {
  /** In its own zone, in minutes. */
  readonly wall: number;
  /** Null for a floating time, and for whole days. */
  readonly zone: Zone | null;
  /** Whether it is written as a day without a time. */
  readonly isDate: boolean;
  /** Whether it is on whole days: written so, or from one midnight to another and marked so. */
  readonly isWhole: boolean;
  /** In minutes. */
  readonly length: number;
}

/** One of the starts of a series, and how long the event is then. */
export type SeriesStart = Pick<Start, 'wall' | 'length'>;

/** The wanted days, and the number of steps that may be spent on finding starts. */
interface Wanted {
  readonly from: CivilDate;
  readonly until: CivilDate;
  readonly budget: RecurrenceBudget;
}

export const dayOf = (wall: number): CivilDate => momentOfWall(wall).date;

/** The wall time of one zone as that of another; a floating time stays as it is. */
export function inZone(wall: number, from: Zone | null, to: Zone | null): number {
  return from === null || to === null || from === to ? wall : to.toWall(from.toInstant(wall));
}

/**
 * The starts of a series, as wall times in order: those whose time may overlap the wanted days, with
 * two more days before and after for zones, and `reach` minutes for starts that are moved. Starts in
 * an `RDATE` list can have a length of their own.
 */
export function startsOf(
  event: ReadEvent,
  begins: Start,
  { from, until, budget }: Wanted,
  reach = 0,
): readonly SeriesStart[] {
  const { component } = event;
  const first = midnightOf(from) - 2 * DAY - Math.max(0, begins.length) - reach;
  const last = midnightOf(until) + 2 * DAY + reach;
  const lengths = new Map([[begins.wall, begins.length]]);
  const ruled = (name: 'rrule' | 'exrule'): readonly number[] =>
    component.getAllProperties(name).flatMap((property) => {
      const rule = property.getFirstValue();
      const walls: number[] = [];
      for (const wall of rule instanceof ICAL.Recur ? wallsOf(rule, begins, budget) : []) {
        if (wall > last) break;
        if (wall >= first) walls.push(wall);
      }
      return walls;
    });
  for (const wall of ruled('rrule')) lengths.set(wall, begins.length);
  for (const { wall, length } of timesOf(event, 'rdate', begins)) lengths.set(wall, length ?? begins.length);
  const excluded = timesOf(event, 'exdate', begins);
  // RFC 5545 has no `EXRULE` any more, but older programs write it.
  const excludedAt = new Set([
    ...excluded.filter(({ isDate }) => !isDate).map(({ wall }) => wall),
    ...ruled('exrule'),
  ]);
  const excludedOn = new Set(excluded.filter(({ isDate }) => isDate).map(({ wall }) => dayOf(wall)));
  return Array.from(lengths, ([wall, length]) => ({ wall, length }))
    .filter(
      ({ wall }) => wall >= first && wall <= last && !excludedAt.has(wall) && !excludedOn.has(dayOf(wall)),
    )
    .sort((one, other) => one.wall - other.wall);
}

/** All starts that a rule gives, in order. */
export function* wallsOf(rule: ICAL.Recur, begins: Start, budget: RecurrenceBudget): Generator<number> {
  const plain = rule.clone();
  plain.until = untilOf(rule, begins);
  for (const time of recurring(plain, floating(begins.wall, begins.isDate), budget)) {
    const wall = wallOf(time);
    if (wall === undefined) return;
    yield wall;
  }
}

function floating(wall: number, isDate: boolean, second = 0): ICAL.Time {
  const { date, minutes } = momentOfWall(wall);
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (isDate) return ICAL.Time.fromData({ year, month, day, isDate: true });
  return ICAL.Time.fromData({
    year,
    month,
    day,
    hour: Math.floor(minutes / 60),
    minute: minutes % 60,
    second,
  });
}

/** The end of a rule, in the event's zone; a date without a time includes the whole day. */
function untilOf({ until }: ICAL.Recur, { isDate, zone }: Start): ICAL.Time | null {
  const wall = until ? wallOf(until) : undefined;
  if (!until || wall === undefined) return null;
  if (isDate) return floating(wall, true);
  if (until.isDate) return floating(wall + DAY - 1, false, 59);
  return floating(until.zone === ICAL.Timezone.utcTimezone ? inZone(wall, UTC, zone) : wall, false, 59);
}

/** A day or a time in a list. */
interface Listed {
  readonly wall: number;
  readonly isDate: boolean;
  /** In minutes; null if none is given. */
  readonly length: number | null;
}

/** The days and times of a list, in the event's zone. */
function timesOf(
  { component, zones }: ReadEvent,
  name: 'rdate' | 'exdate',
  { isDate, zone }: Start,
): readonly Listed[] {
  return component.getAllProperties(name).flatMap((property) =>
    property.getValues().flatMap((value: unknown, at): Listed[] => {
      const time = value instanceof ICAL.Period ? value.start : value;
      if (!(time instanceof ICAL.Time)) return [];
      const wall = wallWritten(property, time, at);
      if (wall === undefined) return [];
      if (isDate || time.isDate) return [{ wall: Math.floor(wall / DAY) * DAY, isDate: true, length: null }];
      return [{ wall: inZone(wall, zones.of(property, time), zone), isDate: false, length: lengthOf(value) }];
    }),
  );
}

/** The length of a period (RFC 5545, 3.3.9) in minutes. */
function lengthOf(value: unknown): number | null {
  return value instanceof ICAL.Period ? Math.round(value.getDuration().toSeconds() / 60) : null;
}
