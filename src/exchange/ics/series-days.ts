import type { CivilDate } from '../../model/civil-date.ts';
import { RecurrenceTooCostly, type RecurrenceBudget } from './bounded-recurrence.ts';
import type { CalendarEvent, CalendarItem, EventRefusal, LocalTime } from './calendar-event.ts';
import { severalStarts, mergeConsecutiveDays, consecutiveDaysRule } from './consecutive-days.ts';
import type { ReplacedStart } from './this-and-future-changes.ts';
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
  const { master, begins, parts, thisAndFuture, recurs } = series;
  if (master && !begins) refused.push({ item: master.event, why: 'no-date' });
  /** Entries for several days, at least one of which is wanted. */
  const used = new Set<SeriesEntry>();
  if (master && begins) {
    try {
      const row = parts.length === 0 ? rowOf(master, begins, wanted) : null;
      if (row) return { events: [row], refused };
      const days = recurs ? startsOf(master.event, begins, wanted, thisAndFuture.maxShift) : [begins];
      const own = oncePerDay(
        withoutReplaced(
          days,
          parts.flatMap(({ replaced }) => replaced ?? []),
        ),
      );
      for (const start of own) {
        const { wall } = start;
        const changed = thisAndFuture.at(wall);
        const replaced = { day: dayOf(wall), wall };
        const entry = changed ? thisAndFuture.onDay(changed.entry, replaced) : master;
        const starts = changed ? thisAndFuture.moved(start, changed, begins) : { ...begins, ...start };
        const event = eventOn(entry, starts, recurs ? dayOf(wall) : null, wanted.clock);
        if (!isWanted(event, recurs, wanted)) continue;
        used.add(changed?.entry ?? master);
        events.push(
          changed && thisAndFuture.isCutOff(changed.entry, replaced) ? { ...event, isCutOff: true } : event,
        );
      }
      if (!used.has(master)) refused.push({ item: master.event, why: recurs ? 'no-day' : 'before' });
    } catch (error) {
      refused.push({
        item: master.event,
        why: error instanceof RecurrenceTooCostly ? 'too-often' : 'unreadable',
      });
    }
  }
  const known = new Set(events.map(({ uid }) => uid));
  for (const { part, replaced, own } of parts) {
    const starts = own ?? startAt(replaced, begins);
    const event =
      starts && replaced
        ? eventOn(thisAndFuture.onDay(part, replaced), starts, replaced.day, wanted.clock)
        : null;
    if (!event) refused.push({ item: part.event, why: 'no-date' });
    else if (known.has(event.uid)) {
      if (!used.has(part)) refused.push({ item: part.event, why: 'repeated' });
    } else if (!isWanted(event, true, wanted)) {
      if (!used.has(part)) refused.push({ item: part.event, why: 'no-day' });
    } else {
      known.add(event.uid);
      events.push(replaced && thisAndFuture.isCutOff(part, replaced) ? { ...event, isCutOff: true } : event);
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
function rowOf(master: SeriesEntry, begins: Start, wanted: DaysWanted): CalendarEvent | null {
  const rule = begins.isWhole ? null : consecutiveDaysRule(master.event.component);
  const walls = (rule && severalStarts(wallsOf(rule, begins, wanted.budget))) ?? [];
  const days = walls.map((wall) => eventOn(master, { ...begins, wall }, dayOf(wall), wanted.clock));
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
  const { start, end } = hours({ ...starts, length: Math.max(0, starts.length) }, clock);
  const isNoLater = end.date === start.date && (end.minutes ?? 0) <= (start.minutes ?? 0);
  return {
    ...{ line, file, name, values, isCanceled },
    uid: day === null ? uid : `${uid}#${day}`,
    series: uid,
    isEndUnread: starts.length < 0,
    ...(isNoLater && !starts.isWhole && starts.length > 0 ? { endsInRepeatedHour: true } : {}),
    start,
    end,
  };
}

/** Start and end in the vault's zone. */
function hours({ wall, zone, isWhole, length }: Start, clock: Zone): { start: LocalTime; end: LocalTime } {
  if (isWhole) {
    const last = wall + Math.max(0, Math.ceil(length / DAY) - 1) * DAY;
    return { start: { date: dayOf(wall), minutes: null }, end: { date: dayOf(last), minutes: null } };
  }
  if (zone === null) return { start: momentOfWall(wall), end: momentOfWall(wall + length) };
  const instant = zone.toInstant(wall);
  return { start: momentOfWall(clock.toWall(instant)), end: momentOfWall(clock.toWall(instant + length)) };
}
