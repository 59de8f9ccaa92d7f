import type { CivilDate } from '../model/civil-date.ts';
import type { Activity } from './activity.ts';
import { isOpen, isOver } from './event-time.ts';
import { lineActivity, peopleOf, unique } from './gather.ts';
import type { Ledger } from './ledger.ts';
import { reconnections } from './reconnections.ts';

/**
 * What a day, or the days up to another, will count if all that is decided for
 * them is done: their open lines, their planned events and what is meant to be
 * done there. Derived ones are left out.
 */
export function intended(ledger: Ledger, from: CivilDate, to: CivilDate = from): Activity[] {
  const { index, now } = ledger;
  const lines = ledger.lines
    .filter((line) => from <= line.date && line.date <= to)
    .filter(({ entry, date }) => entry.mark === 'intention' || (entry.mark === 'done' && date > now.date))
    .map(lineActivity);
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

/** With the reconnections that would follow. */
export function withReconnections({ index, contacts }: Ledger, activities: readonly Activity[]): Activity[] {
  return [...activities, ...reconnections(index, activities, contacts, true)];
}
