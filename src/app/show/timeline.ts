import { shownText } from '../../model/shown-text.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { lineEnd } from '../../model/text-lines.ts';
import type { Activity } from '../../scorecard/activity.ts';
import { isOver } from '../../scorecard/event-time.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import type { NoteActivities } from '../../scorecard/note-activities.ts';
import { unnamedContactItems } from '../../scorecard/note-log.ts';
import { Places } from '../../scorecard/places.ts';
import { ActivityPlaces, type NotePlace } from '../listings/activity-places.ts';

/**
 * What shows contact on a day: an activity; the fields `met` and `last_contact` of the person's
 * note; a line of that note, or one that links the person, without an activity (`told`); a
 * meeting recorded by another tool (`meeting`).
 */
export type ContactWord = 'activity' | 'met' | 'last_contact' | 'told' | 'meeting';

/** One day of contact with a person, and where it is written. Plain data. */
export interface ContactEntry extends NotePlace {
  readonly date: CivilDate;
  /** If only its month or year is known: that, as `2019-05` or `2019`; otherwise null. */
  readonly about: string | null;
  readonly is: ContactWord;
  /** Null if no activity is named. */
  readonly activity: string | null;
  readonly count: number;
  readonly minutes: number | null;
  /** The other people who took part: paths, or the links' texts if the links are broken. */
  readonly others: readonly string[];
  readonly otherNames: readonly string[];
  /** The path of its event, or null. */
  readonly event: string | null;
  readonly text: string;
  /** Whether it ended a silence. */
  readonly reconnection: boolean;
}

/** All known contact with a person up to today, the latest first, so that the first entry is the last contact. */
export function timelineOf(ledger: Ledger, person: string): ContactEntry[] {
  const done = doneWith(ledger, person);
  const other = otherContactWith(ledger, person);
  const days = new Set([...done, ...other.filter(({ is }) => is !== 'last_contact')].map(({ date }) => date));
  // `last_contact` adds nothing if something else shows contact on that day.
  const more = other.filter(({ is, date }) => is !== 'last_contact' || !days.has(date));
  return [...done, ...more]
    .map((entry, at) => ({ entry, at }))
    .sort((a, b) => (a.entry.date === b.entry.date ? b.at - a.at : a.entry.date > b.entry.date ? -1 : 1))
    .map(({ entry }) => entry);
}

function doneWith(ledger: Ledger, person: string): ContactEntry[] {
  const { index, contacts, journal } = ledger;
  const written = new ActivityPlaces(ledger);
  return contacts.daysWith(person).flatMap((date) => {
    const kept = journal.on(date)?.kept.filter(({ people }) => people.includes(person)) ?? [];
    if (kept.length === 0) return [];
    const own = new Set(kept);
    // Derived activities: the reconnections.
    const derived = new Set(
      ledger
        .between(date, date)
        .filter((one) => !own.has(one) && one.people.includes(person))
        .map(lineKey),
    );
    return kept.map((one): ContactEntry => {
      const { activity, count, minutes, event } = one;
      const others = one.people.filter((other) => other !== person);
      return {
        ...{ date, about: null, is: 'activity', activity, count, minutes, others, event },
        otherNames: others.map((other) => index.nameOf(other)),
        text: shownText(written.textOf(one)),
        reconnection: activity === 'reconnection' || derived.has(lineKey(one)),
        ...written.placeOf(one),
      };
    });
  });
}

/** A key for the line, or the record, that an activity comes from. */
const lineKey = ({ path, span }: Pick<Activity, 'path' | 'span'>): string => `${span?.start ?? ''} ${path}`;

/** Contact that is not an activity. */
function otherContactWith(ledger: Ledger, person: string): ContactEntry[] {
  const places = new Places(ledger.index);
  const entries: ContactEntry[] = [];
  for (const note of ledger.notes.values()) {
    if (!note.otherContacts.some((contact) => contact.person === person)) continue;
    for (const one of otherContactIn(ledger, note, person, places)) entries.push(one);
  }
  return oncePerLine(entries.filter(({ date }) => date <= ledger.now.date));
}

/** A line may show contact in two ways, or link a person twice. */
function oncePerLine(entries: readonly ContactEntry[]): ContactEntry[] {
  const keyOf = ({ path, line, date }: ContactEntry): string => `${date} ${line} ${path}`;
  return [...new Map(entries.toReversed().map((entry) => [keyOf(entry), entry])).values()].reverse();
}

function otherContactIn(
  { index, now }: Ledger,
  { note }: NoteActivities,
  person: string,
  places: Places,
): ContactEntry[] {
  const { record, path, text } = note;
  const entry = (is: ContactWord, date: CivilDate | null, at: number, shown = ''): ContactEntry[] =>
    date === null ? [] : [{ ...NO_ACTIVITY, date, is, text: shown, path, line: places.lineAt(path, at) }];
  const fieldAt = (name: string): number => record?.fields.get(name)?.keySpan.start ?? 0;
  const field = (
    name: 'met' | 'last_contact',
    date: CivilDate | null,
    about: string | null,
  ): ContactEntry[] => entry(name, date, fieldAt(name)).map((one) => ({ ...one, about }));
  const traced = (index.note(path)?.traces ?? []).flatMap(({ date, link, at }) => {
    const isMeant = link ? index.pathOf(link, path) === person : path === person;
    const day = date ?? (record?.kind === 'event' ? record.date : note.daily);
    return isMeant ? entry('told', day, at, lineText(text, at)) : [];
  });
  if (record?.kind === 'contact') {
    if (path !== person) return traced;
    return [
      ...field('met', record.met, record.metAbout),
      ...field('last_contact', record.lastContact, record.lastContactAbout),
      ...unnamedContactItems(record).flatMap(({ date, span }) =>
        entry('told', date, span.start, plainLine(text.slice(span.start, span.end))),
      ),
      ...traced,
    ];
  }
  if (record?.kind !== 'event') return traced;
  if (!isOver(record, now)) return [];
  const linked = [...record.with, ...record.met].some((link) => index.pathOf(link, path) === person);
  // An attended one is an activity already.
  const isMeeting = linked && record.status === null;
  return [
    ...(isMeeting
      ? entry('meeting', record.date, fieldAt('date')).map((one) => ({ ...one, event: path }))
      : []),
    ...traced.filter(({ date }) => !isMeeting || date !== record.date),
  ];
}

const NO_ACTIVITY = {
  about: null,
  activity: null,
  count: 1,
  minutes: null,
  others: [],
  otherNames: [],
  event: null,
  reconnection: false,
} as const;

/** How much of a line is shown, in UTF-16 units. */
const MAX_LENGTH = 300;

function lineText(text: string, at: number): string {
  return plainLine(text.slice(at, Math.min(lineEnd(text, at), at + MAX_LENGTH)));
}

/** A line as people read it: without the marks and its date at the beginning, and without the brackets of links. */
function plainLine(line: string): string {
  const text = line.slice(0, MAX_LENGTH).replace(/^[\s>]*(?:#{1,6}|[-+*]|\d{1,9}[.)])?\s*(?:\[.\]\s+)?/, '');
  return shownText(text)
    .replace(/\*\*|__|`/g, '')
    .replace(/^\d{4}-\d{2}-\d{2}[\s:–—-]*/, '')
    .trim();
}
