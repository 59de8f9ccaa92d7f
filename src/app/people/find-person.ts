import type { LinkRef } from '../../model/records.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { linkAt } from '../../parser/links.ts';
import { placeAt } from '../../parser/place.ts';
import { nearestWord } from '../../model/nearest-word.ts';
import { withoutAccents } from '../../model/plain-letters.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { foldName } from '../../vault/person-names.ts';
import { fileName } from '../../vault/vault-index.ts';
import { UserError } from '../user-error.ts';
import type { UserErrors } from '../user-errors.ts';

const MOST_CANDIDATES = 8;

/**
 * The contacts that a person may mean by a text: a link or a path, which leads
 * where links lead; a name, an alias or a file's name, be it of several; the
 * beginning of a name; or a part of one: a surname, or words of it of which the
 * last may be an initial (`Grace H`). One where it is clear, none where there is
 * nobody of that name; in order of path.
 */
export function peopleCalled(index: VaultIndex, written: string): readonly string[] {
  const plain = written.trim().replace(/^\[\[([^[\]|#]*)(?:[|#][^[\]]*)?\]\]$/, '$1');
  const wanted = foldName(plain.trim());
  if (wanted === '') return [];
  const resolved = index.links.resolve(plain, '');
  const linked = resolved?.candidates.filter((path) => index.record('contact', path)) ?? [];
  if (linked.length > 0 && (plain !== written.trim() || isPath(plain))) return linked;
  const { exact, others } = index.derive(namesOf);
  const bearers = exact.get(wanted) ?? [];
  if (bearers.length > 0) return bearers;
  if (linked.length > 0) return linked;
  const called = (fits: (name: string) => boolean): readonly string[] =>
    others.filter(({ names }) => names.some(fits)).map(({ path }) => path);
  const begun = called((name) => name.startsWith(`${wanted} `));
  if (begun.length > 0) return begun;
  // What ends in a comma goes on, and a full stop ends a sentence but behind an initial.
  if (/,$|\S{2}\.$/.test(wanted)) return [];
  const parts = wordsOf(wanted);
  return called((name) => hasParts(wordsOf(name), parts));
}

/** Words that stand in many names, and alone mean nobody. */
const PARTICLES =
  /^(?:a|al|and|da|das|de|del|den|der|di|do|dos|dr|du|el|i+|jr|la|le|mr|mrs|ms|of|prof|sr|st|the|van|von|zu)$/;

function wordsOf(name: string): string[] {
  return name.split(/[\s,'-]+/).filter(Boolean);
}

/** Whether each of the words that were typed is one of a name's, in any order; the last of several may be its beginning. */
function hasParts(name: readonly string[], typed: readonly string[]): boolean {
  const [first = ''] = typed;
  if (typed.length === 0 || (typed.length === 1 && (PARTICLES.test(first) || first.length < 2))) return false;
  const left = [...name];
  return typed.every((word, at) => {
    const plain = word.replace(/\.$/, '');
    const isBegun = typed.length > 1 && at === typed.length - 1;
    const found = left.findIndex((one) => one === plain || (isBegun && one.startsWith(plain)));
    if (found < 0 || plain === '') return false;
    left.splice(found, 1);
    return true;
  });
}

/** A name alone would lead to the nearest of several notes: nobody who types one means that. */
function isPath(plain: string): boolean {
  return plain.includes('/') || plain.endsWith('.md');
}

/** Whether this is all of one of a contact's names, and not only the beginning. */
export function isCalled(index: VaultIndex, path: string, written: string): boolean {
  return index.derive(namesOf).exact.get(foldName(written))?.includes(path) === true;
}

interface Names {
  /** Folded name → whoever bears it, in order of path. */
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly others: readonly { readonly path: string; readonly names: readonly string[] }[];
}

function namesOf(index: VaultIndex): Names {
  const exact = new Map<string, string[]>();
  const others = index.records('contact').map(({ path, name, aliases }) => {
    const names = [...new Set([name, fileName(path), ...aliases].map(foldName))];
    for (const one of names) {
      const bearers = exact.get(one);
      if (bearers) bearers.push(path);
      else exact.set(one, [path]);
    }
    return { path, names };
  });
  return { exact, others };
}

/**
 * What to type for a contact so that nobody else is meant: the name, else the
 * path. What begins like an option is never given. The text of a link that
 * leads nowhere is that text.
 */
export function callName(index: VaultIndex, path: string): string {
  const name = index.nameOf(path);
  if (!index.record('contact', path)) return name;
  const [only, another] = peopleCalled(index, name);
  if (only === path && another === undefined && !name.startsWith('-')) return name;
  return path.startsWith('-') ? `./${path}` : shortPath(path);
}

/** A path as one types it. In the vault's own folder it is told from a name by its ending. */
function shortPath(path: string): string {
  return path.includes('/') ? path.replace(/\.md$/, '') : path;
}

/**
 * The one contact that a person means by a text (see `peopleCalled`). Null where
 * there is nobody of that name. Throws `UserError` that lists them where it is several.
 */
export function findPerson(index: VaultIndex, written: string): string | null {
  const paths = peopleCalled(index, written);
  const [path] = paths;
  if (paths.length < 2) return path ?? null;
  throw new UserError('ambiguous-person', candidatesOf(written, paths));
}

/** Whom a name may mean, as far as an error lists them. */
export function candidatesOf(written: string, paths: readonly string[]): UserErrors['ambiguous-person'] {
  // In the vault's own folder a path without its ending is a name, and this one was not clear.
  const isSaid = (path: string): boolean => foldName(fileName(path)) === foldName(written.trim());
  const shown = paths
    .slice(0, MOST_CANDIDATES)
    .map((path) => (isSaid(path) ? shortPath(path) : path.replace(/\.md$/, '')));
  return { given: written, shown, more: paths.length - shown.length };
}

/** As `findPerson`; where there is nobody of that name it throws a `UserError` that says who may be meant. */
export function requirePerson(index: VaultIndex, written: string): string {
  const path = findPerson(index, written);
  if (path !== null) return path;
  const note = index.note(index.links.resolve(written.trim(), '')?.path ?? '');
  if (note) {
    throw new UserError('not-a-contact', {
      path: note.path,
      isUnreadable: note.frontMatter === 'unreadable',
    });
  }
  throw new UserError('no-such-person', { given: written, near: nearPerson(index, written) });
}

/**
 * The name of a contact, all of it, that begins with what differs from a text in
 * a letter or two, or in accents; with `parts` also one of which any words do, or of which one
 * word begins so and nobody else's does. Null where there is none.
 */
export function nearPerson(index: VaultIndex, written: string, { parts = true } = {}): string | null {
  const text = written.trim();
  const count = text.split(/\s+/).length;
  const byWords = new Map<string, string>();
  const names = index.records('contact').flatMap(({ name, aliases }) => [name, ...aliases]);
  const words = names.map((name) => name.split(/\s+/));
  const longest = parts ? Math.max(1, ...words.map(({ length }) => length)) : 1;
  // Beginnings come first: of equally near words the first is taken.
  for (let from = 0; from < longest; from++)
    for (const [at, name] of names.entries()) {
      const some = (words[at] ?? []).slice(from, from + count).join(' ');
      if (some !== '' && !byWords.has(some)) byWords.set(some, name);
    }
  const near = nearestWord(text, byWords.keys()) ?? withAccents(text, byWords.keys());
  if (near !== null) return byWords.get(near) ?? null;
  return parts ? begunWith(names, text) : null;
}

/** What differs from a text in accents alone: `Núñez` where `Nunez` was typed. */
function withAccents(text: string, known: Iterable<string>): string | null {
  const [wanted, plain] = [foldName(text), foldPlainly(text)];
  return [...known].find((word) => foldPlainly(word) === plain && foldName(word) !== wanted) ?? null;
}

function foldPlainly(name: string): string {
  return foldName(withoutAccents(name));
}

/** The one name of which a word begins so, whatever its accents. */
function begunWith(names: readonly string[], text: string): string | null {
  const wanted = foldPlainly(text);
  if (wanted.length < 3) return null;
  const [only = null, another] = names.filter((name) =>
    wordsOf(foldPlainly(name)).some((word) => word.startsWith(wanted)),
  );
  return another === undefined ? only : null;
}

/** Where a contact belongs, in a word: `Analytical Society`; nothing where the note does not say. */
export function aboutPerson(contact: Pick<ContactRecord, 'organization'> | undefined): string {
  return (contact?.organization[0] ?? '').replace(/\[\[(?:[^\]|]*\|)?|\]\]/g, '');
}

/** What tells somebody from others of the name: `Analytical Society · Contacts/Ada.md`. */
export function tellApart(index: VaultIndex, path: string): string {
  return [aboutPerson(index.record('contact', path)), path].filter(Boolean).join(' · ');
}

/** A link that leads from every note to this one: by its name where no other note has it, else by its path. */
export function linkTo(index: VaultIndex, path: string): string {
  const name = fileName(path);
  const target = index.links.withName(name).length === 1 ? name : path.replace(/\.md$/, '');
  const link = target === name ? `[[${name}]]` : `[[${target}|${name}]]`;
  return leadsTo(index, linkAt(link, 0, placeAt(0))?.link, path) ? link : markdownLink(path, name);
}

/** Names with signs that `[[…]]` cannot hold are linked as markdown has it. */
function markdownLink(path: string, name: string): string {
  const address = encodeURI(path).replace(
    /[#?()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${name.replace(/[[\]\\]/g, '')}](${address})`;
}

function leadsTo(index: VaultIndex, link: LinkRef | undefined, path: string): boolean {
  const found = link && index.links.resolve(link.target, '');
  return found?.path === path && found.candidates.length === 1;
}
