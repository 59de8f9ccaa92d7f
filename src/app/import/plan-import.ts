import { setFields } from '../../edit/set-fields.ts';
import type { FieldValue } from '../../edit/set-field.ts';
import {
  nameOf,
  organizationOf,
  type AddressBook,
  type ContactEntry,
  type Refusal,
} from '../../exchange/contact-entry.ts';
import type { EventRefusal } from '../../exchange/ics/calendar-event.ts';
import type { Moment } from '../../model/moment.ts';
import { isTemplate } from '../../parser/front-matter.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Identify } from '../export/calendar.ts';
import { changeFields } from '../notes/change-fields.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { distinguishNotes } from '../notes/distinguish-notes.ts';
import { UserError } from '../user-error.ts';
import { ContactDrafts } from './draft-contacts.ts';
import { fieldsToFill, type Filling } from './fill-fields.ts';
import { LossReport, type SourceReport } from './loss-report.ts';
import { Matcher, type Match, type MatchedBy, type UnclearReason } from './match-entries.ts';
import type { EventDifference } from './calendar/event-differences.ts';
import type { EventDays, UnclearEventReason } from './calendar/find-event-note.ts';
import type { MissingEvent } from './calendar/missing-events.ts';
import type { Person } from './person.ts';
import { ToldElsewhere } from './told-elsewhere.ts';
import { requireScorecards } from '../summary/summarize.ts';

/** What happens to an entry. */
export interface PlannedEntry {
  /** The line of the file on which it begins, from 1. */
  readonly line: number;
  /** The file, if several are read. */
  readonly file?: string | undefined;
  readonly name: string;
  /** Number of entries in the file: more than one only if similar ones are reported together, under the file's name. */
  readonly count: number;
  /**
   * `new`: a note is made. `filled`: empty fields of a note are filled. `there`: a note has all of
   * it, or has other values. `unclear`: nothing is done, since its person is not certain.
   * `refused`: it has no person, or its note would have findings.
   */
  readonly is: 'new' | 'filled' | 'there' | 'unclear' | 'refused';
  /** The note; if it is unclear, the notes that it may belong to. */
  readonly paths: readonly string[];
  readonly by: MatchedBy | null;
  readonly why:
    | UnclearReason
    | Refusal
    | UnclearEventReason
    | EventRefusal
    | 'cut-off'
    | 'declined'
    | 'not-writable'
    | 'value-of-template'
    | null;
  /** Of an event that got shorter or longer. */
  readonly days?: EventDays;
  /** Of an event to come: what its note says differently. */
  readonly differs?: readonly EventDifference[];
  /** The fields that it fills. */
  readonly fills: readonly string[];
}

/** What an import would do. Nothing is written here. */
export interface ImportPlan {
  readonly entries: readonly PlannedEntry[];
  readonly changes: readonly NoteChange[];
  /** Where the values of each field of the address book went. */
  readonly sources: readonly SourceReport[];
  /** For a calendar: notes of planned events that it no longer has. */
  readonly gone: readonly MissingEvent[];
  /** For a calendar: whether it makes notes of events that are over, and that may have taken place. */
  readonly makesPast: boolean;
}

/**
 * Plans the import of an address book: new notes go into `folder`, or else next to the others.
 * `identify` is that of the vault's exports. Throws `UserError` if notes cannot be written
 * there, and if a scorecard note, which may say who is a person, cannot be read.
 */
export function planImport(
  index: VaultIndex,
  now: Moment,
  book: AddressBook,
  folder: string | null = null,
  identify: Identify | null = null,
): ImportPlan {
  requireScorecards(index);
  const report = new LossReport([...book.entries, ...book.refused]);
  const planned: PlannedEntry[] = [];
  const people = new Map<Person, { readonly entry: ContactEntry; readonly by: MatchedBy | null }[]>();
  const matches = matched(new Matcher(index, identify), book.entries);
  for (const [entry, match] of matches) {
    if (match.is === 'unclear') report.add(entry.values, 'unclear');
    else {
      const own = { entry, by: match.is === 'known' ? match.by : null };
      if (!people.has(match.person)) people.set(match.person, []);
      people.get(match.person)?.push(own);
    }
  }
  for (const entry of book.refused) {
    report.add(entry.values, 'refused');
    planned.push({ ...head(entry), is: 'refused', why: entry.why });
  }
  const changes: NoteChange[] = [];
  const pathOf = new Map<Person, string>();
  for (const [person, { filling, change }] of changesFor(index, now, people.keys(), folder)) {
    const own = people.get(person) ?? [];
    if (change === 'not-writable')
      report.add(
        filling.values.map(({ value }) => value),
        change,
      );
    else report.addWithOutcome(filling.values);
    const made = typeof change === 'object' ? change : null;
    if (made) changes.push(made);
    const path = person.contact?.path ?? made?.path;
    if (path !== undefined) pathOf.set(person, path);
    for (const { entry, by } of own) {
      const rest = { paths: path === undefined ? [] : [path], by };
      planned.push(
        change === 'not-writable'
          ? { ...head(entry), ...rest, is: 'refused', why: whyNotWritable(entry) }
          : { ...head(entry), ...rest, ...outcome(person, by, change, filling) },
      );
    }
  }
  for (const [entry, match] of matches) {
    if (match.is !== 'unclear') continue;
    const paths = match.who.flatMap((one) => one.contact?.path ?? pathOf.get(one) ?? []);
    planned.push({ ...head(entry), is: 'unclear', paths, why: match.why });
  }
  planned.sort((one, other) => one.line - other.line);
  return { entries: planned, changes, sources: report.sources, gone: [], makesPast: false };
}

/** How often unclear entries are examined again. */
const MAX_ROUNDS = 20;

/**
 * The person of each entry. Other entries can make an unclear one clear. They are used at once,
 * so that a second import has nothing to do.
 */
function matched(matcher: Matcher, entries: readonly ContactEntry[]): ReadonlyMap<ContactEntry, Match> {
  const all = new Map<ContactEntry, Match>();
  let open = entries;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (const entry of open) all.set(entry, matcher.match(entry));
    const unclear = open.filter((entry) => all.get(entry)?.is === 'unclear');
    if (unclear.length === open.length) break;
    open = unclear;
  }
  return all;
}

function head(entry: ContactEntry): PlannedEntry {
  return {
    ...{ line: entry.line, file: entry.file, name: nameOf(entry) || organizationOf(entry), count: 1 },
    ...{ is: 'there', paths: [], by: null, why: null, fills: [] },
  };
}

function outcome(
  { contact }: Person,
  by: MatchedBy | null,
  change: NoteChange | null,
  { fields }: Filling,
): Pick<PlannedEntry, 'is' | 'fills'> {
  // Of several entries of a new person, the first makes the note.
  if (!contact) return by === null ? { is: 'new', fills: [...fields.keys()] } : { is: 'there', fills: [] };
  return change ? { is: 'filled', fills: [...fields.keys()] } : { is: 'there', fills: [] };
}

/** What an import writes for a person, and from which values. */
interface Written {
  readonly filling: Filling;
  /** Null if nothing is written; `not-writable` if the note would not be a contact, or would have findings. */
  readonly change: NoteChange | null | 'not-writable';
}

/** How many names of a new person are tried, if a note with the one before cannot be written. */
const MAX_NAMES = 3;

/**
 * What is written for each person. The name of a new person is that of the first entry; if a note
 * with it cannot be written, that of the next is tried, since a later import would begin with it.
 */
function changesFor(
  index: VaultIndex,
  now: Moment,
  people: Iterable<Person>,
  folder: string | null,
): ReadonlyMap<Person, Written> {
  const all = [...people];
  for (let tried = 1; ; tried++) {
    const written = changesAsNamed(index, now, all, folder);
    const others = all.filter(
      (person) =>
        written.get(person)?.change === 'not-writable' &&
        !person.contact &&
        new Set(person.entries.map(nameOf)).size > 1,
    );
    if (others.length === 0 || tried === MAX_NAMES) return written;
    for (const { entries } of others) entries.push(...entries.splice(0, 1));
  }
}

function changesAsNamed(
  index: VaultIndex,
  now: Moment,
  people: readonly Person[],
  folder: string | null,
): ReadonlyMap<Person, Written> {
  const drafts = new ContactDrafts(index, now, folder);
  const elsewhere = new ToldElsewhere(index, now);
  const all = people.map((person) => {
    const filling = fieldsToFill(person, tagsOf(index, person), now.date, elsewhere);
    return { person, filling, draft: person.contact ? null : drafts.draft(person, filling) };
  });
  // All new notes are read together, as they will be.
  const { after, textOf } = distinguishNotes(
    index,
    all.flatMap(({ draft }) => draft ?? []),
  );
  const isFit = (path: string): boolean => {
    const note = after.note(path);
    return note?.record?.kind === 'contact' && note.findings.length === 0;
  };
  return new Map(
    all.map(({ person, filling, draft }): [Person, Written] => {
      if (person.contact) return [person, { filling, change: filled(index, person.contact, filling) }];
      const change =
        draft && isFit(draft.path)
          ? { path: draft.path, before: null, after: textOf(draft) }
          : 'not-writable';
      return [person, { filling, change }];
    }),
  );
}

/** The change that fills empty fields of a contact; null if there are none. */
function filled(
  index: VaultIndex,
  contact: ContactRecord,
  { fields }: Filling,
): NoteChange | null | 'not-writable' {
  if (fields.size === 0) return null;
  const text = index.note(contact.path)?.text ?? '';
  const values = new Map<string, FieldValue>(
    [...fields].map(([field, [one = '', ...more]]) => [
      field,
      field === 'private' ? true : more.length === 0 && field !== 'tags' ? one : [one, ...more],
    ]),
  );
  try {
    return changeFields(
      index,
      contact.path,
      setFields(text, values),
      (note) => note.record?.kind === 'contact',
    );
  } catch (error) {
    if (error instanceof UserError) return 'not-writable';
    throw error;
  }
}

/** Why a note cannot be written: a value with the placeholders of a template would make it one. */
export function whyNotWritable({
  values,
}: {
  readonly values: readonly { readonly text: string }[];
}): 'not-writable' | 'value-of-template' {
  return values.some(({ text }) => isTemplate(text)) ? 'value-of-template' : 'not-writable';
}

/** The tags of a contact’s front matter. */
function tagsOf(index: VaultIndex, { contact }: Person): readonly string[] {
  const own = contact?.properties.find(({ key }) => /^tags?$/i.test(key));
  if (!contact || !own) return [];
  const written = index.note(contact.path)?.text.slice(own.valueSpan.start, own.valueSpan.end) ?? '';
  const tags = written.match(/[\p{L}\p{N}_/-]+/gu) ?? [];
  return tags.length === 0 ? [] : tags;
}
