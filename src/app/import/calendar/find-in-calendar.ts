import type { Calendar, SeriesInCalendar } from '../../../exchange/ics/calendar-event.ts';
import { parseCivilDate, type CivilDate } from '../../../model/civil-date.ts';

/** What a calendar has of the event of a note. */
export interface EventInCalendar {
  /** Its UID in the calendar. */
  readonly series: string;
  /** Undefined if the calendar has no event with this UID. */
  readonly held: SeriesInCalendar | undefined;
  /** The day of the note's UID; null if it has none. */
  readonly day: CivilDate | null;
}

/** The event of a note, by its UID or by that of its series, which a day follows. */
export function findInCalendar(all: Calendar['series'], uid: string): EventInCalendar {
  const held = all.get(uid);
  const [, whole, text = ''] = /^(.+)#(\d{4}-\d\d-\d\d)$/s.exec(uid) ?? [];
  const day = parseCivilDate(text);
  if (held || whole === undefined || !day) return { series: uid, held, day: null };
  return { series: whole, held: all.get(whole), day };
}
