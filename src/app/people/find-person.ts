import { unopenedError } from '../notes/unknown-text.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { typedTarget } from '../../parser/links.ts';
import { lazily } from '../../model/lazily.ts';
import { EASTERN } from '../../model/unspaced-scripts.ts';
import { AND, isSmallWord } from '../../parser/small-words.ts';
import { nearestWord } from '../../model/nearest-word.ts';
import {
  beginsWithWords,
  containsTyped,
  containsWords,
  isSameName,
  plainLetters,
  plainName,
  plainWordings,
  wordingsOf,
  type Wordings,
} from '../../model/plain-name.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { foldName, namesOf } from '../../vault/person-names.ts';
import { fileName } from '../../vault/vault-index.ts';
import { UserError } from '../user-error.ts';
import { notReadError } from './not-read-error.ts';
import type { UserErrors } from '../user-errors.ts';

const MAX_CANDIDATES = 8;

/**
 * The contacts that a text may mean: those found by whole words, or else those
 * whose names have words that begin with the typed words (`jos nun`). Empty if nobody has that
 * name. Sorted by path.
 */
export function findPeopleByName(index: VaultIndex, written: string): readonly string[] {
  const named = findPeopleByWords(index, written);
  return named.length > 0 ? named : peopleWithWordsStarting(index, written);
}

/**
 * The contacts that a person may mean by whole words: a link or a path, which is resolved like
 * any link; a name, an alias or a file name, even of several contacts; the beginning of a name;
 * or a part of one: a surname, or words of it, the last of which may be an initial (`Grace H`).
 * Only if no name matches exactly are accents, apostrophes and hyphens ignored. Sorted by path.
 */
export function findPeopleByWords(index: VaultIndex, written: string): readonly string[] {
  const { target, isExact } = typedTarget(written);
  const wanted = foldName(target);
  if (wanted === '') return [];
  const linked =
    index.links.resolve(target, '')?.candidates.filter((path) => index.record('contact', path)) ?? [];
  if (linked.length > 0 && isExact) return linked;
  const bearers = index.called(target);
  if (bearers.length > 0) return bearers;
  if (linked.length > 0) return linked;
  const called = (names: typeof exactNames, fits: (name: TypedName) => boolean): readonly string[] =>
    contactsOf(index, names, fits);
  const begun = called(
    exactNames,
    ({ text }) => text.startsWith(wanted) && /^[\s,;]/.test(text.slice(wanted.length)),
  );
  // Of a single word, one person's first name may be another's surname.
  if ((begun.length > 0 && /\s/.test(wanted)) || isIncomplete(wanted)) return begun;
  if (isEmoji(wanted))
    return called(exactNames, ({ text }) => text.split(/\s+/).some((word) => isSameEmoji(word, wanted)));
  for (const [names, typed, ways] of [
    [exactNames, wanted, [hasDistinctiveWords]],
    [
      plainNames,
      plainLetters(wanted),
      /\s/.test(wanted)
        ? [isSameName, beginsWithWords, hasDistinctiveWords]
        : [isSameName, hasDistinctiveWords, beginsWithWords],
    ],
  ] as const) {
    const words = wordingsOf(typed);
    for (const fits of ways) {
      const found = called(names, (name) => fits(name.wordings, words) && hasOtherCharacters(name, typed));
      if (found.length > 0) return found;
    }
    if (begun.length > 0) return begun;
  }
  return [];
}

/** The contacts with a name in which a word begins with each typed word, with or without accents. */
function peopleWithWordsStarting(index: VaultIndex, written: string): readonly string[] {
  const { target, isExact } = typedTarget(written);
  const typed = plainLetters(target.trim());
  if (isExact || isIncomplete(typed)) return [];
  const words = wordingsOf(typed).filter((one) => one.split(' ').some(isDistinctiveWord));
  return contactsOf(
    index,
    plainNames,
    (name) => containsWords(name.wordings, words, isDistinctiveWord) && hasOtherCharacters(name, typed),
  );
}

function contactsOf(
  index: VaultIndex,
  names: typeof exactNames,
  fits: (name: TypedName) => boolean,
): readonly string[] {
  return index
    .derive(names)
    .filter((contact) => contact.names.some(fits))
    .map(({ contact }) => contact.path);
}

/** Text that ends in a comma continues, and a full stop ends a sentence except after an initial. */
function isIncomplete(typed: string): boolean {
  return /,$|\S{2}\.$|…$/.test(typed);
}

/** Typed characters other than letters must be in the name: `Ada!` is Ada at the end of a sentence. */
function hasOtherCharacters({ text }: TypedName, typed: string): boolean {
  const characters = typed.match(/[^\p{L}\p{N}\p{M}\s,'.-]/gu) ?? [];
  const isJoined = IS_JOINED.test(text);
  return characters.every((character) => text.includes(character) || (isJoined && /[&+]/.test(character)));
}

/** A name with “and”: `Marks and Spencer` can be typed with any of its signs. */
const IS_JOINED = new RegExp(`\\s(?:${AND}|[&+])\\s`, 'u');

/** Whether a text consists of emoji, which can be a person's name: `🦊`. */
const isEmoji = (typed: string): boolean => /^\p{Extended_Pictographic}[^\p{L}\p{N}\s]*$/u.test(typed);

/** Whether a word of a name is this emoji, with or without a variation selector. */
const isSameEmoji = (word: string, typed: string): boolean =>
  word.replaceAll('\uFE0F', '') === typed.replaceAll('\uFE0F', '');

/** Whether a name contains the distinctive typed words; the last of several may be incomplete. */
function hasDistinctiveWords(name: Wordings, typed: Wordings): boolean {
  return containsWords(
    name,
    typed.filter(isDistinctiveWord),
    (_, at, { length }) => length > 1 && at === length - 1,
  );
}

/** Words that occur in many names and identify nobody by themselves. */
const PARTICLES =
  /^(?:a|al|and|da|das|de|del|den|der|di|do|dos|dr|du|el|i+|jr|la|le|mr|mrs|ms|of|prof|sr|st|the|van|von|zu)$/;

/** One character that is a word: a surname such as 王 or 김. */
const EASTERN_WORD = lazily(() => new RegExp(`^[${EASTERN}]$`, 'u'));

function isDistinctiveWord(words: string): boolean {
  return (words.length > 1 || EASTERN_WORD().test(words)) && !PARTICLES.test(words);
}

/** Whether a typed word is more likely to be part of a sentence than of a name: `and`, `to`, `the`. */
export function isFunctionWord(word: string): boolean {
  return /^\p{Ll}/u.test(word) && (isSmallWord(word) || PARTICLES.test(word));
}

/** Whether some word of a text is distinctive: `the` alone is not. */
export function isDistinctiveName(written: string): boolean {
  const typed = plainLetters(written.trim());
  return isEmoji(typed) || wordingsOf(typed).some((words) => words.split(' ').some(isDistinctiveWord));
}

/** Whether a text is the whole of one of a contact's names, as it can be typed. */
export function isWholeName(index: VaultIndex, path: string, written: string): boolean {
  const contact = index.record('contact', path);
  const typed = plainWordings(written);
  return contact !== undefined && namesOf(contact).some((name) => isSameName(plainWordings(name), typed));
}

/** Whether a word is a whole word of one of a contact's names, not only the beginning of one. */
export function isWordOfName(index: VaultIndex, path: string, word: string): boolean {
  const contact = index.record('contact', path);
  const typed = plainWordings(word);
  return contact !== undefined && namesOf(contact).some((name) => containsWords(plainWordings(name), typed));
}

/** A name, its letters normalized for comparison, and its words. */
interface TypedName {
  readonly name: string;
  readonly text: string;
  readonly wordings: Wordings;
}

interface ContactNames {
  readonly contact: ContactRecord;
  readonly names: readonly TypedName[];
}

function exactNames(index: VaultIndex): readonly ContactNames[] {
  return foldedNames(index, foldName);
}

/** Every contact, with the plain letters of its names. */
export function plainNames(index: VaultIndex): readonly ContactNames[] {
  return foldedNames(index, plainLetters);
}

function foldedNames(index: VaultIndex, fold: (name: string) => string): readonly ContactNames[] {
  const typed = (name: string): TypedName => ({ name, text: fold(name), wordings: wordingsOf(fold(name)) });
  return index.records('contact').map((contact) => ({ contact, names: namesOf(contact).map(typed) }));
}

/**
 * What to type for a contact so that nobody else is meant: the name, or else the path. Never
 * something that looks like an option. For a broken link, its text.
 */
export function nameToType(index: VaultIndex, path: string): string {
  const name = index.nameOf(path);
  if (!index.record('contact', path)) return name;
  const [only, another] = findPeopleByName(index, name);
  if (only === path && another === undefined && !name.startsWith('-')) return name;
  return path.startsWith('-') ? `./${path}` : shortPath(path);
}

/** A path as the user would type it. In the vault's own folder its extension distinguishes it from a name. */
function shortPath(path: string): string {
  return path.includes('/') ? path.replace(/\.md$/, '') : path;
}

/**
 * The only contact that a text may mean, by whole words or beginnings of words. Null if nobody has
 * that name. Throws `UserError` with a list if several have it.
 */
export function findPerson(index: VaultIndex, written: string): string | null {
  const paths = findPeopleByName(index, written);
  const [path] = paths;
  if (paths.length < 2) return path ?? null;
  throw new UserError('ambiguous-person', ambiguousPersonData(written, paths));
}

/** The people that a name may mean, as an error lists them. */
export function ambiguousPersonData(
  written: string,
  paths: readonly string[],
): UserErrors['ambiguous-person'] {
  // In the vault's own folder a path without its extension is a name, which was not clear here.
  const isSaid = (path: string): boolean => foldName(fileName(path)) === foldName(written.trim());
  const shown = paths
    .slice(0, MAX_CANDIDATES)
    .map((path) => (isSaid(path) ? shortPath(path) : path.replace(/\.md$/, '')));
  return { given: written, shown, more: paths.length - shown.length };
}

/**
 * Throws `UserError` if a name means the vault's owner, where another person is needed. `path` is
 * the contact it leads to, or null.
 */
export function refuseYourself(index: VaultIndex, path: string | null, given: string): void {
  const isMe = path === null ? /^(?:me|myself)$/i.test(given.trim()) : path === index.me;
  if (isMe) throw new UserError('oneself', { given: given.trim().replace(/^\[\[|\]\]$/g, '') });
}

/** The error for a note that should be a contact and is not. */
export function notAContactError(index: VaultIndex, path: string): UserError {
  const note = index.note(path);
  if (note && note.unread !== null) return unopenedError(note);
  const isUnreadable = note?.frontMatter === 'unreadable';
  return new UserError('not-a-contact', { path, kind: note?.record?.kind ?? null, isUnreadable });
}

/** `findPerson`, but throws a `UserError` with a suggestion if nobody has that name. */
export function requirePerson(index: VaultIndex, written: string): string {
  const path = findPerson(index, written);
  if (path !== null) return path;
  const copy = notReadError(index, written);
  if (copy) throw copy;
  const note = index.note(index.links.resolve(written.trim(), '')?.path ?? '');
  if (note) throw notAContactError(index, note.path);
  throw new UserError('no-such-person', { given: written, near: suggestPerson(index, written) });
}

/**
 * The whole name of a contact whose beginning differs from a text in a letter or two. With
 * `parts`, also a name with any words that do, or the only name with a word that begins with the
 * text. Null if there is none.
 */
export function suggestPerson(index: VaultIndex, written: string, { parts = true } = {}): string | null {
  const text = plainName(written);
  const count = text.split(' ').length;
  const byWords = new Map<string, string>();
  const names = index.records('contact').flatMap(({ name, aliases }) => [name, ...aliases]);
  const words = names.map((name) => plainName(name).split(' '));
  const longest = parts ? words.reduce((most, { length }) => Math.max(most, length), 1) : 1;
  // Beginnings are compared first, since of equally near words the first is taken.
  for (let from = 0; from < longest; from++)
    for (const [at, name] of names.entries()) {
      const some = (words[at] ?? []).slice(from, from + count).join(' ');
      if (some !== '' && !byWords.has(some)) byWords.set(some, name);
    }
  const near = nearestWord(text, byWords.keys());
  if (near !== null) return byWords.get(near) ?? null;
  return parts ? onlyNameStartingWith(names, text) : null;
}

/** The only name with a word that begins like this, ignoring accents. */
function onlyNameStartingWith(names: readonly string[], wanted: string): string | null {
  if (wanted.length < 3) return null;
  const [only = null, another] = names.filter((name) => containsTyped(plainWordings(name), [wanted]));
  return another === undefined ? only : null;
}
