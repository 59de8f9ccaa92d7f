import type { CivilDate } from '../model/civil-date.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { LogEntry } from '../model/records.ts';

/** The lines of a note's log, those in a contact's or an event's front matter included. */
export function entriesOf({ record, log }: ParsedNote): readonly LogEntry[] {
  return record?.kind === 'contact' || record?.kind === 'event' ? record.log : log;
}

/** The date that a note implies for the lines of its log. */
export function impliedDate({ record, daily }: ParsedNote): CivilDate | null {
  if (record?.kind === 'event') return record.date;
  return record?.kind === 'contact' ? null : daily;
}
