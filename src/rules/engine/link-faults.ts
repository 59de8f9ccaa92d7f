import { comparePaths } from '../../vault/read-state.ts';
import { foldedWords } from '../../model/plain-name.ts';
import { noteName, withoutExtension } from '../../model/note-name.ts';
import { groupBy } from '../../model/group-by.ts';
import { MAX_COMPARED_WORDS, typosBetween } from '../../model/nearest-word.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import { linksIn, type NetworkRecord } from '../../parser/records/definitions.ts';
import type { FieldLink, LinkTarget } from '../../parser/records/field.ts';
import { logLinks } from '../../parser/records/log-field.ts';
import { foldPath, type Resolution } from '../../vault/link-table.ts';
import { namesOf, type NamedContact } from '../../vault/person-names.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

interface PlacedLink extends FieldLink {
  readonly path: string;
}

/** The most specific fault of a link. */
export type LinkFault = PlacedLink &
  (
    | { readonly is: 'ambiguous'; readonly candidates: readonly string[] }
    | { readonly is: 'wrong kind'; readonly target: NetworkRecord }
    | { readonly is: 'alias'; readonly of: readonly string[] }
    | { readonly is: 'renamed'; readonly to: string }
    /** `near` has the same name in another spelling; `typo` nearly the same name. */
    | { readonly is: 'broken'; readonly near: string | null; readonly typo: string | null }
  );

/** The links in fields and logs that have one kind of fault, sorted by path. */
export function linkFaults<Is extends LinkFault['is']>(
  index: VaultIndex,
  is: Is,
): (LinkFault & { readonly is: Is })[] {
  return index.derive(allFaults).filter((fault): fault is LinkFault & { readonly is: Is } => fault.is === is);
}

function allFaults(index: VaultIndex): readonly LinkFault[] {
  const faults: LinkFault[] = [];
  for (const note of index.notes.values()) {
    const { path } = note;
    for (const one of linksOf(note)) {
      // A plain name was looked up among the contacts and is not a link that could be rewritten.
      if (one.link.plain) continue;
      const found = index.resolve(one.link, path);
      const target = found?.candidates.length === 1 ? (index.note(found.path)?.record ?? null) : null;
      // A log may say what it is about.
      const isOwnLog = one.field === 'log' && target?.path === path;
      if (found?.candidates.length === 1 && (!target || isOwnLog || suits(one.wants, target))) continue;
      faults.push(faultOf(index, { ...one, path }, found, target));
    }
  }
  return faults;
}

function faultOf(
  index: VaultIndex,
  one: PlacedLink,
  found: Resolution | null,
  target: NetworkRecord | null,
): LinkFault {
  if (found && target) return { ...one, is: 'wrong kind', target };
  if (found) return { ...one, is: 'ambiguous', candidates: found.candidates };
  const { target: written } = one.link;
  const of = index.derive(contactsByAlias).get(foldPath(withoutExtension(written)));
  if (of) return { ...one, is: 'alias', of: of.map(({ path }) => path) };
  const isPerson = one.wants === 'person';
  const near = onlyOf(index.derive(isPerson ? people : files)(written));
  if (one.hidden && near !== null) return { ...one, is: 'renamed', to: near };
  return { ...one, is: 'broken', near, typo: isPerson || one.wants === 'any' ? typo(index, written) : null };
}

function suits(wants: LinkTarget, target: NetworkRecord): boolean {
  if (wants === 'any') return true;
  if (wants === 'person') return target.kind === 'contact';
  if (wants === 'event') return target.kind === 'event';
  return target.kind === 'goal' && (target.goalKind === 'overall' || target.goalKind === null);
}

/** The links in the fields of a record, and in the log of any other note. */
function linksOf({ record, log }: ParsedNote): readonly FieldLink[] {
  return record ? linksIn(record) : logLinks(log).map((one) => ({ ...one, field: 'log' }));
}

function onlyOf(names: readonly Named[]): string | null {
  return names.length === 1 ? (names[0]?.[0] ?? null) : null;
}

/** A name, and the path of its note or contact. */
type Named = readonly [path: string, name: string];

/** Returns the names with the same key as a name. */
type FindSimilar = (name: string) => readonly Named[];

/**
 * A search for names by a key that their words decide, in any order. Keys are made for the names
 * that begin with a letter with which some word of the other name begins, when they are needed:
 * after a change of one note, few names are looked for.
 */
function similarNameFinder(names: Iterable<Named>, keyOf: (name: string) => string): FindSimilar {
  const byLetter = groupBy(names, ([, name]) => [firstLetter(name)]);
  const byKey = new Map<string, ReadonlyMap<string, readonly Named[]>>();
  return (name) =>
    firstLetters(noteName(name)).flatMap((letter) => {
      const known = byKey.get(letter) ?? groupBy(byLetter.get(letter) ?? [], ([, one]) => [keyOf(one)]);
      byKey.set(letter, known);
      return known.get(keyOf(name)) ?? [];
    });
}

/** The letters with which the words of a text begin, each once. */
function firstLetters(text: string): readonly string[] {
  return [...new Set(foldedWords(text).map((word) => word.charAt(0)))];
}

/** The letter with which a name begins, made quickly for most of very many names. */
function firstLetter(name: string): string | undefined {
  const first = name.charAt(name.lastIndexOf('/') + 1);
  return /[a-z\d]/i.test(first) ? first.toLowerCase() : firstLetters(noteName(name))[0];
}

/** Notes, and contacts, by a key that ignores folders, accents, punctuation and the order of words. */
const files = (index: VaultIndex): FindSimilar => byPath(index.paths);
const people = (index: VaultIndex): FindSimilar => byPath(index.named.map(({ path }) => path));

function byPath(paths: Iterable<string>): FindSimilar {
  return similarNameFinder(
    [...paths].map((path) => [path, path]),
    nearKey,
  );
}

/** Contacts by their aliases and the `name` in their notes. */
const contactsByAlias = (index: VaultIndex): ReadonlyMap<string, readonly NamedContact[]> =>
  groupBy(index.named, ({ name, aliases }) => [
    ...new Set([name, ...aliases].map((one) => foldPath(one.trim()))),
  ]);

/** All names of contacts, by the part of the name that a typing error leaves unchanged. */
const peopleByOutline = (index: VaultIndex): FindSimilar =>
  similarNameFinder(
    index.named.flatMap((one) => namesOf(one).map((name): Named => [one.path, name])),
    (name) => nameOutline(byInitials(name)),
  );

/** The only contact with the nearest name, if it differs in one letter (a long name: two) that does not begin a word. */
function typo(index: VaultIndex, target: string): string | null {
  const key = byInitials(target);
  const similar = index.derive(peopleByOutline)(target);
  let nearest: string | null = null;
  // Short names that differ in a letter are usually different names (Tim, Tom), and among very many
  // names some always differ by one.
  const most = key.length < 4 ? 0 : key.length < 12 ? 1 : 2;
  let least = most + 1;
  for (const [path, other] of similar.length > MAX_COMPARED_WORDS ? [] : similar) {
    const words = byInitials(other).split(' ');
    const typos = key.split(' ').reduce((sum, word, at) => sum + typosBetween(word, words[at] ?? ''), 0);
    // If two are equally near, neither is suggested.
    if (typos === least && path !== nearest) nearest = null;
    if (typos < least) [nearest, least] = [path, typos];
  }
  return nearest;
}

/**
 * The words of a name sorted by their first letters, which a typing error rarely changes; words
 * with the same first letter keep their order.
 */
function byInitials(name: string): string {
  const words = [...foldedWords(noteName(name))];
  return words.sort((a, b) => comparePaths(a.charAt(0), b.charAt(0))).join(' ');
}

/**
 * The part of a key that a typing error leaves unchanged: the first letters of its words, digits,
 * and letters of scripts without words.
 */
function nameOutline(key: string): string {
  return key.replace(/([\p{L}\p{N}])\p{Ll}+/gu, '$1');
}

/**
 * A key that is equal for spellings of one name: the last part of a path, its
 * words in alphabetical order, in lower case, without accents and punctuation.
 * `Dashwood, Marianne` and `People/marianne-dashwood.md` have the same.
 */
export function nearKey(path: string): string {
  return [...foldedWords(noteName(path))].sort().join(' ');
}
