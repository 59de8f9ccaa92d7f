import type { Ledger } from '../../scorecard/ledger.ts';
import type { NoteActivities } from '../../scorecard/note-activities.ts';
import { ListIndex } from '../../model/list-index.ts';
import { possibleOriginals } from '../../vault/copies.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { NamedContact } from '../../vault/person-names.ts';
import { linksIn } from '../../parser/records/definitions.ts';
import { logLinks } from '../../parser/records/log-field.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { namesOfLinkTarget } from './linked-names.ts';

/** What must be known about all notes of a vault to read a few of them again without the others. */
export interface VaultBasis {
  readonly readingKey: string;
  /**
   * The path of every note, sorted. A note's index in this list is its number; other lists with one
   * item per note have the same order.
   */
  readonly paths: readonly string[];
  /** Every person about whom a note records something, as a path, or as the link's text if the link is broken. */
  readonly people: readonly string[];
  /** Pairs of numbers: a note, and a person about whom it records something. */
  readonly mentions: Int32Array;
  /** Every contact, sorted by path; read late, since most changes need no names. */
  readonly contacts: () => readonly NamedContact[];
  /** The notes that are always read together with others: goals, and notes that may be scorecards. */
  readonly always: readonly string[];
  /** Notes that, judging by names, have copies. */
  readonly originals: readonly string[];
  /** The names by which links look for files (`namesOfLinkTarget`); some may be of links that no longer exist. */
  readonly linked: readonly string[];
}

export function basisOf(ledger: Ledger, mayBeScorecard: (note: VaultNote) => boolean): VaultBasis {
  const { index } = ledger;
  const all = [...index.notes.values()];
  const goals = index.records('goal').map(({ path }) => path);
  const scorecards = all.filter(mayBeScorecard).map(({ path }) => path);
  const contacts = index.named.map(({ path, name, aliases }) => ({ path, name, aliases }));
  return {
    readingKey: index.readingKey,
    paths: all.map(({ path }) => path),
    ...mentionsOf(ledger),
    contacts: () => contacts,
    always: [...new Set([...goals, ...scorecards])],
    originals: [...new Set(all.flatMap(({ path }) => possibleOriginals(path)))].filter((path) =>
      index.notes.has(path),
    ),
    linked: index.derive(linkedNames),
  };
}

/** Text → its index in a list. */
export function indexByText(texts: readonly string[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  // A pair for each of very many texts would take longer than the map.
  for (let at = 0; at < texts.length; at++) numbers.set(texts[at] ?? '', at);
  return numbers;
}

function linkedNames({ notes }: VaultIndex): readonly string[] {
  return [...new Set(targetsIn(notes.values()).flatMap(namesOfLinkTarget))];
}

/** The names by which links look for files, including those of links in notes that were read again. */
export function linkNamesAfter(
  { linked }: Pick<VaultBasis, 'linked'>,
  notes: Iterable<VaultNote>,
): readonly string[] {
  const names = [...new Set(targetsIn(notes).flatMap(namesOfLinkTarget))];
  const known = new ListIndex(() => linked);
  const more = names.filter((name) => known.of(name) < 0);
  return more.length === 0 ? linked : [...linked, ...more];
}

/** The targets of links in fields and logs, and of links in other text that show contact, without duplicates. */
function targetsIn(notes: Iterable<VaultNote>): string[] {
  const targets = new Set<string>();
  for (const { record, log, traces } of notes) {
    for (const { link } of record ? linksIn(record) : logLinks(log)) targets.add(link.target);
    for (const { link } of traces) if (link) targets.add(link.target);
  }
  return [...targets];
}

/** The people about whom a note records an activity or contact, even if it does not count yet. */
export function peopleMentioned({ activities, otherContacts }: NoteActivities): ReadonlySet<string> {
  return new Set([
    ...activities.flatMap(({ people }) => people),
    ...otherContacts.map(({ person }) => person),
  ]);
}

function mentionsOf({ index, notes }: Ledger): Pick<VaultBasis, 'people' | 'mentions'> {
  const numbers = new Map<string, number>();
  const mentions: number[] = [];
  let at = 0;
  for (const path of index.notes.keys()) {
    const note = notes.get(path);
    for (const person of note ? peopleMentioned(note) : []) {
      const number = numbers.get(person) ?? numbers.size;
      numbers.set(person, number);
      mentions.push(at, number);
    }
    at++;
  }
  return { people: [...numbers.keys()], mentions: Int32Array.from(mentions) };
}

/** The paths of these people, and of all notes that recorded something about one of them. */
export function notesMentioning(
  { people: all, mentions, paths }: Pick<VaultBasis, 'people' | 'mentions' | 'paths'>,
  people: ReadonlySet<string>,
): string[] {
  const wanted = new Set<number>();
  for (let number = 0; number < all.length; number++) if (people.has(all[number] ?? '')) wanted.add(number);
  const found = new Set(people);
  for (let at = 0; at < mentions.length; at += 2) {
    if (wanted.has(mentions[at + 1] ?? -1)) found.add(paths[mentions[at] ?? -1] ?? '');
  }
  return [...found];
}
