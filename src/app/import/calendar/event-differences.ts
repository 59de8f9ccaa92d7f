import type { CalendarEvent } from '../../../exchange/ics/calendar-event.ts';
import type { Moment } from '../../../model/moment.ts';
import { plainName } from '../../../model/plain-name.ts';
import { shownText } from '../../../model/shown-text.ts';
import type { EventRecord } from '../../../parser/records/event.ts';
import { eventHours, isOver, isPlannedEvent } from '../../../scorecard/event-time.ts';
import { eventName } from '../../words/phrases.ts';
import { fileNameOf } from './draft-events.ts';
import { endText, hoursToWrite } from './event-filling.ts';

/** A value that an event has in the calendar, and the one in its note; empty if that has none. */
export interface EventDifference {
  readonly field: 'time' | 'end' | 'place' | 'title';
  readonly calendar: string;
  readonly note: string;
}

/**
 * What a note says differently from its event in the calendar, the hours first; nothing of what
 * only one of them has. Empty for an event that is over or no longer planned, since it is no news.
 */
export function eventDifferences(
  event: CalendarEvent,
  note: EventRecord,
  now: Moment,
): readonly EventDifference[] {
  const { date, time, end, place, name } = note;
  if (date === null || !isPlannedEvent(note) || isOver(note, now)) return [];
  const found: EventDifference[] = [];
  const add = (field: EventDifference['field'], calendar: string, own: string): void => {
    if (calendar !== '' && plainName(calendar) !== plainName(own)) found.push({ field, calendar, note: own });
  };
  const hours = hoursToWrite(event);
  const ends = end?.minutes ?? time?.end ?? null;
  const isLater = time !== null && event.start.minutes !== null && time.start !== event.start.minutes;
  const endsOtherwise = ends !== null && hours.time?.includes('-') === true && ends !== event.end.minutes;
  if (isLater || endsOtherwise) add('time', hours.time ?? '', eventHours(note) ?? '');
  if (end?.date && end.minutes !== null && hours.end?.includes('T')) add('end', hours.end, endText(end));
  if (place !== null)
    add('place', event.values.find(({ to }) => to === 'place')?.text ?? '', shownText(place));
  const title = eventName({ name, date });
  // A second note of that title has a number.
  const own = [title, title.replace(/ \d+$/, '')].map(plainName);
  if (!own.includes(plainName(fileNameOf(event)))) add('title', event.name, title);
  return found;
}
