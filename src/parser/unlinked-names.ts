import { lastPart } from '../model/note-name.ts';
import { linkAt } from './links.ts';
import { placeAt } from './place.ts';
import { AND, COMMAS, smallWordAt } from './small-words.ts';

/** The longest name that is looked for among other words, in words and in UTF-16 units. */
const MAX_WORDS = 5;
const MAX_NAME_LENGTH = 80;
/** Number of words of an item that are searched for a name. */
const SEARCHED_WORDS = 24;

type PersonNamed = (name: string) => string | null;

/** A contact's name in a text. */
export interface FoundName {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** The longest name, in whole words at an offset, that belongs to exactly one contact; in lower case only a single word. */
export function nameAt(text: string, start: number, personNamed: PersonNamed): FoundName | null {
  const ends: number[] = [];
  const part = text.slice(start, start + MAX_NAME_LENGTH);
  if (!/^['’‘ʼ]?[\p{L}\p{N}]/u.test(part)) return null;
  const most = /^\p{Ll}/u.test(part) ? 1 : MAX_WORDS;
  for (const { 0: word, index } of part.matchAll(/\S+/g)) {
    const bare = word.replace(/[^\p{L}\p{N}\p{M}]+$/u, '');
    if (bare === '') break;
    ends.push(start + index + bare.length);
    // A name continues after “J.”, but not after a comma.
    if (ends.length === most || !/^\.?$/.test(word.slice(bare.length))) break;
  }
  for (const end of ends.reverse()) {
    const path = personNamed(text.slice(start, end));
    // A link cannot lead to a path with characters that have a meaning in links.
    if (path !== null && !/[#^|[\]]/.test(path)) return { path, start, end };
  }
  return null;
}

/** The link at an offset, if it leads to a contact, and is not the beginning of “[[Ada]]’s boat”. */
export function linkedPersonAt(text: string, start: number, personNamed: PersonNamed): FoundName | null {
  const found = linkAt(text, start, placeAt(0));
  if (!found || /^['’]\p{L}/u.test(text.slice(found.end, found.end + 2))) return null;
  const target = found.link.target.replace(/^(?:\.{0,2}\/)+|\.md$/gi, '');
  const path = personNamed(lastPart(target));
  const isThere =
    path !== null &&
    (!target.includes('/') || `/${path}`.toLowerCase().endsWith(`/${target.toLowerCase()}.md`));
  return isThere ? { path, start, end: found.end } : null;
}

/** A link to a note. */
const LINK = /^(?:\[\[[^[\]\n]+\]\]|\[[^[\]\n]+\]\((?!\w+:)[^()\n]+\))/;
const LINKS_AND_WORDS = new RegExp(`${LINK.source.slice(1)}|(?:(?!\\[\\[)\\S)+`, 'g');

/** What joins two people. */
const BETWEEN = new RegExp(String.raw`^(?:\s|${COMMAS}|${AND})*$`, 'u');

/** The link to a contact: by file name if exactly one contact has it, or else by path. */
export function linkToPerson(path: string, personNamed: PersonNamed, shown: string | null = null): string {
  const bare = path.replace(/\.md$/, '');
  const name = lastPart(bare);
  const target = personNamed(name) === path ? name : bare;
  return shown === null || shown === target ? `[[${target}]]` : `[[${target}|${shown}]]`;
}

/**
 * The first people in the words after an activity, as links, with the small word before them and
 * “…” for the rest; null if there are none.
 */
export function linkFirstPeople(rest: string, personNamed: PersonNamed): string | null {
  const people: string[] = [];
  const small = smallWordAt(rest, 0);
  let [first, last] = [-1, 0];
  let words = 0;
  for (const { 0: word, index } of rest.matchAll(LINKS_AND_WORDS)) {
    if (index < last) continue;
    if (++words > SEARCHED_WORDS || (people.length > 0 && !BETWEEN.test(rest.slice(last, index)))) break;
    const from = index + (/^[@(“"]?/u.exec(word)?.[0].length ?? 0);
    const isLink = LINK.test(word);
    // Later words are taken for a name only if they are capitalized like one.
    const found =
      isLink || (index !== small && /^\p{Ll}/u.test(word)) ? null : nameAt(rest, from, personNamed);
    if (!isLink && !found) continue;
    if (people.length === 0) first = index;
    people.push(found ? linkToPerson(found.path, personNamed) : word);
    last = found ? found.end : index + word.length;
  }
  if (people.length === 0) return null;
  const before = first === small ? rest.slice(0, small) : '';
  const hasMore = (first > small && /\S/.test(rest.slice(0, first))) || /\S/.test(rest.slice(last));
  return `${before}${people.join(' and ')}${hasMore ? ' …' : ''}`;
}
