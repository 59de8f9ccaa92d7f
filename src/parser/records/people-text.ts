import type { LinkRef } from '../../model/records.ts';
import { joinedNames } from '../joining-letter.ts';
import { readLinks } from '../links.ts';
import type { Place } from '../place.ts';
import { AND, COMMAS, OTHER_SEPARATORS } from '../small-words.ts';

/** The people in the text of a field. */
export interface PeopleText {
  readonly links: readonly LinkRef[];
  /**
   * Whether anybody was found. False if the text has no link, and a part of it is not the name of
   * exactly one contact.
   */
  readonly isRead: boolean;
}

/** The path of the only contact with a name, or null. */
export type PersonNamed = (name: string) => string | null;

/** The longest text that can be a name, in UTF-16 units. */
const MAX_NAME_LENGTH = 200;

/** What separates names: signs, and “and” in several languages. */
const BETWEEN = new RegExp(String.raw`\n|${COMMAS}|${OTHER_SEPARATORS}|[ \t](?:${AND})(?=[ \t])`, 'gu');

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

/** Splits a text at what separates names, or at another pattern, but not inside links. */
export function partsOf(
  text: string,
  links: readonly { readonly start: number; readonly end: number }[],
  between = BETWEEN,
): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let next = 0;
  for (const found of text.matchAll(between)) {
    while ((links[next]?.end ?? Infinity) <= found.index) next++;
    if ((links[next]?.start ?? Infinity) <= found.index) continue;
    parts.push(trimmed(text.slice(from, found.index), from));
    from = found.index + found[0].length;
  }
  parts.push(trimmed(text.slice(from), from));
  return parts.filter((part) => part.text !== '');
}

/**
 * The names that a part may contain: the whole part, or the part without a leading `@`, and
 * without a role in brackets or after a dash.
 */
function namesIn(text: string): string[] {
  if (text.length > MAX_NAME_LENGTH) return [];
  const bare = text.replace(/^@(?=\p{L})/u, '');
  const short = bare.replace(/\s*(?:\([^()]*\)|\s[—–-]\s.*)$/su, '');
  return [...new Set([text, bare, short])].filter((name) => name !== '');
}

/** The person that a part names, or null. */
function personIn({ text, start }: Part, personNamed: PersonNamed, place: Place): LinkRef | null {
  for (const name of namesIn(text)) {
    const path = personNamed(name);
    if (path === null) continue;
    const at = start + (name !== text && text.startsWith('@') ? 1 : 0);
    return { target: path.replace(/\.md$/, ''), shown: name, plain: true, ...place(at, at + name.length) };
  }
  return null;
}

/**
 * The people in a text: its links, whatever is next to them, and names without a link. The whole
 * text may be one name; it is split only if every part names a person.
 */
export function readPeopleText(text: string, place: Place, personNamed: PersonNamed): PeopleText {
  const found = readLinks(text, place);
  const whole = found.length === 0 ? personIn(trimmed(text, 0), personNamed, place) : null;
  if (whole) return { links: [whole], isRead: true };
  const people: LinkRef[] = [];
  const parts = partsOf(text, found);
  let isRead = true;
  let next = 0;
  for (const part of parts) {
    const end = part.start + part.text.length;
    let linked = 0;
    for (let one = found[next]; one && one.start < end; one = found[++next], linked++) people.push(one.link);
    if (linked > 0) continue;
    const named = joinedNames(part.text, (name, at) =>
      personIn({ text: name, start: part.start + at }, personNamed, place),
    );
    if (named) people.push(...named);
    else isRead = false;
  }
  if (isRead) return { links: people, isRead: people.length > 0 };
  return { links: found.map(({ link }) => link), isRead: found.length > 0 };
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
