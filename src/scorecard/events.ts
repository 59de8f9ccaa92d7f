import { addDays, type CivilDate } from '../model/civil-date.ts';
import type { Period } from '../model/period.ts';
import type { EventRecord } from '../parser/records/event.ts';
import { isOpen, isOver, lastDayOf, onUntil } from './event-time.ts';
import type { Ledger } from './ledger.ts';
import { countsOf } from './points.ts';
import type { AwaitingEvent, ComingEvent, RecentEvent, Summary } from './summary.ts';

const COMING_DAYS = 30;

type DatedEvent = EventRecord & { readonly date: CivilDate };

/** In order of date and time; sorted once for each list of events. */
const DATED = new WeakMap<readonly EventRecord[], readonly DatedEvent[]>();

function dated({ index }: Ledger): readonly DatedEvent[] {
  const records = index.records('event');
  const known = DATED.get(records);
  if (known) return known;
  const events = records.filter((event): event is DatedEvent => event.date !== null);
  events.sort((a, b) => {
    if (a.date !== b.date) return a.date < b.date ? -1 : 1;
    return (a.time?.start ?? -1) - (b.time?.start ?? -1);
  });
  DATED.set(records, events);
  return events;
}

function shown({ path, name, date, time, place }: DatedEvent): Omit<ComingEvent, 'goals'> {
  return { path, name, date, time: time?.text ?? null, place };
}

/** Today and the next thirty days, what is over left out; in order of date and time. */
export function comingEvents(ledger: Ledger): ComingEvent[] {
  const today = ledger.now.date;
  return openEvents(ledger, today, addDays(today, COMING_DAYS));
}

/** What is planned or goes on from one day to another, both included, and is not over; in order of date and time. */
export function openEvents(ledger: Ledger, from: CivilDate, until: CivilDate): ComingEvent[] {
  return dated(ledger)
    .filter((event) => event.date <= until && from <= (lastDayOf(event) ?? event.date) && isOpen(event))
    .filter((event) => !isOver(event, ledger.now))
    .map((event) => ({ ...shown(event), goals: event.goals }));
}

/** Attended events of a period, with what was done there of what was meant. */
export function recentEvents(ledger: Ledger, { start, end }: Period): RecentEvent[] {
  const { now } = ledger;
  const recent = dated(ledger).filter(
    ({ status, date }) => status === 'attended' && start <= date && date <= end && date <= now.date,
  );
  return recent.map((event) => {
    const done = countsOf(ledger.at(event.path));
    return {
      ...shown(event),
      goals: event.goals.map(({ activity, target }) => ({
        activity,
        target,
        done: done.get(activity) ?? 0,
      })),
    };
  });
}

/** Over, and nobody has said yet how it went. A meeting in another's spelling says so by being noted. */
export function awaitingOutcome(ledger: Ledger): AwaitingEvent[] {
  return dated(ledger)
    .filter((event) => isOpen(event) && (event.origin === 'own' || event.status !== null))
    .filter((event) => isOver(event, ledger.now))
    .map(({ path, name, date }) => ({ path, name, date }));
}

/** The event that is on: goals are set aside until it ends. */
export function setAside(ledger: Ledger): Summary['setAside'] {
  for (const event of dated(ledger)) {
    const until = onUntil(event, ledger.now);
    if (until !== null) return { path: event.path, name: event.name, until };
  }
  return null;
}
