import type { CivilDate } from '../model/civil-date.ts';
import type { LinkRef, LogEntry } from '../model/records.ts';
import type { EventRecord } from '../parser/records/event.ts';
import type { IntroductionRecord } from '../parser/records/introduction.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { VaultNote } from '../vault/parse-source.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import type { Activity } from './activity.ts';
import type { OtherContact } from './contact-days.ts';
import { logEntries, impliedDate, unnamedContactItems } from './note-log.ts';

/** A log line with its note, whatever its mark and date. */
export interface LoggedLine {
  readonly entry: LogEntry;
  readonly date: CivilDate;
  readonly people: readonly string[];
  readonly event: string | null;
  readonly path: string;
}

/** The activities recorded in one note, of any date. They depend only on the note and on where its links lead. */
export interface NoteActivities {
  readonly note: ParsedNote;
  readonly lines: readonly LoggedLine[];
  readonly activities: readonly Activity[];
  /** Contact that is not an activity; that of an event counts once it is over. */
  readonly otherContacts: readonly OtherContact[];
  /** Every link that was followed, and the path that each led to. */
  readonly links: readonly LinkRef[];
  readonly ends: readonly string[];
}

/**
 * A state of a vault with the activities of each note; notes without a record, a log and other signs
 * of contact are left out.
 */
export interface ReadNotes {
  readonly index: VaultIndex;
  /** By path, sorted by path. */
  readonly notes: ReadonlyMap<string, NoteActivities>;
}

/**
 * The activities of each note of a state. The object of an earlier state is reused if the same
 * note is at the same path and its links still lead to the same files, which added or removed
 * files can change.
 */
export function readNotes(index: VaultIndex, before: ReadNotes | null): ReadNotes['notes'] {
  const isSameFiles = before?.index.links === index.links;
  const notes = new Map<string, NoteActivities>();
  for (const note of index.notes.values()) {
    if (note.record === null && note.log.length === 0 && note.traces.length === 0) continue;
    const known = before?.notes.get(note.path);
    const holds = known?.note === note && (isSameFiles || leadWhereTheyLed(index, known));
    notes.set(note.path, holds ? known : readNote(index, note));
  }
  return notes;
}

function leadWhereTheyLed(index: VaultIndex, { note, links, ends }: NoteActivities): boolean {
  return links.every((link, at) => index.pathOf(link, note.path) === ends[at]);
}

/** Follows the links of the note that is being read. */
type Follow = (links: readonly LinkRef[]) => string[];

/** Arrays that grew have spare capacity for a dozen items or more; the ones that are kept are copied to drop it. */
function readNote(index: VaultIndex, note: VaultNote): NoteActivities {
  const links: LinkRef[] = [];
  const ends: string[] = [];
  const follow: Follow = (some) =>
    some.map((link) => {
      const end = index.pathOf(link, note.path);
      links.push(link);
      ends.push(end);
      return end;
    });
  const lines = linesOf(note, follow).slice();
  const done = lines.filter(({ entry }) => entry.mark === 'done' && entry.activity !== '').map(lineActivity);
  return {
    note,
    lines,
    activities: recordActivities(note, follow).concat(done),
    otherContacts: otherContactsOf(note, follow).concat(tracedContacts(note, follow)),
    links: links.slice(),
    ends: ends.slice(),
  };
}

function linesOf(note: ParsedNote, follow: Follow): LoggedLine[] {
  const { record, path } = note;
  const inContact = record?.kind === 'contact';
  const inEvent = record?.kind === 'event';
  const implied = impliedDate(note);
  const lines: LoggedLine[] = [];
  for (const entry of logEntries(note)) {
    const date = entry.date ?? implied;
    if (date === null) continue;
    const named = follow(entry.people);
    const people = unique(inContact ? [path, ...named] : named);
    lines.push({ entry, date, people, event: inEvent ? path : null, path });
  }
  return lines;
}

/** Whether a line is about what is still to be done: an intention, or dated after today. */
export function isPlanned({ entry, date }: LoggedLine, today: CivilDate): boolean {
  return entry.mark === 'intention' || (entry.mark === 'done' && date > today);
}

/** The activity that a log line records, or will record once it is done. */
export function lineActivity({ entry, date, people, event, path }: LoggedLine): Activity {
  const { activity, count, minutes, span } = entry;
  return { date, activity, count, minutes, people, event, path, span };
}

/** The activities in a record's fields, without its log. */
function recordActivities({ record }: ParsedNote, follow: Follow): Activity[] {
  if (record?.kind === 'event') return eventActivities(record, follow);
  return record?.kind === 'introduction' ? introductionActivities(record, follow) : [];
}

/** An attended event is one activity of its kind; each person met, each introduction and the number of cards add another. */
function eventActivities(record: EventRecord, follow: Follow): Activity[] {
  const { date, path } = record;
  if (record.status !== 'attended' || date === null) return [];
  const one = (
    activity: string,
    people: readonly string[],
    count = 1,
    minutes: number | null = null,
  ): Activity => ({ date, activity, count, minutes, people: unique(people), event: path, path, span: null });
  const met = unique(follow(record.met));
  const all = [...follow(record.with), ...met];
  return [
    one(record.activity, all, 1, record.minutes),
    ...met.map((person) => one('meet', [person])),
    ...record.introductions.map(({ between }) => one('introduction', follow(between))),
    ...(record.cards > 0 ? [one('card', [], record.cards)] : []),
  ];
}

function introductionActivities(record: IntroductionRecord, follow: Follow): Activity[] {
  const { made, between, path, status } = record;
  if (status !== 'made' || made === null || between === null) return [];
  const people = unique(follow(between));
  return [
    { date: made, activity: 'introduction', count: 1, minutes: null, people, event: null, path, span: null },
  ];
}

/**
 * When a contact was met and last heard from, and the dated items of its log that name no
 * activity. Also a meeting in another tool's spelling, with people and without a status: it is
 * contact with them, worth 0.
 */
function otherContactsOf({ record }: ParsedNote, follow: Follow): OtherContact[] {
  if (record?.kind === 'contact') {
    const { met, lastContact, path: person } = record;
    const days = [met, lastContact, ...unnamedContactItems(record).map(({ date }) => date)];
    return days.flatMap((date) => (date === null ? [] : [{ date, person }]));
  }
  if (record?.kind !== 'event' || !isTakenAsHeld(record)) return [];
  const { date } = record;
  if (date === null) return [];
  return unique(follow([...record.with, ...record.met])).map((person) => ({ date, person }));
}

/** Whether an event counts as attended once it is over, although it has no status. */
function isTakenAsHeld({ origin, status, unknownStatus }: EventRecord): boolean {
  return origin !== 'own' && status === null && unknownStatus === null;
}

/**
 * Contact shown by the body, if `contact_from` asks for it; for an event, only if it was attended or
 * is taken as held (`isTakenAsHeld`).
 */
function tracedContacts(note: VaultNote, follow: Follow): OtherContact[] {
  const { record, traces, path } = note;
  if (record?.kind === 'event' && record.status !== 'attended' && !isTakenAsHeld(record)) return [];
  const implied = impliedDate(note);
  return traces.flatMap(({ date, link }) => {
    const day = date ?? implied;
    return day === null ? [] : (link ? follow([link]) : [path]).map((person) => ({ date: day, person }));
  });
}

export function peopleOf(index: VaultIndex, links: readonly LinkRef[], from: string): string[] {
  return links.map((link) => index.pathOf(link, from));
}

export function unique(texts: readonly string[]): readonly string[] {
  return texts.length < 2 ? texts : [...new Set(texts)];
}
