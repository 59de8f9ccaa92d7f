import type { Moment } from '../model/moment.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { Activity } from './activity.ts';
import type { ContactEvidence, OtherContact } from './contact-days.ts';
import { isOver } from './event-time.ts';
import { isPlanned, type LoggedLine, type NoteActivities, type ReadNotes } from './note-activities.ts';

/** The contents of a vault's notes, and the moment up to which they count. */
interface State extends Pick<ReadNotes, 'notes'> {
  readonly now: Moment;
}

/** What some notes contribute to a ledger; the items of each note are adjacent. */
interface Contribution extends ContactEvidence {
  /** Lines about what is still to be done. */
  readonly planned: readonly LoggedLine[];
  /** Paths of the notes that are contacts. */
  readonly contacts: readonly string[];
}

/**
 * The difference between the ledgers of two states on the same day. Notes are matched by path;
 * for a changed note all that it contributed before is removed and all that it contributes now is
 * added, sorted by path. Without a state before, everything is added.
 */
export function ledgerDiff(
  before: State | null,
  after: State,
): { readonly removed: Contribution; readonly added: Contribution } {
  const removed: NoteActivities[] = [];
  const added: NoteActivities[] = [];
  for (const [path, is] of after.notes) {
    const was = before?.notes.get(path);
    if (before && was === is && !isOverSince(is.note, before.now, after.now)) continue;
    if (was) removed.push(was);
    added.push(is);
  }
  for (const [path, was] of before?.notes ?? []) if (!after.notes.has(path)) removed.push(was);
  return {
    removed: contribution(removed, before?.now ?? after.now),
    added: contribution(added, after.now),
  };
}

export function contribution(notes: Iterable<NoteActivities>, now: Moment): Contribution {
  const planned: LoggedLine[] = [];
  const activities: Activity[] = [];
  const otherContacts: OtherContact[] = [];
  const contacts: string[] = [];
  for (const one of notes) {
    const { record, path } = one.note;
    for (const activity of one.activities) if (activity.date <= now.date) activities.push(activity);
    for (const line of one.lines) if (isPlanned(line, now.date)) planned.push(line);
    if (record?.kind === 'contact') contacts.push(path);
    for (const contact of one.otherContacts) {
      if (contact.date <= now.date && (record?.kind !== 'event' || isOver(record, now)))
        otherContacts.push(contact);
    }
  }
  return { planned, activities, otherContacts, contacts };
}

/** Whether a note is an event that ended between two moments of one day. */
function isOverSince({ record }: ParsedNote, before: Moment, now: Moment): boolean {
  return (
    before.minutes !== now.minutes &&
    record?.kind === 'event' &&
    isOver(record, before) !== isOver(record, now)
  );
}
