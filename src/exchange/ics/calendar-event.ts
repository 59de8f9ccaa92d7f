import type { CivilDate } from '../../model/civil-date.ts';
import type { LeftOut } from '../contact-entry.ts';

/** A field of an event's note that a calendar can fill; `name` becomes the file's name. */
export type EventField = 'name' | 'date' | 'time' | 'end' | 'place' | 'status' | 'with' | 'uid' | 'private';

/**
 * Why a value of a calendar is not written to a note, besides the reasons for address books: the
 * attendee declined (`declined`), or is a room, a thing or a list (`not-a-person`); it only gives the
 * days of the event (`repetition`), each of which gets a note; it is a time zone that is not known
 * (`unknown-zone`); the event has another value for the same property (`one-of-several`).
 */
export type EventLeftOut =
  LeftOut | 'declined' | 'not-a-person' | 'repetition' | 'unknown-zone' | 'one-of-several';

/** A person in a calendar: an address in lower case, a name, or both; `''` if there is none. */
export interface Attendee {
  readonly email: string;
  readonly name: string;
}

/** One value of an event. */
export interface EventValue {
  /** Its property in the calendar: `LOCATION`. */
  readonly source: string;
  readonly to: EventField | 'text' | { readonly not: EventLeftOut };
  /** The text to write; empty if it does not become text. */
  readonly text: string;
  /** For `ATTENDEE` and `ORGANIZER`, whether or not they are used. */
  readonly person?: Attendee;
}

/** A day and a time in minutes after midnight, null for the whole day; in the vault's zone. */
export interface LocalTime {
  readonly date: CivilDate;
  readonly minutes: number | null;
}

/** What all entries of a calendar have in common. */
export interface CalendarItem {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** The file, if several are read. */
  readonly file?: string | undefined;
  /** Its title on one line, or `''`. */
  readonly name: string;
  readonly values: readonly EventValue[];
}

/**
 * An event on one day, or on several consecutive days at the same hours. Any other recurring
 * event becomes several of these.
 */
export interface CalendarEvent extends CalendarItem {
  /** Stable over several imports: its UID, with the day after a `#` if it recurs. */
  readonly uid: string;
  /** The calendar’s own UID. */
  readonly series: string;
  readonly start: LocalTime;
  /** When it ends; for whole days, the last day. Never before the start. */
  readonly end: LocalTime;
  /** Whether its end is impossible: before its start. */
  readonly isEndUnread: boolean;
  /** Whether it ends when the clock has been put back to its start, or before it: then its end cannot be written. */
  readonly endsInRepeatedHour?: boolean;
  readonly isCanceled: boolean;
  /** Whether it was cancelled with a day of its series and all later ones. */
  readonly isCutOff?: boolean;
  /**
   * For the same hours on several consecutive days: the last of them, the UID of each, and each as
   * the single event that it would be. `end` is that of the first.
   */
  readonly row?: {
    readonly last: CivilDate;
    readonly uids: readonly string[];
    readonly days: readonly CalendarEvent[];
  };
}

/**
 * Why no note is made for an entry of a calendar: it cannot be read (`unreadable`), has no day
 * (`no-date`) or no UID (`no-uid`); it is an answer to an invitation (`reply`), an older version or
 * a part of another entry (`repeated`), or written by NetVault (`own`); it is before (`before`) or
 * after (`after`) the imported period, or has no day within it (`no-day`); the user did not choose it
 * (`not-chosen`); it recurs too often (`too-often`); or it is not an event.
 */
export type EventRefusal =
  | 'unreadable'
  | 'no-date'
  | 'no-uid'
  | 'reply'
  | 'repeated'
  | 'own'
  | 'before'
  | 'after'
  | 'not-chosen'
  | 'no-day'
  | 'too-often'
  | NoEventKind;

/** Entries of a calendar that are not events. */
export type NoEventKind = 'to-do' | 'journal' | 'free-busy';

export interface RefusedEvent extends CalendarItem {
  readonly why: EventRefusal;
  /** Their number: entries that are not events are reported together, under the name of their file. */
  readonly count: number;
}

/** The entries of one kind in a file that are not events. */
export interface NoEvents extends RefusedEvent {
  readonly why: NoEventKind;
}

/** The contents of calendars. */
export interface Calendar {
  readonly events: readonly CalendarEvent[];
  readonly refused: readonly RefusedEvent[];
  /** Its events by the calendar's own UID, a recurring event once. */
  readonly series: ReadonlyMap<string, SeriesInCalendar>;
  /** Whether it may be a complete calendar: it has more than invitations, and is not cut short. */
  readonly isWhole: boolean;
}

/** The state of an event in a calendar, for notes that were made from an earlier version of it. */
export interface SeriesInCalendar {
  /** Whether it recurs, so that the UIDs of its notes contain a day. */
  readonly recurs: boolean;
  /** Whether the series still has the event of this day, even if it was moved to another; null if unknown. */
  readonly stateOn: (day: CivilDate) => 'held' | 'canceled' | 'gone' | null;
}
