import type { Calendar } from '../../../exchange/ics/calendar-event.ts';
import { addDays, daysBetween, type CivilDate } from '../../../model/civil-date.ts';
import type { EventRecord } from '../../../parser/records/event.ts';
import { lastDayOf } from '../../../scorecard/event-time.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { findInCalendar, type EventInCalendar } from './find-in-calendar.ts';

/**
 * Why a planned event is probably off: the calendar leaves out that day of its series
 * (`left-out`), or it was cancelled (`called-off`), or you declined (`declined`), or the file
 * does not contain it (`not-in-file`).
 */
export type MissingReason = 'left-out' | 'called-off' | 'declined' | 'not-in-file';

/** A note of a planned event that the calendar no longer has. Nothing is done to it. */
export interface MissingEvent {
  readonly path: string;
  readonly name: string;
  readonly date: CivilDate;
  readonly why: MissingReason;
}

/** What an import says about events that it does not contain. */
export interface Coverage {
  /** The days of notes that are compared; null for no limit. */
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  /** Whether there are files of calendars, and not only mails with invitations. */
  readonly isFile: boolean;
}

export const COVERS_NOTHING: Coverage = { from: null, until: null, isFile: false };

interface Candidate extends EventInCalendar {
  readonly note: EventRecord;
  readonly date: CivilDate;
}

/**
 * The planned events with a UID that the calendar no longer has. `reported` are the notes about which
 * the import says something already.
 */
export function missingEvents(
  index: VaultIndex,
  today: CivilDate,
  { series, isWhole }: Calendar,
  { from, until, isFile }: Coverage,
  reported: ReadonlySet<string>,
): readonly MissingEvent[] {
  const all = index.records('event').flatMap((note): Candidate[] => {
    const { date, uid } = note;
    if (date === null || uid === null || (from && date < from) || (until && date > until)) return [];
    return [{ note, date, ...findInCalendar(series, uid.trim()) }];
  });
  const isOfThisCalendar = isWhole && isFile && isMostlyIn(all, today);
  return all.flatMap((one): MissingEvent[] => {
    const { path, name, status } = one.note;
    if (status !== 'planned' || reported.has(path)) return [];
    const why = !one.held && isOfThisCalendar ? 'not-in-file' : whyMissing(one);
    return why === null ? [] : [{ path, name, date: one.date, why }];
  });
}

function whyMissing({ note, date, held, day }: Candidate): MissingReason | null {
  if (!held) return null;
  // A note with the UID of the series may be of any of its days, on the clocks of another zone.
  const last = lastDayOf(note) ?? date;
  const days = day === null ? daysAround(date, last) : [day];
  const states = new Set(days.map((one) => held.stateOn(one)));
  if (states.has('held') || states.has(null)) return null;
  if (states.has('canceled')) return 'called-off';
  return day === null && !held.recurs ? null : 'left-out';
}

/** The most days of which a note is compared with a series. */
export const MAX_DAYS = 40;

/** The days from the one before `first` to the one after `last`. */
function daysAround(first: CivilDate, last: CivilDate): readonly CivilDate[] {
  const count = Math.min(MAX_DAYS, daysBetween(first, last) + 3);
  return Array.from({ length: count }, (_, nth) => addDays(first, nth - 1));
}

/**
 * Whether the notes with a UID are of this calendar and not of another one: it has most of their
 * events, and nearly all that are over, since few people delete what is over.
 */
function isMostlyIn(all: readonly Candidate[], today: CivilDate): boolean {
  const countOf = (some: readonly Candidate[]): number => new Set(some.map(({ series }) => series)).size;
  const past = all.filter(({ date }) => date < today);
  const isAbsent = ({ held }: Candidate): boolean => !held;
  return (
    countOf(all.filter(isAbsent)) * 2 <= countOf(all) &&
    countOf(past.filter(isAbsent)) <= Math.max(1, countOf(past) / 4)
  );
}
