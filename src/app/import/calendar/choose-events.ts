import type { Calendar, CalendarEvent } from '../../../exchange/ics/calendar-event.ts';
import type { CivilDate } from '../../../model/civil-date.ts';
import { plainName } from '../../../model/plain-name.ts';
import { peopleOf } from '../../../scorecard/note-activities.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { Attendees } from './attendees.ts';

/** Which events of a calendar are wanted. */
export interface EventChoice {
  /** Texts of which an event must contain one, if there are any. */
  readonly only: readonly string[];
  /** Texts of which an event must contain none. */
  readonly except: readonly string[];
  /** Whether somebody must be there who has a note. */
  readonly withContacts: boolean;
  /** The last day; null for no limit. */
  readonly until: CivilDate | null;
  /** The titles of events that are not wanted. */
  readonly notTitled: ReadonlySet<string>;
}

/** What is compared of an event besides its title: neither description nor addresses of pages. */
const COMPARED_PROPERTIES = /^(?:LOCATION|CATEGORIES|ATTENDEE|ORGANIZER)$/;

/**
 * The calendar with only the events that are wanted; the others are refused, as `after` the last
 * day or as `not-chosen`.
 */
export function chooseEvents(index: VaultIndex, calendar: Calendar, choice: EventChoice): Calendar {
  const attendees = choice.withContacts ? new Attendees(index) : null;
  const whyRefused = (event: CalendarEvent): 'after' | 'not-chosen' | null => {
    if (choice.until !== null && event.start.date > choice.until) return 'after';
    const isWanted =
      !choice.notTitled.has(event.name) &&
      (choice.only.length === 0 || choice.only.some((text) => containsText(event, text))) &&
      !choice.except.some((text) => containsText(event, text)) &&
      (!attendees ||
        event.values.some(({ person }) => person !== undefined && attendees.find(person).is === 'known'));
    return isWanted ? null : 'not-chosen';
  };
  const judged = calendar.events.map((event) => ({ event, why: whyRefused(event) }));
  return {
    ...calendar,
    events: judged.flatMap(({ event, why }) => (why === null ? [event] : [])),
    refused: [
      ...calendar.refused,
      ...judged.flatMap(({ event: { line, file, name, values }, why }) =>
        why === null ? [] : [{ line, file, name, values, why, count: 1 }],
      ),
    ],
  };
}

/** Whether a text is in an event's title, place, categories or people, in plain letters; an empty one never is. */
export function containsText({ name, values }: CalendarEvent, text: string): boolean {
  const compared = values.flatMap(({ source, text: value, person }) =>
    COMPARED_PROPERTIES.test(source) ? [value, person?.name ?? '', person?.email ?? ''] : [],
  );
  return isInAny([name, ...compared], text);
}

/** Whether a text is in the title, the place or the people of an event that was imported earlier. */
export function isInImportedNote(index: VaultIndex, text: string): boolean {
  return index.records('event').some(({ path, name, place, uid, with: people, met }) => {
    if (uid === null) return false;
    const names = peopleOf(index, [...people, ...met], path).map((one) => index.nameOf(one));
    return isInAny([name, place ?? '', ...names], text);
  });
}

function isInAny(texts: readonly string[], text: string): boolean {
  const wanted = plainName(text);
  return wanted !== '' && texts.some((one) => plainName(one).includes(wanted));
}
