import type { CivilDate } from '../model/civil-date.ts';
import type { Activity } from './activity.ts';
import { isOpen, isOver } from './event-time.ts';
import { lineActivity, peopleOf, unique } from './note-activities.ts';
import type { Ledger } from './ledger.ts';
import { firstAfterSilence, isSilent } from './reconnections.ts';

/**
 * What a day, or the days up to another, will count if all that is decided for
 * them is done: their open lines, their planned events and what is meant to be
 * done there. Derived ones are left out.
 */
export function intended(ledger: Ledger, from: CivilDate, to: CivilDate = from): Activity[] {
  const { index, now } = ledger;
  const lines = ledger.planned.filter(({ date }) => from <= date && date <= to).map(lineActivity);
  const events = index
    .records('event')
    .filter((event) => isOpen(event) && !isOver(event, now))
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

/** With the reconnections that would follow: of whom something was done with that day already, it is counted. */
export function withReconnections(ledger: Ledger, activities: readonly Activity[]): Activity[] {
  const { index, contacts } = ledger;
  const isDone = (person: string, date: CivilDate): boolean =>
    ledger.between(date, date).some(({ people }) => people.includes(person));
  const derived = firstAfterSilence(
    activities,
    (person, date) => isSilent(index, contacts, person, date) && !isDone(person, date),
  );
  return [...activities, ...derived];
}
