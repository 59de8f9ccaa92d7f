import type { CivilDate } from '../../model/civil-date.ts';
import { lineEnd } from '../../parser/fence.ts';
import type { Activity } from '../../scorecard/activity.ts';
import { isOver } from '../../scorecard/event-time.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { NoteActivities } from '../../scorecard/note-activities.ts';
import { Places } from '../../scorecard/places.ts';
import { ActivityRows, type ActivityRow, type NotePlace } from '../listings/activity-rows.ts';

/**
 * What a day of contact rests on: something that was done (`activity`); the
 * fields `met` and `last_contact` of the person's note; a line of it, or one that
 * links the person, that names no activity (`told`); a meeting that another tool
 * noted (`meeting`).
 */
export type ContactWord = 'activity' | 'met' | 'last_contact' | 'told' | 'meeting';

/** One day of contact with somebody, and where it is written. Plain data. */
export interface ContactEntry extends NotePlace {
  readonly date: CivilDate;
  readonly is: ContactWord;
  /** Null where no activity is named. */
  readonly activity: string | null;
  readonly count: number;
  readonly minutes: number | null;
  /** Who else took part: paths, or the links' texts where they lead nowhere. */
  readonly others: readonly string[];
  readonly otherNames: readonly string[];
  /** The path of the event that it belongs to, or null. */
  readonly event: string | null;
  readonly text: string;
  /** Whether it ended a silence. */
  readonly reconnection: boolean;
}

/** All that is known of contact with a person up to today, the latest first. Its first day is the last contact. */
export function timelineOf(ledger: Ledger, person: string): ContactEntry[] {
  const done = doneWith(ledger, person);
  const told = toldOf(ledger, person);
  const days = new Set([...done, ...told.filter(({ is }) => is !== 'last_contact')].map(({ date }) => date));
  // A field that only repeats what a line of the same day says tells nothing more.
  const more = told.filter(({ is, date }) => is !== 'last_contact' || !days.has(date));
  return [...done, ...more]
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => (a.entry.date === b.entry.date ? b.at - a.at : a.entry.date > b.entry.date ? -1 : 1))
    .map(({ entry }) => entry);
}

function doneWith(ledger: Ledger, person: string): ContactEntry[] {
  const { index, contacts } = ledger;
  const rows = new ActivityRows(ledger);
  const hasPerson = (row: Pick<Activity, 'people'>): boolean => row.people.includes(person);
  return contacts.daysWith(person).flatMap((date) => {
    if (!ledger.journal.on(date)?.kept.some(hasPerson)) return [];
    const all = rows.on(date).filter((row) => hasPerson(row) && row.standing !== 'twice');
    const isSame = (a: ActivityRow, b: ActivityRow): boolean => a.path === b.path && a.line === b.line;
    const ends = all.filter(({ from }) => from === 'derived');
    return all
      .filter(({ from }) => from !== 'derived')
      .map((row): ContactEntry => {
        const { activity, count, minutes, event, text, path, line } = row;
        const others = row.people.filter((one) => one !== person);
        const reconnection = activity === 'reconnection' || ends.some((one) => isSame(one, row));
        const otherNames = others.map((one) => index.nameOf(one));
        return {
          ...{ date, is: 'activity', activity, count, minutes, others, otherNames, event, text },
          ...{ reconnection, path, line },
        };
      });
  });
}

/** Days of contact that are no activities. */
function toldOf(ledger: Ledger, person: string): ContactEntry[] {
  const places = new Places(ledger.index);
  const entries: ContactEntry[] = [];
  for (const note of ledger.notes.values()) {
    if (!note.touches.some((touch) => touch.person === person)) continue;
    entries.push(...toldIn(ledger, note, person, places));
  }
  return entries.filter(({ date }) => date <= ledger.now.date);
}

function toldIn(
  { index, now }: Ledger,
  { note }: NoteActivities,
  person: string,
  places: Places,
): ContactEntry[] {
  const { record, path, text, datedItems } = note;
  const entry = (is: ContactWord, date: CivilDate | null, at: number, said = ''): ContactEntry[] =>
    date === null ? [] : [{ ...BLANK, date, is, text: said, path, line: places.lineAt(path, at) }];
  const fieldAt = (name: string): number => record?.fields.get(name)?.keySpan.start ?? 0;
  const traced = (index.note(path)?.traces ?? []).flatMap(({ date, link, at }) => {
    const isMeant = link ? index.pathOf(link, path) === person : path === person;
    const day = date ?? (record?.kind === 'event' ? record.date : note.daily);
    return isMeant ? entry('told', day, at, lineText(text, at)) : [];
  });
  if (record?.kind === 'contact') {
    if (path !== person) return traced;
    return [
      ...entry('met', record.met, fieldAt('met')),
      ...entry('last_contact', record.lastContact, fieldAt('last_contact')),
      ...datedItems.flatMap(({ date, span }) =>
        entry('told', date, span.start, plainLine(text.slice(span.start, span.end))),
      ),
      ...traced,
    ];
  }
  if (record?.kind !== 'event') return traced;
  if (!isOver(record, now)) return [];
  const linked = [...record.with, ...record.met].some((link) => index.pathOf(link, path) === person);
  // One that was attended is an activity already.
  const isMeeting = linked && record.status === null;
  return [
    ...(isMeeting
      ? entry('meeting', record.date, fieldAt('date')).map((one) => ({ ...one, event: path }))
      : []),
    ...traced.filter(({ date }) => !isMeeting || date !== record.date),
  ];
}

const BLANK = {
  activity: null,
  count: 1,
  minutes: null,
  others: [],
  otherNames: [],
  event: null,
  reconnection: false,
} as const;

/** As much of a line as is shown. */
const LONGEST = 300;

function lineText(text: string, at: number): string {
  return plainLine(text.slice(at, Math.min(lineEnd(text, at), at + LONGEST)));
}

/** A line as people read it: without the marks before it, its own date, and the brackets of links. */
function plainLine(line: string): string {
  return line
    .slice(0, LONGEST)
    .replace(/^[\s>]*(?:#{1,6}|[-+*]|\d{1,9}[.)])?\s*(?:\[.\]\s+)?/, '')
    .replace(/!?\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1')
    .replace(/\*\*|__|`/g, '')
    .replace(/^\d{4}-\d{2}-\d{2}[\s:–—-]*/, '')
    .trim();
}
