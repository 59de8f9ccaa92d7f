import type { Moment } from '../model/moment.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { EventRecord } from '../parser/records/event.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import type { ContactEvidence, Touch } from './contact-days.ts';
import { isOver } from './event-time.ts';
import { isPlanned, peopleOf, activitiesOf, unique, type LoggedLine } from './note-activities.ts';

/** A vault's notes at a moment. */
interface State {
  readonly index: VaultIndex;
  readonly now: Moment;
}

/** What some notes tell of up to a moment, in order of path and place. */
interface NotesContent extends ContactEvidence {
  /** What they say is still to be done. */
  readonly planned: readonly LoggedLine[];
  /** Those of the notes that are contacts. */
  readonly contacts: readonly string[];
}

/**
 * What is told no more and what is told now by the notes that are others than
 * before: all of them where there is no state before. Both states have the same files.
 */
export function ledgerDiff(
  before: State | null,
  state: State,
): { readonly removed: NotesContent; readonly added: NotesContent } {
  const all = [...state.index.notes.values()];
  if (!before) return { removed: contentOf([], state), added: contentOf(all, state) };
  const removed: ParsedNote[] = [];
  const added: ParsedNote[] = [];
  let at = 0;
  for (const was of before.index.notes.values()) {
    const is = all[at++] ?? was;
    if (was === is && !isOverSince(was, before.now, state.now)) continue;
    removed.push(was);
    added.push(is);
  }
  return { removed: contentOf(removed, before), added: contentOf(added, state) };
}

function contentOf(notes: readonly ParsedNote[], { index, now }: State): NotesContent {
  const planned: LoggedLine[] = [];
  const activities: Activity[] = [];
  const touches: Touch[] = [];
  const contacts: string[] = [];
  for (const note of notes) {
    const told = activitiesOf(index, note);
    for (const one of told.activities) if (one.date <= now.date) activities.push(one);
    for (const line of told.lines) if (isPlanned(line, now.date)) planned.push(line);
    const { record } = note;
    if (record?.kind === 'event') for (const touch of meetingTouches(index, record, now)) touches.push(touch);
    else if (record?.kind === 'contact') {
      contacts.push(record.path);
      for (const date of [record.met, record.lastContact]) {
        if (date !== null && date <= now.date) touches.push({ date, person: record.path });
      }
    }
  }
  return { planned: planned, activities, touches, contacts };
}

/** Whether a meeting ended between two moments of one day. */
function isOverSince({ record }: ParsedNote, before: Moment, now: Moment): boolean {
  return (
    before.minutes !== now.minutes &&
    record?.kind === 'event' &&
    isOver(record, before) !== isOver(record, now)
  );
}

/** A past meeting in another's spelling, with people and without a status, is a contact with them, worth 0. */
function meetingTouches(index: VaultIndex, record: EventRecord, now: Moment): Touch[] {
  const { date, path } = record;
  if (record.origin === 'own' || record.status !== null || date === null || !isOver(record, now)) return [];
  return unique(peopleOf(index, [...record.with, ...record.met], path)).map((person) => ({ date, person }));
}
