import type { CivilDate } from '../../model/civil-date.ts';
import type { LeftOut } from '../contact-entry.ts';

/** A field of an event’s note that a calendar can fill; `name` makes the file’s name. */
export type EventField = 'name' | 'date' | 'time' | 'end' | 'place' | 'status' | 'with' | 'uid' | 'private';

/**
 * Why a value of a calendar gets no place in a note, besides what is left out of address books:
 * whoever is asked declined (`declined`), is a room, a thing or a list (`not-a-person`); it only
 * tells on which days the event is (`repetition`), for each of which there is a note; it is a
 * time zone that nobody knows (`unknown-zone`); the event says something else in its place
 * (`one-of-several`).
 */
export type EventLeftOut =
  LeftOut | 'declined' | 'not-a-person' | 'repetition' | 'unknown-zone' | 'one-of-several';

/** Whom a calendar names: an address in lower case, a name, or both; `''` where there is none. */
export interface Attendee {
  readonly email: string;
  readonly name: string;
}

/** One value of an event. */
export interface EventValue {
  /** What the calendar calls it: `LOCATION`. */
  readonly source: string;
  readonly to: EventField | 'text' | { readonly not: EventLeftOut };
  /** As it is to be written, where it becomes text; else empty. */
  readonly text: string;
  /** Of `ATTENDEE` and `ORGANIZER`, whatever becomes of them. */
  readonly person?: Attendee;
}

/** A day, and a time in minutes after its midnight, or null for the whole day; in the vault’s zone. */
export interface LocalTime {
  readonly date: CivilDate;
  readonly minutes: number | null;
}

/** An entry of a calendar, as far as all of them are told. */
export interface CalendarItem {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** The file, where several are read. */
  readonly file?: string | undefined;
  /** Its title on one line, or `''`. */
  readonly name: string;
  readonly values: readonly EventValue[];
}

/** An event on one day, or on several in a row at the same hours; one that comes back otherwise is several of them. */
export interface CalendarEvent extends CalendarItem {
  /** The same whenever the calendar is read: its UID, with the day behind `#` where it comes back. */
  readonly uid: string;
  /** The calendar’s own UID. */
  readonly series: string;
  readonly start: LocalTime;
  /** When it ends; of whole days the last one. Never before the start. */
  readonly end: LocalTime;
  /** Whether its end, or how long it is, is said so that it cannot be: before its start. */
  readonly isEndUnread: boolean;
  readonly isCanceled: boolean;
  /**
   * Where its hours hold on several days in a row: the last of them, the UID of each, and each that is
   * wanted as an event that comes back. `end` is that of the first.
   */
  readonly row?: {
    readonly last: CivilDate;
    readonly uids: readonly string[];
    readonly days: readonly CalendarEvent[];
  };
}

/**
 * Why an entry of a calendar makes no note: it cannot be read (`unreadable`), has no day
 * (`no-date`) or no UID (`no-uid`); it is an answer to an invitation (`reply`), an older version
 * or a part of another entry (`repeated`), or written by NetVault (`own`); it was before the days
 * that are read (`before`), has no day among them (`no-day`), or comes back too often (`too-often`);
 * or it is no event.
 */
export type EventRefusal =
  | 'unreadable'
  | 'no-date'
  | 'no-uid'
  | 'reply'
  | 'repeated'
  | 'own'
  | 'before'
  | 'no-day'
  | 'too-often'
  | NoEventKind;

/** What a calendar holds besides events. */
export type NoEventKind = 'to-do' | 'journal' | 'free-busy';

export interface RefusedEvent extends CalendarItem {
  readonly why: EventRefusal;
  /** How many: what is no event is told together, under the name of its file. */
  readonly count: number;
}

/** What a file holds of one kind that is no event. */
export interface NoEvents extends RefusedEvent {
  readonly why: NoEventKind;
}

/** What calendars say. */
export interface Calendar {
  readonly events: readonly CalendarEvent[];
  readonly refused: readonly RefusedEvent[];
}
