import { partitionPoint } from '../../model/partition-point.ts';
import type { LinkRef } from '../../model/records.ts';
import { joinedNames } from '../joining-letter.ts';
import { readLinks, type FoundLink } from '../links.ts';
import type { Place } from '../place.ts';
import type { Span } from '../../model/span.ts';
import { AND, COMMA, COMMAS, IN_SURNAMES, OTHER_SEPARATORS, SEMICOLON } from '../small-words.ts';

/** The people in the text of a field. */
export interface PeopleText {
  readonly links: readonly LinkRef[];
  /** Whether anybody was found. False if the text has no link, and is no list of contacts. */
  readonly isRead: boolean;
  /** Whether there is no text beside them. */
  readonly isWhole: boolean;
  /** What seems to be a name beside these people, but is not that of exactly one contact. */
  readonly unread: readonly UnreadName[];
}

interface UnreadName extends Span {
  readonly name: string;
}

/** The path of the only contact with a name, or null. */
export type PersonNamed = (name: string) => string | null;

/** The longest text that can be a name, in UTF-16 units. */
const MAX_NAME_LENGTH = 200;

/** What separates names: signs, and “and” in several languages. */
const BETWEEN = new RegExp(String.raw`\n|${COMMAS}|${OTHER_SEPARATORS}|[ \t](?:${AND})(?=[ \t])`, 'gu');

/** The same, from what certainly separates entries of a list to what may be part of a name. */
const LEVELS = [/\n/g, new RegExp(`[${SEMICOLON}]`, 'g'), new RegExp(`[${COMMA}]`, 'g'), BETWEEN];

/** What is beside a name, and is not split: text in brackets, and an address. */
const ASIDE = /\([^()]*\)|<[^<>@]*@[^<>]*>/g;

/** “And” after a comma. */
const AND_FIRST = new RegExp(`^(?:${AND})[ \\t]+`, 'u');

/** A role after a name: after a dash. */
const ROLE = /\s[—–-]\s.*$/su;

/** A part that seems to be a name: up to four capitalized words. */
const LIKE_NAME = new RegExp(
  String.raw`^\p{Lu}[\p{L}\p{M}'’.-]*(?:(?: (?:${IN_SURNAMES}|de|del|da))? \p{Lu}[\p{L}\p{M}'’.-]*){0,3}$`,
  'u',
);

/** Whether a text between two people has nothing but what separates names. */
export const isOnlySeparators = (text: string): boolean => text.replace(BETWEEN, '').trim() === '';

/** A part of a text, with its offset. */
interface Part {
  readonly text: string;
  readonly start: number;
}

function trimmed(text: string, start: number): Part {
  const from = text.length - text.trimStart().length;
  return { text: text.trim(), start: start + from };
}

/** Splits a text at what separates names, or at another pattern, but not inside links and brackets. */
export function partsOf(
  text: string,
  links: readonly { readonly start: number; readonly end: number }[],
  between = BETWEEN,
): Part[] {
  const parts: Part[] = [];
  const asides = [...text.matchAll(ASIDE)].map(({ 0: aside, index }) => ({
    start: index,
    end: index + aside.length,
  }));
  const whole = [...links, ...asides].sort((one, other) => one.start - other.start);
  let from = 0;
  let next = 0;
  for (const found of text.matchAll(between)) {
    while ((whole[next]?.end ?? Infinity) <= found.index) next++;
    if ((whole[next]?.start ?? Infinity) <= found.index) continue;
    parts.push(trimmed(text.slice(from, found.index), from));
    from = found.index + found[0].length;
  }
  parts.push(trimmed(text.slice(from), from));
  return parts.filter((part) => part.text !== '');
}

/**
 * The names that a part may contain: the whole part, or the part without a leading `@`, and without
 * an address or a role in brackets; if `mayHaveRole`, also without a role after a dash.
 */
function namesIn(text: string, mayHaveRole = true): string[] {
  if (text.length > MAX_NAME_LENGTH) return [];
  const bare = text.replace(/^@(?=\p{L})/u, '');
  const short = bare.replace(/\s*(?:\([^()]*\)|<[^<>]*>)$/u, '');
  const names = [text, bare, short, ...(mayHaveRole ? [bare.replace(ROLE, '')] : [])];
  return [...new Set(names)].filter((name) => name !== '');
}

/** What is needed to read a text. */
interface Reading {
  readonly found: readonly FoundLink[];
  readonly place: Place;
  readonly personNamed: PersonNamed;
}

/** The person that a part names, or null. */
function personIn(
  { text, start }: Part,
  { personNamed, place }: Reading,
  mayHaveRole: boolean,
): LinkRef | null {
  for (const name of namesIn(text, mayHaveRole)) {
    const path = personNamed(name);
    if (path === null) continue;
    const at = start + (name !== text && text.startsWith('@') ? 1 : 0);
    return { target: path.replace(/\.md$/, ''), shown: name, plain: true, ...place(at, at + name.length) };
  }
  return null;
}

/** The parts of a part at a level, with their offsets in the whole text; only one if nothing separates any. */
function split(part: Part, links: readonly Span[], level: number): Part[] {
  const own = links.map(({ start, end }) => ({ start: start - part.start, end: end - part.start }));
  return partsOf(part.text, own, LEVELS[level]).map(({ text, start }) => ({
    text,
    start: start + part.start,
  }));
}

/** The people in a text without links if it is the name of one, or if each of its parts names somebody; else null. */
function everybodyIn(part: Part, reading: Reading, level = 0): LinkRef[] | null {
  const isLast = level === LEVELS.length;
  const named = joinedNames(part.text, (text, at) =>
    personIn({ text, start: part.start + at }, reading, isLast),
  );
  if (named) return named;
  if (isLast) {
    const and = part.start > 0 ? (AND_FIRST.exec(part.text)?.[0].length ?? 0) : 0;
    const name = { text: part.text.slice(and), start: part.start + and };
    return and > 0 ? everybodyIn(name, reading, level) : null;
  }
  const parts = split(part, [], level);
  const people = parts.map((one) => everybodyIn(one, reading, level + 1));
  return people.length > 0 && people.every((one) => one !== null) ? people.flat() : null;
}

/** Finds the people in a text only parts of which name somebody, and the parts that name nobody. */
function somebodyIn(part: Part, reading: Reading, people: LinkRef[], unread: Part[], level = 0): void {
  const end = part.start + part.text.length;
  const from = partitionPoint(reading.found, (one) => one.start < part.start);
  const links = reading.found.slice(
    from,
    partitionPoint(reading.found, (one) => one.start < end),
  );
  const all = links.length === 0 ? everybodyIn(part, reading, level) : null;
  if (all) people.push(...all);
  else if (level < LEVELS.length)
    for (const one of split(part, links, level)) somebodyIn(one, reading, people, unread, level + 1);
  else if (links.length > 0) people.push(...links.map(({ link }) => link));
  else unread.push(part);
}

/**
 * The people in a text: its links, whatever is next to them, and names without a link. The whole
 * text may be one name. It is split only if every part names a person, or if a link or a role after
 * a name shows that people are meant.
 */
export function readPeopleText(text: string, place: Place, personNamed: PersonNamed): PeopleText {
  const found = readLinks(text, place);
  const reading = { found, place, personNamed };
  const whole = trimmed(text, 0);
  const [only, second] = found;
  // Nearly all values are a link and nothing else.
  if (only && !second && only.start === whole.start && only.end === whole.start + whole.text.length)
    return { links: [only.link], isRead: true, isWhole: true, unread: [] };
  const all = found.length === 0 ? everybodyIn(whole, reading) : null;
  if (all) return { links: all, isRead: true, isWhole: true, unread: [] };
  const people: LinkRef[] = [];
  const rest: Part[] = [];
  if (found.length > 0 || personIn(whole, reading, true)) somebodyIn(whole, reading, people, rest);
  const isList = found.length > 0 || LEVELS.slice(0, 2).some((between) => text.search(between) >= 0);
  const unread = rest.flatMap(({ text: written, start }) => {
    const name = namesIn(written).at(-1) ?? '';
    const isName = LIKE_NAME.test(name) && (isList || ROLE.test(written));
    return isName ? { name, ...place(start, start + name.length) } : [];
  });
  const isWhole = rest.length === 0;
  // Among other words, a word in small letters is no name.
  const links = people.filter(({ plain, shown }) => isWhole || !plain || !/^\p{Ll}/u.test(shown));
  return { links, isRead: links.length > 0, isWhole, unread };
}

/** A name that several contacts share. */
export interface SharedName {
  readonly name: string;
  readonly paths: readonly string[];
}

/** The names in a text that several contacts share: the whole text, or else parts of it. */
export function sharedNamesIn(text: string, namesakes: (name: string) => readonly string[]): SharedName[] {
  const shared = (part: string): SharedName[] => {
    for (const name of namesIn(part)) {
      const paths = namesakes(name);
      if (paths.length > 1) return [{ name, paths }];
    }
    return [];
  };
  const whole = shared(text.trim());
  return whole.length > 0 ? whole : partsOf(text, []).flatMap((part) => shared(part.text));
}
