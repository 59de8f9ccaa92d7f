import type { Calendar, CalendarEvent } from '../../../exchange/ics/calendar-event.ts';
import { addTo } from '../../../model/group-by.ts';
import { addDays, daysBetween, type CivilDate } from '../../../model/civil-date.ts';
import { plainName } from '../../../model/plain-name.ts';
import type { EventRecord } from '../../../parser/records/event.ts';
import { lastDayOf } from '../../../scorecard/event-time.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { eventName } from '../../words/phrases.ts';
import { plainFileName } from '../draft-contacts.ts';
import { lastDayToWrite } from './event-filling.ts';
import { MAX_DAYS } from './missing-events.ts';
import { findInCalendar } from './find-in-calendar.ts';

/**
 * Why the user has to decide about an event: it was moved to another day (`moved`), cancelled
 * (`called-off`) or got another number of days (`other-length`) after its note was made, several
 * notes have its UID (`several`), or a note with the same day and title has no UID of the calendar
 * (`name-alone`): services give the days of a series another UID when they change them.
 */
export type UnclearEventReason = 'moved' | 'called-off' | 'other-length' | 'several' | 'name-alone';

/** How many days an event has in its note, and in the calendar. */
export interface EventDays {
  readonly note: number;
  readonly calendar: number;
}

export type EventMatch =
  | { readonly is: 'new' }
  | { readonly is: 'known'; readonly note: EventRecord }
  | {
      readonly is: 'unclear';
      readonly why: UnclearEventReason;
      readonly paths: readonly string[];
      readonly days?: EventDays;
    };

/**
 * Finds the notes of a calendar's events, only by UID. A day of a series may have the note with
 * the series' own UID, if that note has this day and belongs to no other event; a note for
 * several days stands for each of them.
 */
export class EventNotes {
  /** Notes with the UID of a series that belong to one of its days. */
  readonly #ofDays = new Set<EventRecord>();
  readonly #byUid = new Map<string, EventRecord[]>();
  /** The notes whose UID the calendar does not have on their day, and those without one, by day and title. */
  readonly #byTitle = new Map<string, EventRecord[]>();
  readonly #series: Calendar['series'];

  constructor(index: VaultIndex, { series }: Pick<Calendar, 'series'>) {
    this.#series = series;
    for (const event of index.records('event')) {
      const { name, date } = event;
      const uid = event.uid?.trim() ?? '';
      if (uid !== '') addTo(this.#byUid, uid, event);
      if (date === null) continue;
      const state = uid === '' ? undefined : findInCalendar(series, uid).held?.stateOn(date);
      if (state === undefined || state === 'gone') {
        addTo(this.#byTitle, titleKey(date, eventName({ name, date })), event);
      }
    }
  }

  find(event: CalendarEvent): EventMatch {
    const { date } = event.start;
    // A series that became one event has the note of that day.
    const ofDay = event.uid === event.series ? this.#byUid.get(`${event.series}#${date}`) : undefined;
    const own = this.#byUid.get(event.uid) ?? ofDay;
    const notes = own ?? this.#ofSeries(event);
    const [note, another] = notes;
    const paths = notes.map(({ path }) => path);
    if (another) return { is: 'unclear', why: 'several', paths };
    if (note) {
      const isCalledOff = event.isCanceled && note.status === 'planned';
      if (own && note.date !== date)
        return { is: 'unclear', why: isCalledOff ? 'called-off' : 'moved', paths };
      // A later day of a note for several days: changes are reported once, with the first day that is still held.
      const before =
        own || note.date === null ? 0 : this.#daysHeld(event.series, note.date, daysBetween(note.date, date));
      if (before > 0) return { is: 'known', note };
      if (isCalledOff) return { is: 'unclear', why: 'called-off', paths };
      const days = this.#otherLength(event, note);
      if (days) return { is: 'unclear', why: 'other-length', paths, days };
      if (event.uid !== note.uid?.trim()) this.#ofDays.add(note);
      return { is: 'known', note };
    }
    const sameTitle = this.#byTitle.get(titleKey(date, plainFileName(event.name))) ?? [];
    if (sameTitle.length > 0)
      return { is: 'unclear', why: 'name-alone', paths: sameTitle.map(({ path }) => path) };
    return { is: 'new' };
  }

  /** Whether days of an event have notes of their own, as they do if it does not recur daily. */
  hasDaysOf({ row }: CalendarEvent): boolean {
    return row?.uids.some((uid) => this.#byUid.has(uid)) ?? false;
  }

  #ofSeries({ series, start }: CalendarEvent): readonly EventRecord[] {
    const notes = this.#byUid.get(series) ?? [];
    return notes.filter((note) => {
      const last = lastDayOf(note);
      if (note.date === null || last === null || note.date === last)
        return note.date === start.date && !this.#ofDays.has(note);
      return note.date <= start.date && start.date <= last;
    });
  }

  /** The days of a planned event whose note says an end on another day than the calendar; null for any other. */
  #otherLength(event: CalendarEvent, note: EventRecord): EventDays | null {
    const { date, end, status, uid } = note;
    const isOpen = status === 'planned' || status === null;
    if (date === null || !end?.date || !isOpen || event.isEndUnread) return null;
    const written = daysUntil(date, end.date, end.minutes);
    const calendar =
      event.uid === uid?.trim()
        ? daysUntil(date, lastDayToWrite(event), event.row ? null : event.end.minutes)
        : Math.max(1, this.#daysHeld(event.series, date, written));
    return calendar === written ? null : { note: written, calendar };
  }

  /** The number of days, among so many from the first one, on which a series is, or may be. */
  #daysHeld(series: string, first: CivilDate, count: number): number {
    const held = this.#series.get(series);
    if (!held || count > MAX_DAYS) return count;
    const days = Array.from({ length: count }, (_, nth) => held.stateOn(addDays(first, nth)));
    return days.filter((state) => state !== 'gone' && state !== 'canceled').length;
  }
}

/** The number of days of an event; one that ends at midnight is not on the day that begins then. */
function daysUntil(first: CivilDate, last: CivilDate, minutes: number | null): number {
  return Math.max(1, daysBetween(first, last) + (minutes === 0 ? 0 : 1));
}

const titleKey = (date: string, title: string): string => `${date} ${plainName(title)}`;
