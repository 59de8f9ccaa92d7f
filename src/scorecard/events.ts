import { shownText } from '../model/shown-text.ts';
import { addDays, type CivilDate } from '../model/civil-date.ts';
import type { Moment } from '../model/moment.ts';
import { periodContains, type Period } from '../model/period.ts';
import { clockText } from '../model/read-time.ts';
import type { EventRecord } from '../parser/records/event.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import {
  endPastMidnight,
  eventHours,
  isPlannedEvent,
  isOver,
  lastDayOf,
  runningEnd,
  runningUntil,
} from './event-time.ts';
import type { Ledger } from './ledger.ts';
import { peopleOf } from './note-activities.ts';
import { countsOf } from './points.ts';
import type { AwaitingEvent, ComingEvent, RecentEvent, Summary } from './summary.ts';

const COMING_DAYS = 30;

type DatedEvent = EventRecord & { readonly date: CivilDate };

function datedEvents({ index }: Ledger): readonly DatedEvent[] {
  return index.fromRecords('event', byDate);
}

/** The events with a date, sorted by date and time. */
function byDate(records: readonly EventRecord[]): readonly DatedEvent[] {
  const events = records.filter((event): event is DatedEvent => event.date !== null);
  return events.sort((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1;
    return (a.time?.start ?? -1) - (b.time?.start ?? -1);
  });
}

function daysOf(event: DatedEvent): AwaitingEvent {
  const { path, name, date } = event;
  const last = lastDayOf(event);
  return { path, name, date, ...(last === null || last <= date ? {} : { endDate: last }) };
}

function eventView(event: DatedEvent): Omit<ComingEvent, 'goals'> {
  const until = endPastMidnight(event);
  return {
    ...daysOf(event),
    ...{ time: eventHours(event), place: shownText(event.place) },
    ...(until === null ? {} : { until }),
  };
}

/**
 * Planned events of today and the next 30 days that are not over, sorted by date and time.
 * Includes last night's that are still on.
 */
export function comingEvents(ledger: Ledger): ComingEvent[] {
  const today = ledger.now.date;
  return openEvents(ledger, today, addDays(today, COMING_DAYS));
}

/** Planned events on any day from `from` to `until`, both included, that are not over; sorted by date and time. */
export function openEvents(ledger: Ledger, from: CivilDate, until: CivilDate): ComingEvent[] {
  return (
    datedEvents(ledger)
      .filter((event) => event.date <= until && isPlannedEvent(event) && !isOver(event, ledger.now))
      // An event that is not over is on today even if its last day was yesterday: it lasts past midnight.
      .filter((event) => from <= ledger.now.date || from <= (lastDayOf(event) ?? event.date))
      .map((event) => ({ ...eventView(event), goals: event.goals }))
  );
}

/** The people who are or will be at an event. */
export function peopleAt(index: VaultIndex, event: string): string[] {
  const record = index.record('event', event);
  return record ? peopleOf(index, [...record.with, ...record.met], event) : [];
}

/** Attended events of a period, with the progress of each event's goals. */
export function recentEvents(ledger: Ledger, period: Period): RecentEvent[] {
  const { now } = ledger;
  const recent = datedEvents(ledger).filter(
    ({ status, date }) => status === 'attended' && periodContains(period, date) && date <= now.date,
  );
  return recent.map((event) => {
    const done = countsOf(ledger.at(event.path));
    return {
      ...eventView(event),
      goals: event.goals.map(({ activity, target }) => ({
        activity,
        target,
        done: done.get(activity) ?? 0,
      })),
    };
  });
}

/**
 * Events that are over but still planned. Records in another tool's spelling with people and no
 * status are contact with them. A status that is not known is not guessed.
 */
export function awaitingOutcome(ledger: Ledger): AwaitingEvent[] {
  const isContact = ({ origin, status, with: people, met }: EventRecord): boolean =>
    origin !== 'own' && status === null && people.length + met.length > 0;
  return datedEvents(ledger)
    .filter((event) => isPlannedEvent(event) && !isContact(event))
    .filter(({ unknownStatus }) => unknownStatus === null)
    .filter((event) => isOver(event, ledger.now))
    .map(daysOf);
}

/** The event in progress, or null. Goals are set aside until it ends. */
export function eventInProgress(ledger: Ledger): Summary['setAside'] {
  const { now } = ledger;
  const events = datedEvents(ledger);
  for (const event of events) {
    const until = runningUntil(event, now);
    if (until === null) continue;
    return { path: event.path, name: event.name, until, shownAt: momentWithoutEvent(events, now) };
  }
  return null;
}

/** How many events may follow on one another before no moment without one is looked for. */
const MAX_FOLLOWING = 20;

/**
 * A moment near `now` at which no event is on, as `--today` takes it: the day, which means its
 * midnight, or else the end of the last of the events that follow on one another. Null if these
 * are too many.
 */
function momentWithoutEvent(events: readonly EventRecord[], now: Moment): string | null {
  const endAt = (at: Moment): Moment | null => {
    for (const event of events) {
      const until = runningEnd(event, at);
      if (until !== null) return until;
    }
    return null;
  };
  if (endAt({ date: now.date, minutes: 0 }) === null) return now.date;
  let at = now;
  for (let count = 0; count <= MAX_FOLLOWING; count++) {
    const until = endAt(at);
    if (until === null) return `${at.date}T${clockText(at.minutes)}`;
    at = until;
  }
  return null;
}
