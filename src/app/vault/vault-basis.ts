import type { Ledger } from '../../scorecard/ledger.ts';
import type { NoteActivities } from '../../scorecard/note-activities.ts';
import { possibleOriginals } from '../../vault/copies.ts';
import type { VaultNote } from '../../vault/parse-source.ts';
import type { NamedContact } from '../../vault/person-names.ts';
import { linksIn } from '../../parser/records/definitions.ts';
import { logLinks } from '../../parser/records/log-field.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { namesOfLinkTarget } from './linked-names.ts';

/** What has to be known of all notes of a vault, to read a few of them again as beside the others. */
export interface VaultBasis {
  readonly readingKey: string;
  /** The path of every note, in order; what is kept by note is in the same order, and notes are numbered by it. */
  readonly paths: readonly string[];
  /** Everybody of whom a note tells something, by path or by the name that leads nowhere. */
  readonly people: readonly string[];
  /** Pairs of numbers, of a note and of somebody of whom it tells. */
  readonly told: Int32Array;
  readonly contacts: readonly NamedContact[];
  /** The notes that are read with any others: goals, and what may be a scorecard. */
  readonly always: readonly string[];
  /** Notes of which others may be copies, by their names. */
  readonly originals: readonly string[];
  /** The names under which links look for files (`namesOfLinkTarget`), and some under which they did. */
  readonly linked: readonly string[];
}

export function basisOf(ledger: Ledger, mayBeScorecard: (note: VaultNote) => boolean): VaultBasis {
  const { index } = ledger;
  const all = [...index.notes.values()];
  const goals = index.records('goal').map(({ path }) => path);
  const scorecards = all.filter(mayBeScorecard).map(({ path }) => path);
  return {
    readingKey: index.readingKey,
    paths: all.map(({ path }) => path),
    ...tellers(ledger),
    contacts: index.named.map(({ path, name, aliases }) => ({ path, name, aliases })),
    always: [...new Set([...goals, ...scorecards])],
    originals: [...new Set(all.flatMap(({ path }) => possibleOriginals(path)))].filter((path) =>
      index.notes.has(path),
    ),
    linked: index.derive(linkedNames),
  };
}

/** Texts by number, the other way round. */
export function numbersOf(texts: readonly string[]): ReadonlyMap<string, number> {
  return new Map(texts.map((text, at) => [text, at]));
}

function linkedNames({ notes }: VaultIndex): readonly string[] {
  return [...new Set(targetsIn(notes.values()).flatMap(namesOfLinkTarget))];
}

/** The names under which links look for files once some notes were read anew. */
export function linkedAfter(
  { linked }: Pick<VaultBasis, 'linked'>,
  notes: Iterable<VaultNote>,
): readonly string[] {
  const known = new Set(linked);
  const more = new Set(
    targetsIn(notes)
      .flatMap(namesOfLinkTarget)
      .filter((name) => !known.has(name)),
  );
  return more.size === 0 ? linked : [...linked, ...more];
}

/** What links in fields and logs lead to, and those by which a text tells of contact; each once. */
function targetsIn(notes: Iterable<VaultNote>): string[] {
  const targets = new Set<string>();
  for (const { record, log, traces } of notes) {
    for (const { link } of record ? linksIn(record) : logLinks(log)) targets.add(link.target);
    for (const { link } of traces) if (link) targets.add(link.target);
  }
  return [...targets];
}

/** Of whom something is told, whether it counts yet or not. */
export function peopleMentioned({ activities, touches }: NoteActivities): ReadonlySet<string> {
  return new Set([...activities.flatMap(({ people }) => people), ...touches.map(({ person }) => person)]);
}

function tellers({ index, notes }: Ledger): Pick<VaultBasis, 'people' | 'told'> {
  const numbers = new Map<string, number>();
  const told: number[] = [];
  let at = 0;
  for (const path of index.notes.keys()) {
    const note = notes.get(path);
    for (const person of note ? peopleMentioned(note) : []) {
      const number = numbers.get(person) ?? numbers.size;
      numbers.set(person, number);
      told.push(at, number);
    }
    at++;
  }
  return { people: [...numbers.keys()], told: Int32Array.from(told) };
}

/** The notes of people, and all that told of one of them. */
export function notesMentioning(
  { people: all, told, paths }: Pick<VaultBasis, 'people' | 'told' | 'paths'>,
  people: ReadonlySet<string>,
): string[] {
  const wanted = new Set<number>();
  for (const [number, person] of all.entries()) if (people.has(person)) wanted.add(number);
  const found = new Set(people);
  for (let at = 0; at < told.length; at += 2) {
    if (wanted.has(told[at + 1] ?? -1)) found.add(paths[told[at] ?? -1] ?? '');
  }
  return [...found];
}
