import type { CivilDate } from '../model/civil-date.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { ContactRecord } from '../parser/records/contact.ts';
import type { LogEntry } from '../model/records.ts';

/** The lines of a note's log, including those in the front matter of a contact or an event. */
export function logEntries({ record, log }: ParsedNote): readonly LogEntry[] {
  return record?.kind === 'contact' || record?.kind === 'event' ? record.log : log;
}

/** The items of a contact's own log that record contact without naming an activity. */
export function unnamedContactItems({ log }: ContactRecord): readonly LogEntry[] {
  return log.filter(({ activity, mark }) => activity === '' && mark === 'done');
}

/** The date of log lines without one of their own: that of the event or the daily note; otherwise null. */
export function impliedDate({ record, daily }: ParsedNote): CivilDate | null {
  if (record?.kind === 'event') return record.date;
  return record?.kind === 'contact' ? null : daily;
}
