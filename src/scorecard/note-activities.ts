import type { CivilDate } from '../model/civil-date.ts';
import type { LinkRef, LogEntry } from '../model/records.ts';
import type { EventRecord } from '../parser/records/event.ts';
import type { IntroductionRecord } from '../parser/records/introduction.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { LinkTable } from '../vault/link-table.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import { entriesOf, impliedDate } from './note-log.ts';

/** A line of a log with its note, whatever its mark and date. */
export interface LoggedLine {
  readonly entry: LogEntry;
  readonly date: CivilDate;
  readonly people: readonly string[];
  readonly event: string | null;
  readonly path: string;
}

/** What one note tells of, whenever that was. */
export interface NoteActivities {
  readonly lines: readonly LoggedLine[];
  readonly activities: readonly Activity[];
}

const NO_ACTIVITIES: NoteActivities = { lines: [], activities: [] };

/** Notes do not change and links lead where they led until a file comes or goes: most edits leave most of it as it was. */
const KNOWN = new WeakMap<LinkTable, WeakMap<ParsedNote, NoteActivities>>();

export function activitiesOf(index: VaultIndex, note: ParsedNote): NoteActivities {
  if (note.record === null && note.log.length === 0) return NO_ACTIVITIES;
  const known = KNOWN.get(index.links) ?? new WeakMap<ParsedNote, NoteActivities>();
  KNOWN.set(index.links, known);
  const before = known.get(note);
  if (before) return before;
  const told = read(index, note);
  known.set(note, told);
  return told;
}

function read(index: VaultIndex, note: ParsedNote): NoteActivities {
  const { record } = note;
  const lines = logOf(index, note);
  const done = lines.filter(({ entry }) => entry.mark === 'done').map(lineActivity);
  if (record?.kind === 'event') return { lines, activities: [...eventActivities(index, record), ...done] };
  if (record?.kind === 'introduction') {
    return { lines, activities: [...introductionActivities(index, record), ...done] };
  }
  return { lines, activities: done };
}

function logOf(index: VaultIndex, note: ParsedNote): LoggedLine[] {
  const { record, path } = note;
  const inContact = record?.kind === 'contact';
  const inEvent = record?.kind === 'event';
  const implied = impliedDate(note);
  return entriesOf(note).flatMap((entry) => {
    const date = entry.date ?? implied;
    if (date === null) return [];
    const people = unique([...(inContact ? [path] : []), ...peopleOf(index, entry.people, path)]);
    return [{ entry, date, people, event: inEvent ? path : null, path }];
  });
}

/** Whether a line says what is to be done: an intention, or dated after today. */
export function isPlanned({ entry, date }: LoggedLine, today: CivilDate): boolean {
  return entry.mark === 'intention' || (entry.mark === 'done' && date > today);
}

/** A line as the activity that it tells of, or will tell of once it is done. */
export function lineActivity({ entry, date, people, event, path }: LoggedLine): Activity {
  const { activity, count, minutes, span } = entry;
  return { date, activity, count, minutes, people, event, path, span };
}

/** An attended event is one activity of its kind; each person met, each introduction and the cards are more. */
function eventActivities(index: VaultIndex, record: EventRecord): Activity[] {
  const { date, path } = record;
  if (record.status !== 'attended' || date === null) return [];
  const one = (
    activity: string,
    people: readonly string[],
    count = 1,
    minutes: number | null = null,
  ): Activity => ({ date, activity, count, minutes, people: unique(people), event: path, path, span: null });
  const met = unique(peopleOf(index, record.met, path));
  const all = [...peopleOf(index, record.with, path), ...met];
  return [
    one(record.activity, all, 1, record.minutes),
    ...met.map((person) => one('meet', [person])),
    ...record.introductions.map(({ between }) => one('introduction', peopleOf(index, between, path))),
    ...(record.cards > 0 ? [one('card', [], record.cards)] : []),
  ];
}

function introductionActivities(index: VaultIndex, record: IntroductionRecord): Activity[] {
  const { made, between, path, status } = record;
  if (status !== 'made' || made === null || between === null) return [];
  const people = unique(peopleOf(index, between, path));
  return [
    { date: made, activity: 'introduction', count: 1, minutes: null, people, event: null, path, span: null },
  ];
}

export function peopleOf(index: VaultIndex, links: readonly LinkRef[], from: string): string[] {
  return links.map((link) => index.pathOf(link, from));
}

export function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** The goals that an event names, else those that the contacts name. */
export function purposesOf(
  index: VaultIndex,
  event: string | null,
  people: readonly string[],
): readonly string[] {
  const named = event === null ? undefined : index.record('event', event);
  if (named && named.purpose.length > 0) return unique(peopleOf(index, named.purpose, named.path));
  return unique(
    people.flatMap((person) => {
      const contact = index.record('contact', person);
      return contact ? peopleOf(index, contact.purpose, contact.path) : [];
    }),
  );
}
