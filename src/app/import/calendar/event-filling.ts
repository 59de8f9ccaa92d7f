import type { CalendarEvent, EventField, EventValue } from '../../../exchange/ics/calendar-event.ts';
import type { FieldValue } from '../../../edit/set-field.ts';
import { daysBetween, type CivilDate } from '../../../model/civil-date.ts';
import { clockText } from '../../../model/read-time.ts';
import type { EventEnd } from '../../../parser/records/event-end.ts';
import type { EventRecord } from '../../../parser/records/event.ts';
import { peopleOf } from '../../../scorecard/note-activities.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { linkTo } from '../../../vault/link-to.ts';
import type { ValueOutcome } from '../fill-fields.ts';
import type { Attendees, AttendeeMatch } from './attendees.ts';

/** What happened to a value of an event; null if the calendar's reader left it out. */
export type EventValueOutcome =
  ValueOutcome | Exclude<AttendeeMatch['is'], 'known'> | 'repeated' | 'repeated-hour' | 'unreadable';

export interface EventValueWithOutcome {
  readonly value: EventValue;
  readonly outcome: EventValueOutcome | null;
  /** Where it went, if not to the field of its own: an hour becomes part of `time`. */
  readonly into?: 'time' | 'date and time';
}

/** What to write for an event, and what happened to each of its values. */
export interface EventFilling {
  readonly fields: ReadonlyMap<string, FieldValue>;
  /** Texts that a new note quotes. */
  readonly texts: readonly string[];
  readonly values: readonly EventValueWithOutcome[];
}

const DAY = 24 * 60;

/**
 * What an event of a calendar fills in: in a new note all fields, in an existing one only empty
 * ones. It never says that someone attended: a new note is planned, or cancelled if the event is.
 */
export function eventFilling(
  index: VaultIndex,
  attendees: Attendees,
  event: CalendarEvent,
  note: EventRecord | null,
): EventFilling {
  const fields = new Map<string, FieldValue>();
  const texts: string[] = [];
  const people: string[] = [];
  const before = new Set(note ? peopleOf(index, [...note.with, ...note.met], note.path) : []);
  const texted = hoursToWrite(event);
  const writesTime = texted.time !== null && (note?.time ?? null) === null;
  if (!note) fields.set('date', event.start.date);
  if (texted.time !== null && writesTime) fields.set('time', texted.time);
  const valuesInNote: Readonly<Record<string, string | null>> = note
    ? {
        time: note.time?.text ?? null,
        end: note.end ? endText(note.end) : (note.time?.end ?? null) === null ? null : '',
        place: note.place,
        status: note.status,
        uid: note.uid,
        private: note.private ? 'true' : null,
      }
    : {};
  const fill = (field: EventField, text: string): EventValueOutcome => {
    const existing = valuesInNote[field] ?? null;
    if (existing !== null) return existing === text ? 'there' : 'filled';
    const written = fields.get(field);
    if (written !== undefined) return String(written) === text ? 'there' : 'one-of-several';
    fields.set(field, field === 'private' ? true : text);
    return 'written';
  };
  const withPerson = (person: EventValue['person']): EventValueOutcome => {
    const found = person ? attendees.find(person) : ({ is: 'nobody' } as const);
    if (found.is !== 'known') return found.is;
    if (people.includes(found.path) || before.has(found.path)) return 'there';
    if (note && note.with.length > 0) return 'filled';
    people.push(found.path);
    return 'written';
  };
  const outcomeOfHours = (): EventValueOutcome => {
    // It ends on the day, or at the time, at which it begins.
    if (!texted.time?.includes('-')) return event.endsInRepeatedHour ? 'repeated-hour' : 'repeated';
    if (writesTime) return 'written';
    return (note?.end?.minutes ?? note?.time?.end) === event.end.minutes ? 'there' : 'filled';
  };
  const outcomeOf = ({ to, text, person }: EventValue): EventValueOutcome | null => {
    if (typeof to === 'object') return null;
    switch (to) {
      case 'text':
        if (note) return 'text-of-known';
        if (texts.includes(text)) return 'there';
        texts.push(text);
        return 'written';
      case 'with':
        return withPerson(person);
      case 'name':
        return note ? 'there' : 'written';
      case 'uid':
        return fill('uid', event.uid);
      case 'date':
        if (!note || writesTime) return 'written';
        return event.start.minutes === null || note.time?.start === event.start.minutes ? 'there' : 'filled';
      case 'end':
        if (event.isEndUnread) return 'unreadable';
        return texted.end === null ? outcomeOfHours() : fill('end', texted.end);
      case 'time':
        return outcomeOfHours();
      case 'status':
        if (event.isCanceled) return fill('status', 'canceled');
        return note ? 'there' : 'written';
      default:
        return fill(to, text);
    }
  };
  const values = event.values.map((value): EventValueWithOutcome => {
    const outcome = outcomeOf(value);
    if (value.to === 'end' && texted.end === null) return { value, outcome, into: 'time' };
    if (value.to === 'date' && writesTime) return { value, outcome, into: note ? 'time' : 'date and time' };
    return { value, outcome };
  });
  if (people.length > 0)
    fields.set(
      'with',
      people.map((path) => linkTo(index, path)),
    );
  if (!note) fields.set('status', event.isCanceled ? 'canceled' : 'planned');
  else if (event.isCanceled && note.status === null) fields.set('status', 'canceled');
  return { fields, texts, values };
}

/** The end in the form that `hoursToWrite` gives. */
export function endText({ date, minutes }: EventEnd): string {
  return [...(date === null ? [] : [date]), ...(minutes === null ? [] : [clockText(minutes)])].join('T');
}

/** The last day of an event as a note writes it. Hours past midnight belong to the day before. */
export function lastDayToWrite(event: CalendarEvent): CivilDate {
  return hoursToWrite(event).end === null ? event.start.date : (event.row?.last ?? event.end.date);
}

/**
 * The hours of an event as a note writes them: `18:00-20:30`; its end is separate if it is a day
 * or more later, or if the hours apply to several days.
 */
export function hoursToWrite({ start, end, row }: CalendarEvent): {
  readonly time: string | null;
  readonly end: string | null;
} {
  const days = daysBetween(start.date, end.date);
  const last = row?.last ?? null;
  if (start.minutes === null || end.minutes === null) return { time: null, end: days > 0 ? end.date : null };
  const length = days * DAY + end.minutes - start.minutes;
  const time = clockText(start.minutes);
  if (length <= 0) return { time, end: last };
  if (length < DAY) return { time: `${time}-${clockText(end.minutes)}`, end: last };
  return { time, end: `${end.date}T${clockText(end.minutes)}` };
}
