import type { CivilDate } from '../../model/civil-date.ts';
import { TooOften, type RecurrenceBudget } from './bounded-recurrence.ts';
import type { CalendarEvent, CalendarItem, EventRefusal, LocalTime } from './calendar-event.ts';
import { takeFew, mergeConsecutiveDays, consecutiveDaysRule } from './consecutive-days.ts';
import type { ReplacedStart } from './onward-changes.ts';
import type { Series } from './series.ts';
import type { SeriesEntry } from './series-entry.ts';
import { DAY, dayOf, startsOf, wallsOf, type SeriesStart, type Start } from './series-starts.ts';
import { midnightOf, momentOfWall, type Zone } from './time-zones.ts';

/** The wanted days, and the number of steps that may be spent on finding them. */
export interface DaysWanted {
  readonly from: CivilDate;
  readonly until: CivilDate;
  /** The vault’s zone. */
  readonly clock: Zone;
  readonly budget: RecurrenceBudget;
}

/** The events of a series, and its entries that give no event. */
export interface SeriesDays {
  readonly events: readonly CalendarEvent[];
  readonly refused: readonly { readonly item: CalendarItem; readonly why: EventRefusal }[];
}

/** The days of an event: one, or several if it recurs, each as the entry for that day defines it. */
export function daysOfSeries(series: Series, wanted: DaysWanted): SeriesDays {
  const refused: { item: CalendarItem; why: EventRefusal }[] = [];
  const events: CalendarEvent[] = [];
  const { whole, begins, parts, onward, recurs } = series;
  if (whole && !begins) refused.push({ item: whole.event, why: 'no-date' });
  /** Entries for several days, at least one of which is wanted. */
  const used = new Set<SeriesEntry>();
  if (whole && begins) {
    try {
      const row = parts.length === 0 ? rowOf(whole, begins, wanted) : null;
      if (row) return { events: [row], refused };
      const days = recurs ? startsOf(whole.event, begins, wanted, onward.reach) : [begins];
      const own = oncePerDay(
        withoutReplaced(
          days,
          parts.flatMap(({ replaced }) => replaced ?? []),
        ),
      );
      for (const start of own) {
        const { wall } = start;
        const changed = onward.at(wall);
        const replaced = { day: dayOf(wall), wall };
        const entry = changed ? onward.onDay(changed.entry, replaced) : whole;
        const starts = changed ? onward.moved(start, changed, begins) : { ...begins, ...start };
        const event = eventOn(entry, starts, recurs ? dayOf(wall) : null, wanted.clock);
        if (!isWanted(event, recurs, wanted)) continue;
        used.add(changed?.entry ?? whole);
        events.push(
          changed && onward.isCutOff(changed.entry, replaced) ? { ...event, isCutOff: true } : event,
        );
      }
      if (!used.has(whole)) refused.push({ item: whole.event, why: recurs ? 'no-day' : 'before' });
    } catch (error) {
      refused.push({ item: whole.event, why: error instanceof TooOften ? 'too-often' : 'unreadable' });
    }
  }
  const known = new Set(events.map(({ uid }) => uid));
  for (const { part, replaced, own } of parts) {
    const starts = own ?? startAt(replaced, begins);
    const event =
      starts && replaced ? eventOn(onward.onDay(part, replaced), starts, replaced.day, wanted.clock) : null;
    if (!event) refused.push({ item: part.event, why: 'no-date' });
    else if (known.has(event.uid)) {
      if (!used.has(part)) refused.push({ item: part.event, why: 'repeated' });
    } else if (!isWanted(event, true, wanted)) {
      if (!used.has(part)) refused.push({ item: part.event, why: 'no-day' });
    } else {
      known.add(event.uid);
      events.push(replaced && onward.isCutOff(part, replaced) ? { ...event, isCutOff: true } : event);
    }
  }
  return { events, refused };
}

/** The starts that no entry replaces. */
function withoutReplaced(
  starts: readonly SeriesStart[],
  replaced: readonly ReplacedStart[],
): readonly SeriesStart[] {
  const taken = new Set(replaced.flatMap(({ wall }) => wall ?? []));
  const days = new Set(replaced.flatMap(({ wall, day }) => (wall === null ? day : [])));
  return starts.filter(({ wall }) => !taken.has(wall) && !days.has(dayOf(wall)));
}

/** The start of an entry without `DTSTART`: the one that it replaces. */
function startAt(replaced: ReplacedStart | undefined, series: Start | null): Start | null {
  if (!replaced || !series) return null;
  return { ...series, wall: replaced.wall ?? midnightOf(replaced.day) + (series.wall % DAY) };
}

/**
 * The event if it is on several consecutive days at the same hours, and does not end before the
 * wanted days.
 */
function rowOf(whole: SeriesEntry, begins: Start, wanted: DaysWanted): CalendarEvent | null {
  const rule = begins.isDate ? null : consecutiveDaysRule(whole.event.component);
  const walls = (rule && takeFew(wallsOf(rule, begins, wanted.budget))) ?? [];
  const days = walls.map((wall) => eventOn(whole, { ...begins, wall }, dayOf(wall), wanted.clock));
  const last = days.at(-1);
  if (!last || !isWanted(last, false, wanted)) return null;
  return mergeConsecutiveDays(days, (day) => isWanted(day, true, wanted));
}

/** Of several starts on one day, the first. */
function oncePerDay(starts: readonly SeriesStart[]): readonly SeriesStart[] {
  const seen = new Set<CivilDate>();
  return starts.filter(({ wall }) => !seen.has(dayOf(wall)) && seen.add(dayOf(wall)));
}

function isWanted({ start, end }: CalendarEvent, recurs: boolean, { from, until }: DaysWanted): boolean {
  return end.date >= from && (!recurs || start.date <= until);
}

function eventOn(
  { event, isCanceled }: SeriesEntry,
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
