import type { LinkRef } from '../../model/records.ts';
import { readLinks } from '../links.ts';
import type { Place } from '../place.ts';

/** What a text in a field for people says. */
export interface PeopleText {
  readonly links: readonly LinkRef[];
  /** Whether no part of it is somebody whom it leaves without a link. */
  readonly isRead: boolean;
}

/** The path of the one contact of a name, or null. */
export type PersonNamed = (name: string) => string | null;

/** Longer texts are no names, in UTF-16 units. */
const LONGEST_NAME = 200;

/** What stands between names: signs, and `and` in the languages in which it is written between names. */
const BETWEEN = /[,;&+\n、，；]|[ \t](?:and|und|et|y|e|i|en|og|och|и|ja|ve|és|și|a)(?=[ \t])/giu;

/** A part of a text, with its offset. */
interface Part {
  readonly text: string;
  readonly start: number;
}

function trimmed(text: string, start: number): Part {
  const from = text.length - text.trimStart().length;
  return { text: text.trim(), start: start + from };
}

/** Splits at what stands between names, but not within the spans of links. */
function partsOf(text: string, links: readonly { readonly start: number; readonly end: number }[]): Part[] {
  const parts: Part[] = [];
  let from = 0;
  let next = 0;
  for (const found of text.matchAll(BETWEEN)) {
    while ((links[next]?.end ?? Infinity) <= found.index) next++;
    if ((links[next]?.start ?? Infinity) <= found.index) continue;
    parts.push(trimmed(text.slice(from, found.index), from));
    from = found.index + found[0].length;
  }
  parts.push(trimmed(text.slice(from), from));
  return parts.filter((part) => part.text !== '');
}

/** What a part may name: all of it, or without `@` before the name, and a role in brackets or behind a dash. */
function namesIn(text: string): string[] {
  if (text.length > LONGEST_NAME) return [];
  const bare = text.replace(/^@(?=\p{L})/u, '');
  const short = bare.replace(/\s*(?:\([^()]*\)|\s[—–-]\s.*)$/su, '');
  return [...new Set([text, bare, short])].filter((name) => name !== '');
}

/** The person whom a part names. */
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
 * The people in a text: its links, whatever stands beside them, and names
 * without a link. The whole text may be a name; it is split only where every part
 * is somebody.
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
    const person = personIn(part, personNamed, place);
    if (person) people.push(person);
    else isRead = false;
  }
  if (isRead) return { links: people, isRead: people.length > 0 };
  return { links: found.map(({ link }) => link), isRead: found.length > 0 };
}

/** A name that several contacts have. */
export interface SharedName {
  readonly name: string;
  readonly paths: readonly string[];
}

/** The names in a text that several contacts have: all of it, else parts of it. */
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
