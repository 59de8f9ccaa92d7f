import ICAL from 'ical.js';
import type { CivilDate } from '../../model/civil-date.ts';
import { TooOften, recurring, type RecurrenceBudget } from './bounded-recurrence.ts';
import type { CalendarEvent, CalendarItem, EventRefusal, LocalTime } from './calendar-event.ts';
import { fewOf, inARow, ruleOfDaysInARow } from './days-in-a-row.ts';
import type { ReadEvent } from './read-event.ts';
import { UTC, midnightOf, momentOfWall, wallOf, wallWritten, type Zone } from './time-zones.ts';

const DAY = 24 * 60;

/** The last version of an event, or of one day of it. */
export interface Told {
  readonly event: ReadEvent;
  readonly isCanceled: boolean;
}

/** Which days are wanted, and how many steps may be spent on finding them. */
export interface DaysWanted {
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** The vault’s zone. */
  readonly clock: Zone;
  readonly budget: RecurrenceBudget;
}

/** The days of an event, and the entries that give none. */
export interface SeriesDays {
  readonly events: readonly CalendarEvent[];
  readonly refused: readonly { readonly item: CalendarItem; readonly why: EventRefusal }[];
}

/** When an event begins and how long it lasts. */
interface Start {
  /** Wall time in its own zone, in minutes. */
  readonly wall: number;
  /** Null for a floating time, or for whole days. */
  readonly zone: Zone | null;
  readonly isDate: boolean;
  /** In minutes. */
  readonly length: number;
}

/** The days of an event: one, or several if it recurs, each as the entry for that day defines it. */
export function daysOfSeries(told: readonly Told[], wanted: DaysWanted): SeriesDays {
  const refused: { item: CalendarItem; why: EventRefusal }[] = [];
  const events: CalendarEvent[] = [];
  const whole = told.find(({ event }) => event.of === '');
  const parts = told.filter(({ event }) => event.of !== '');
  const begins = whole ? startOf(whole.event) : null;
  if (whole && !begins) refused.push({ item: whole.event, why: 'no-date' });
  const comesBack = parts.length > 0 || (whole !== undefined && isRecurring(whole.event));
  const spots = parts.map((part) => ({ part, spot: spotOf(part.event, begins) }));
  if (whole && begins) {
    try {
      const row = parts.length === 0 ? rowOf(whole, begins, wanted) : null;
      if (row) return { events: [row], refused };
      const days = comesBack ? startsOf(whole.event, begins, wanted) : [begins.wall];
      const own = oncePerDay(
        withoutSpots(
          days,
          spots.flatMap(({ spot }) => spot ?? []),
        ),
      );
      const made = own.flatMap((wall) => {
        const event = eventOn(whole, { ...begins, wall }, comesBack ? dayOf(wall) : null, wanted.clock);
        return isWanted(event, comesBack, wanted) ? [event] : [];
      });
      if (made.length === 0) refused.push({ item: whole.event, why: comesBack ? 'no-day' : 'before' });
      events.push(...made);
    } catch (error) {
      refused.push({ item: whole.event, why: error instanceof TooOften ? 'too-often' : 'unreadable' });
    }
  }
  const known = new Set(events.map(({ uid }) => uid));
  for (const { part, spot } of spots) {
    const starts = startOf(part.event) ?? startAt(spot, begins);
    const event = starts && spot ? eventOn(part, starts, spot.day, wanted.clock) : null;
    if (!event) refused.push({ item: part.event, why: 'no-date' });
    else if (known.has(event.uid)) refused.push({ item: part.event, why: 'repeated' });
    else if (!isWanted(event, true, wanted)) refused.push({ item: part.event, why: 'no-day' });
    else {
      known.add(event.uid);
      events.push(event);
    }
  }
  return { events, refused };
}

/** A start of a series that is replaced by an entry of its own. */
interface Spot {
  readonly day: CivilDate;
  /** In the zone of the series; null if only the day is given. */
  readonly wall: number | null;
}

const dayOf = (wall: number): CivilDate => momentOfWall(wall).date;

/** The starts that are not replaced by an entry of their own. */
function withoutSpots(walls: readonly number[], spots: readonly Spot[]): readonly number[] {
  const taken = new Set(spots.flatMap(({ wall }) => wall ?? []));
  const days = new Set(spots.flatMap(({ wall, day }) => (wall === null ? day : [])));
  return walls.filter((wall) => !taken.has(wall) && !days.has(dayOf(wall)));
}

/** The start of an entry of its own that has no time: that of the series. */
function startAt(spot: Spot | undefined, series: Start | null): Start | null {
  if (!spot || !series) return null;
  return { ...series, wall: spot.wall ?? midnightOf(spot.day) + (series.wall % DAY) };
}

function spotOf({ component, zones }: ReadEvent, series: Start | null): Spot | undefined {
  const property = component.getFirstProperty('recurrence-id');
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return undefined;
  const wall = wallWritten(property, time);
  if (wall === undefined) return undefined;
  if (time.isDate || series?.isDate === true) return { day: dayOf(wall), wall: null };
  const own = inZone(wall, zones.of(property, time), series?.zone ?? null);
  return { day: dayOf(own), wall: own };
}

/** A wall time of one zone as that of another; a floating time is unchanged. */
function inZone(wall: number, from: Zone | null, to: Zone | null): number {
  return from === null || to === null || from === to ? wall : to.toWall(from.toInstant(wall));
}

function startOf({ component, zones }: ReadEvent): Start | null {
  const property = component.getFirstProperty('dtstart');
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return null;
  const wall = wallWritten(property, time);
  if (wall === undefined) return null;
  const zone = zones.of(property, time);
  return {
    wall,
    zone,
    isDate: time.isDate,
    length: lengthOf({ component, zones }, { wall, zone, isDate: time.isDate }),
  };
}

/** How long an event lasts, in minutes: 0 if it does not say, negative if what it says is impossible. */
function lengthOf(
  { component, zones }: Pick<ReadEvent, 'component' | 'zones'>,
  { wall, zone, isDate }: Omit<Start, 'length'>,
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
    // Days and weeks are counted by the clock, which may change in between; hours are not (RFC 5545,
    // 3.3.6).
    const days = (duration.weeks * 7 + duration.days) * DAY * (duration.isNegative ? -1 : 1);
    const rest = Math.round(duration.toSeconds() / 60) - days;
    return zone ? zone.toInstant(wall + days) - zone.toInstant(wall) + rest : days + rest;
  }
  return isDate ? DAY : 0;
}

function isRecurring({ component }: ReadEvent): boolean {
  return ['rrule', 'rdate'].some((name) => component.hasProperty(name));
}

/** Every start of a series up to the last wanted day, and one day more because of zones, sorted. */
function startsOf(event: ReadEvent, begins: Start, { from, until, budget }: DaysWanted): readonly number[] {
  const { component } = event;
  const first = midnightOf(from) - 2 * DAY - Math.max(0, begins.length);
  const last = midnightOf(until) + 2 * DAY;
  const walls = new Set([begins.wall]);
  for (const property of component.getAllProperties('rrule')) {
    const rule = property.getFirstValue();
    if (!(rule instanceof ICAL.Recur)) continue;
    for (const wall of wallsOf(rule, begins, budget)) {
      if (wall > last) break;
      if (wall >= first) walls.add(wall);
    }
  }
  for (const { wall } of timesOf(event, 'rdate', begins)) walls.add(wall);
  const gone = timesOf(event, 'exdate', begins);
  const goneAt = new Set(gone.filter(({ isDate }) => !isDate).map(({ wall }) => wall));
  const goneOn = new Set(gone.filter(({ isDate }) => isDate).map(({ wall }) => dayOf(wall)));
  return [...walls]
    .filter((wall) => wall >= first && wall <= last && !goneAt.has(wall) && !goneOn.has(dayOf(wall)))
    .sort((one, other) => one - other);
}

/** Every start that a rule gives, in order. */
function* wallsOf(rule: ICAL.Recur, begins: Start, budget: RecurrenceBudget): Generator<number> {
  const plain = rule.clone();
  plain.until = untilOf(rule, begins);
  for (const time of recurring(plain, floating(begins.wall, begins.isDate), budget)) {
    const wall = wallOf(time);
    if (wall === undefined) return;
    yield wall;
  }
}

/** The event if it is on several consecutive days at the same hours, and ends within the wanted days. */
function rowOf(told: Told, begins: Start, wanted: DaysWanted): CalendarEvent | null {
  const rule = begins.isDate ? null : ruleOfDaysInARow(told.event.component);
  const walls = (rule && fewOf(wallsOf(rule, begins, wanted.budget))) ?? [];
  const days = walls.map((wall) => eventOn(told, { ...begins, wall }, dayOf(wall), wanted.clock));
  const last = days.at(-1);
  if (!last || !isWanted(last, false, wanted)) return null;
  return inARow(days, (day) => isWanted(day, true, wanted));
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

/** When a rule ends, as a wall time of the event. A day without a time counts whole. */
function untilOf({ until }: ICAL.Recur, { isDate, zone }: Start): ICAL.Time | null {
  const wall = until ? wallOf(until) : undefined;
  if (!until || wall === undefined) return null;
  if (isDate) return floating(wall, true);
  if (until.isDate) return floating(wall + DAY - 1, false, 59);
  return floating(until.zone === ICAL.Timezone.utcTimezone ? inZone(wall, UTC, zone) : wall, false, 59);
}

/** The days and times of a list, as wall times of the event. */
function timesOf(
  { component, zones }: ReadEvent,
  name: 'rdate' | 'exdate',
  { isDate, zone }: Start,
): readonly { readonly wall: number; readonly isDate: boolean }[] {
  return component.getAllProperties(name).flatMap((property) =>
    property
      .getValues()
      .flatMap((value: unknown, at): { readonly wall: number; readonly isDate: boolean }[] => {
        const time = value instanceof ICAL.Period ? value.start : value;
        if (!(time instanceof ICAL.Time)) return [];
        const wall = wallWritten(property, time, at);
        if (wall === undefined) return [];
        if (isDate || time.isDate) return [{ wall: Math.floor(wall / DAY) * DAY, isDate: true }];
        return [{ wall: inZone(wall, zones.of(property, time), zone), isDate: false }];
      }),
  );
}

/** An event that recurs several times a day is kept once per day. */
function oncePerDay(walls: readonly number[]): readonly number[] {
  const seen = new Set<CivilDate>();
  return walls.filter((wall) => !seen.has(dayOf(wall)) && seen.add(dayOf(wall)));
}

function isWanted({ start, end }: CalendarEvent, comesBack: boolean, { from, until }: DaysWanted): boolean {
  return end.date >= from && (!comesBack || start.date <= until);
}

function eventOn(
  { event, isCanceled }: Told,
  starts: Start,
  day: CivilDate | null,
  clock: Zone,
): CalendarEvent {
  const { line, file, name, values, uid } = event;
  return {
    ...{ line, file, name, values, isCanceled },
    uid: day === null ? uid : `${uid}#${day}`,
    series: uid,
    isEndUnread: starts.length < 0,
    ...hours({ ...starts, length: Math.max(0, starts.length) }, clock),
  };
}

/** Start and end in the vault's zone. */
function hours({ wall, zone, isDate, length }: Start, clock: Zone): { start: LocalTime; end: LocalTime } {
  if (isDate) {
    const last = wall + Math.max(0, Math.ceil(length / DAY) - 1) * DAY;
    return { start: { date: dayOf(wall), minutes: null }, end: { date: dayOf(last), minutes: null } };
  }
  if (zone === null) return { start: momentOfWall(wall), end: momentOfWall(wall + length) };
  const instant = zone.toInstant(wall);
  return { start: momentOfWall(clock.toWall(instant)), end: momentOfWall(clock.toWall(instant + length)) };
}
