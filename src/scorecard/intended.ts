import type { CivilDate } from '../model/civil-date.ts';
import type { Activity } from './activity.ts';
import { isPlannedEvent, isOver } from './event-time.ts';
import { lineActivity, peopleOf, unique } from './note-activities.ts';
import type { Ledger } from './ledger.ts';
import { reconnectionsIn, isSilent } from './reconnections.ts';

/**
 * The activities that the days from `from` to `to` will have if everything planned is done:
 * planned log lines, planned events and the goals of those events. Derived activities are not
 * included.
 */
export function intendedActivities(
  ledger: Ledger,
  from: CivilDate,
  to: CivilDate = from,
  planned = ledger.planned,
): Activity[] {
  const { index, now } = ledger;
  const lines = planned.filter(({ date }) => from <= date && date <= to).map(lineActivity);
  const events = index
    .records('event')
    .filter((event) => isPlannedEvent(event) && !isOver(event, now))
    .flatMap((event) => {
      const { date } = event;
      if (date === null || date < from || date > to) return [];
      const people = unique(peopleOf(index, [...event.with, ...event.met], event.path));
      const base = { date, event: event.path, path: event.path, span: null };
      const itself = {
        ...base,
        activity: event.activity,
        count: 1,
        minutes: event.minutes,
        people,
      };
      const meant = event.goals.map(({ activity, target }) => ({
        ...base,
        activity,
        count: target,
        minutes: null,
        people: [],
      }));
      return [itself, ...meant];
    });
  return [...lines, ...events];
}

/**
 * Adds the reconnections that would result, except with people who already had an activity on
 * that day: those are already counted.
 */
export function withReconnections(ledger: Ledger, activities: readonly Activity[]): Activity[] {
  const { index, contacts } = ledger;
  const isDone = (person: string, date: CivilDate): boolean =>
    ledger.between(date, date).some(({ people }) => people.includes(person));
  const derived = reconnectionsIn(
    // Contact without an activity does not count as a reconnection.
    activities.filter(({ activity }) => activity !== ''),
    (person, date) => isSilent(index, contacts, person, date) && !isDone(person, date),
  );
  return [...activities, ...derived];
}
