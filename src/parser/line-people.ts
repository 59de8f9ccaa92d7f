import { partitionPoint } from '../model/partition-point.ts';
import type { LinkRef } from '../model/records.ts';
import type { Span } from '../model/span.ts';
import { isAmountMeant } from './near-amount.ts';
import { isAppended, appendedEnd } from './appended.ts';
import { joinedNames, joiningLetterAt } from './joining-letter.ts';
import { separatorAt, skipBlanks } from './line-scan.ts';
import { linkAt, type FoundLink } from './links.ts';
import type { Place } from './place.ts';
import {
  AND,
  COMMAS,
  OTHER_SEPARATORS,
  alongWordAt,
  betweenWordAt,
  introducingWordAt,
  meansWordAt,
  placeWordAt,
  smallWordAt,
} from './small-words.ts';
import { lazily } from '../model/lazily.ts';

/** What joins people: a sign, `and` in several languages, or both. */
const BETWEEN = new RegExp(
  String.raw`(?:(?:${COMMAS}|(?:${OTHER_SEPARATORS})(?=[ \t]*\[\[))[ \t]*)?(?:(?:${AND})(?![\p{L}\p{N}_־-])[ \t]*)?`,
  'uy',
);

/** The longest name, in UTF-16 units and in words; it bounds the search for one. */
const MAX_NAME_LENGTH = 80;
const MAX_WORDS = 8;
/** A typed name may include the organization. */
const MAX_TYPED_NAME_LENGTH = 120;

export interface PeopleOptions {
  /** Whether the line is an introduction, in which `to` and `with` join people. */
  readonly introduces: boolean;
  /** Spans of code in the text, in which links are ignored. */
  readonly code: readonly Span[];
  personNamed(name: string): string | null;
}

function joinerAt(text: string, at: number, { introduces }: Pick<PeopleOptions, 'introduces'>): number {
  BETWEEN.lastIndex = at;
  const length = BETWEEN.exec(text)?.[0].length ?? 0;
  if (length === 0) return introduces ? introducingWordAt(text, at) : 0;
  return length + alongWordAt(text, at + length);
}

/** Whether an offset is in code. `code` is sorted. */
export function isInCode(code: readonly Span[], at: number): boolean {
  const span = code[partitionPoint(code, ({ start }) => start <= at) - 1];
  return span !== undefined && at < span.end;
}

function personLinkAt(text: string, at: number, place: Place, { code }: PeopleOptions): FoundLink | null {
  return isInCode(code, at) ? null : linkAt(text, at, place);
}

/** The people of a line, and the offset after them; `next` is where another person is expected, or null. */
export interface FoundPeople {
  readonly people: readonly LinkRef[];
  readonly end: number;
  readonly next: number | null;
}

/** The people at an offset, joined to each other: links and, if allowed, plain names. */
export function peopleAt(
  text: string,
  start: number,
  place: Place,
  options: PeopleOptions,
  mayBeNamed: boolean,
): FoundPeople {
  const people: LinkRef[] = [];
  for (let end = start, at = start; ;) {
    let found = linkedPeople(text, at, place, options);
    if (found.people.length > 0) {
      for (const one of found.people) people.push(one);
      end = found.end;
      if (found.next === null) return { people, end, next: null };
      at = found.next;
    }
    if (!mayBeNamed) return { people, end, next: people.length > 0 ? at : null };
    found = namedPeople(text, at, place, options, false);
    // A name may also contain something that looks like an amount.
    if (found.people.length === 0 && /\d/.test(text)) found = namedPeople(text, at, place, options, true);
    if (found.people.length === 0) return { people, end, next: people.length > 0 ? at : null };
    for (const one of found.people) people.push(one);
    if (found.next === null) return { people, end: found.end, next: null };
    end = found.end;
    at = found.next;
  }
}

/** The links that begin at an offset, joined or directly after each other. */
function linkedPeople(text: string, start: number, place: Place, options: PeopleOptions): FoundPeople {
  const people: LinkRef[] = [];
  for (let end = start, at = start; ;) {
    const found = personLinkAt(text, at, place, options);
    if (!found) return { people, end, next: at > end && people.length > 0 ? at : null };
    people.push(found.link);
    end = found.end;
    const next = skipBlanks(text, end);
    const joiner = joinerAt(text, next, options) || (next > end ? joiningLetterAt(text, next) : 0);
    at = next + joiner;
    // Spaces alone join only links.
    if (joiner === 0 && !personLinkAt(text, next, place, options)) return { people, end, next: null };
  }
}

/** The end of the small words, such as “with”, before people at an offset; the offset itself if there are none. */
export function skipSmallWords(text: string, at: number, introduces = false): number {
  const length = smallWordAt(text, at);
  return at + (length === 0 && introduces ? betweenWordAt(text, at) : length);
}

const WORD = /[^\s[\]:,;]+[ \t]+/y;
/** The most words in the name of a place or a means. */
const MAX_WORDS_OF_MEANS = 4;

/**
 * The end of a place or a means without a link (`at Blue Bottle`, `via Zoom`) that is followed by
 * “with” or the like, or, for a means, by a link (`via Zoom [[Ada]]`); the offset itself if there is
 * none.
 */
export function skipMeans(text: string, start: number): number {
  const place = placeWordAt(text, start);
  const length = place === 0 ? meansWordAt(text, start) : place;
  let at = start + length;
  for (let words = 0; length > 0 && words < MAX_WORDS_OF_MEANS; words++) {
    WORD.lastIndex = at;
    if (separatorAt(text, at) > 0 || isAmountMeant(text, at) || !WORD.test(text)) break;
    at = WORD.lastIndex;
    if (introducingWordAt(text, at) > 0 || (place === 0 && text[at] === '[')) return at;
  }
  return start;
}

/** The link to a place at an offset (`at [[Blue Bottle]]`), or null. */
export function placeLinkAt(
  text: string,
  at: number,
  place: Place,
  options: PeopleOptions,
): FoundLink | null {
  const word = placeWordAt(text, at);
  return word === 0 ? null : personLinkAt(text, at + word, place, options);
}

/**
 * The end of the words at an offset that may be a name: at a separator, at what plugins append,
 * at the end of the line, or (if asked) at an amount; or at a link, whose offset is then `next`.
 */
function nameEnd(
  text: string,
  start: number,
  place: Place,
  options: PeopleOptions,
  mayEndAtAmount: boolean,
): [number, number | null] {
  for (let at = start, words = 0; ;) {
    while (at < text.length && !/\s/.test(text.charAt(at)) && separatorAt(text, at) === 0) at++;
    const end = at;
    if (end - start > MAX_NAME_LENGTH || ++words > MAX_WORDS) return [-1, null];
    at = skipBlanks(text, at);
    if (at >= text.length || separatorAt(text, at) > 0) return [end, null];
    if (personLinkAt(text, at, place, options)) return [end, at];
    if (mayEndAtAmount && isAmountMeant(text, at)) return [text[end - 1] === ',' ? end - 1 : end, null];
    if (appendedEnd(text, at) > at && isAppended(text, at)) return [end, null];
  }
}

/** A person named without a link. */
function namedPerson(shown: string, start: number, place: Place, path: string): LinkRef {
  return { target: path.replace(/\.md$/, ''), shown, plain: true, ...place(start, start + shown.length) };
}

/**
 * The people at an offset if all words up to a separator, an amount, a joined link or what
 * plugins append are names: of one person, or else of several if each part is the name of one.
 */
function namedPeople(
  text: string,
  start: number,
  place: Place,
  options: PeopleOptions,
  mayEndAtAmount: boolean,
): FoundPeople {
  const none: FoundPeople = { people: [], end: start, next: null };
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, start + 2))) return none;
  const [end, next] = nameEnd(text, start, place, options, mayEndAtAmount);
  if (end <= start || options.code.some((span) => span.start < end && start < span.end)) return none;
  const parts = next === null ? [] : split(text, start, end, options);
  // A link must be joined to what stands before it.
  if (next !== null && (parts.pop()?.[0] ?? start) < end) return none;
  const last = next === null ? end : (parts.at(-1)?.[1] ?? start);
  const name = text.slice(start, last);
  const whole = options.personNamed(name);
  if (next === null && whole === null) parts.push(...split(text, start, end, options));
  if (whole !== null) return { people: [namedPerson(name, start, place, whole)], end: last, next };
  const people = parts.map(([from, to]) =>
    joinedNames(text.slice(from, to), (name, at) => {
      const path = options.personNamed(name);
      return path === null ? null : namedPerson(name, from + at, place, path);
    }),
  );
  return people.length > 0 && people.every((one) => one !== null)
    ? { people: people.flat(), end: last, next }
    : none;
}

/** A continuation of the same word after a name: `-Marie` after `Ada`, or the rest of an address. */
const GOES_ON = lazily(() => /^(?:[-_.@]?[\p{L}\p{N}]|\p{M}|[^\s,:;[\]]*@\w)/u);

/**
 * The offsets at which a typed name may end: after each word, up to a separator, an amount, a link
 * or what plugins append; with `isWhole`, up to a link.
 */
export function typedNameEnds(text: string, start: number, { isWhole = false } = {}): number[] {
  const ends: number[] = [];
  for (let at = start; at < text.length && at - start < MAX_TYPED_NAME_LENGTH; at++) {
    if (!isWhole && separatorAt(text, at) > 0) break;
    const isWordStart = at > start && /\s/.test(text.charAt(at - 1));
    if (isWordStart && text[at] === '[') break;
    if (isWordStart && !isWhole && (isAmountMeant(text, at) || isAppended(text, at))) break;
    const isHalf = (text.codePointAt(at) ?? 0) > 0xffff;
    if (!isHalf && /\S/.test(text.charAt(at)) && !GOES_ON().test(text.slice(at + 1, at + MAX_NAME_LENGTH)))
      ends.push(at + 1);
  }
  return ends;
}

/** Splits a text at what joins people. */
function split(
  text: string,
  start: number,
  end: number,
  options: Pick<PeopleOptions, 'introduces'>,
): [number, number][] {
  const parts: [number, number][] = [];
  let from = start;
  for (let at = start; at < end; at++) {
    const isBoundary =
      at > start && (/\s/.test(text.charAt(at - 1)) || /[^\p{L}\p{N}]/u.test(text.charAt(at)));
    const joiner = isBoundary ? joinerAt(text, at, options) : 0;
    if (joiner === 0) continue;
    parts.push([from, start + text.slice(start, at).trimEnd().length]);
    from = at + joiner;
    at = from - 1;
  }
  return [...parts, [from, end]];
}
