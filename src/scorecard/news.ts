import type { Moment } from '../model/moment.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { EventRecord } from '../parser/records/event.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import type { Contacted, Touch } from './contact-days.ts';
import { isOver } from './event-time.ts';
import { isAhead, peopleOf, toldBy, unique, type LoggedLine } from './gather.ts';

/** A vault's notes at a moment. */
interface State {
  readonly index: VaultIndex;
  readonly now: Moment;
}

/** What some notes tell of up to a moment, in order of path and place. */
interface Story extends Contacted {
  /** What they say is still to be done. */
  readonly ahead: readonly LoggedLine[];
  /** Those of the notes that are contacts. */
  readonly contacts: readonly string[];
}

/**
 * What is told no more and what is told now by the notes that are others than
 * before: all of them where there is no state before. Both states have the same files.
 */
export function newsSince(
  before: State | null,
  state: State,
): { readonly gone: Story; readonly come: Story } {
  const all = [...state.index.notes.values()];
  if (!before) return { gone: storyOf([], state), come: storyOf(all, state) };
  const gone: ParsedNote[] = [];
  const come: ParsedNote[] = [];
  let at = 0;
  for (const was of before.index.notes.values()) {
    const is = all[at++] ?? was;
    if (was === is && !isOverSince(was, before.now, state.now)) continue;
    gone.push(was);
    come.push(is);
  }
  return { gone: storyOf(gone, before), come: storyOf(come, state) };
}

function storyOf(notes: readonly ParsedNote[], { index, now }: State): Story {
  const ahead: LoggedLine[] = [];
  const activities: Activity[] = [];
  const touches: Touch[] = [];
  const contacts: string[] = [];
  for (const note of notes) {
    const told = toldBy(index, note);
    for (const one of told.activities) if (one.date <= now.date) activities.push(one);
    for (const line of told.lines) if (isAhead(line, now.date)) ahead.push(line);
    const { record } = note;
    if (record?.kind === 'event') for (const touch of meetingTouches(index, record, now)) touches.push(touch);
    else if (record?.kind === 'contact') {
      contacts.push(record.path);
      for (const date of [record.met, record.lastContact]) {
        if (date !== null && date <= now.date) touches.push({ date, person: record.path });
      }
    }
  }
  return { ahead, activities, touches, contacts };
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
  if (record.written === 'own' || record.status !== null || date === null || !isOver(record, now)) return [];
  return unique(peopleOf(index, [...record.with, ...record.met], path)).map((person) => ({ date, person }));
}
