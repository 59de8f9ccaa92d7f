import { notReadError } from '../people/not-read-error.ts';
import type { LinkRef } from '../../model/records.ts';
import { monthNumber } from '../../model/month-words.ts';
import { isWeekday } from '../../model/weekday-word.ts';
import { isAfterJoiningLetter, joiningLetterAt } from '../../parser/joining-letter.ts';
import { typedNameEnds } from '../../parser/line-people.ts';
import { isAmountMeant } from '../../parser/near-amount.ts';
import { parseLogLine } from '../../parser/log-line.ts';
import type { LogLine } from '../../parser/log-line-types.ts';
import {
  AFTER_PEOPLE,
  AND,
  COMMAS,
  IN_SURNAMES,
  isSmallWord,
  withoutSmallWord,
} from '../../parser/small-words.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import {
  ambiguousPersonData,
  isFunctionWord,
  isWholeName,
  isWordOfName,
  isDistinctiveName,
  suggestPerson,
  findPeopleByName,
  findPeopleByWords,
  refuseYourself,
} from '../people/find-person.ts';
import { linkTo } from '../../vault/link-to.ts';
import { isOneName } from '../people/one-name.ts';
import { linkFields } from './link-fields.ts';
import { namesLikeAmounts } from './names-like-amounts.ts';
import { isOneWord, refuseTextAsPerson, relatedTo } from './refuse-text.ts';
import { UserError } from '../user-error.ts';
import type { UserErrors } from '../user-errors.ts';

/** The most people in a line. */
const MAX_PEOPLE = 100;

/** A name in a line that several contacts may have. A caller that can ask the user continues with `chosen`. */
export class AmbiguousPerson extends UserError<UserErrors, 'ambiguous-person'> {
  readonly written: string;
  /** Paths of contacts, in order. */
  readonly candidates: readonly string[];
  readonly #replace: (path: string) => string;

  constructor(written: string, candidates: readonly string[], replace: (path: string) => string) {
    super('ambiguous-person', ambiguousPersonData(written, candidates));
    this.written = written;
    this.candidates = candidates;
    this.#replace = replace;
  }

  /** The line with the name replaced by a link to this contact. */
  chosen(path: string): string {
    return this.#replace(path);
  }
}

/**
 * A log line with plain names replaced by links to contacts: `call 20m Ada: her board seat` →
 * `call 20m [[Ada Lovelace]]: …`. Parsing the line decides what is an activity, an amount and a
 * name. Throws `AmbiguousPerson`, and `UserError` for a name that nobody has, for a name after
 * other people that would be read as text, and for the vault's owner. A line that cannot be read
 * for another reason is returned as far as it was understood.
 */
export function linkPeople(index: VaultIndex, line: string): string {
  let linked = linkFields(index, line);
  for (let people = 0; people < MAX_PEOPLE; people++) {
    const reading = parseLogLine(linked, 0, null, {
      activities: index.settings.activities,
      namesFrom: namesLikeAmounts(index, linked),
    });
    const { personAt } = reading;
    const next =
      (personAt === undefined ? null : linkOne(index, linked, reading, personAt)) ??
      linkAsInNotes(index, linked, reading);
    if (next === null) {
      refuseTextAsPerson(index, linked, reading);
      return linked;
    }
    linked = next;
  }
  return linked;
}

/** Null if there is no name there. */
function linkOne(index: VaultIndex, line: string, reading: LogLine, at: number): string | null {
  const ends = typedNameEnds(line, at).reverse();
  const unusual = unusualName(index, line, reading, at, ends);
  // An amount is a person only as the whole of a name, not as a word of “Ivy 20m”.
  if (unusual !== null || isAmountMeant(line, at)) return unusual;
  const whole = line.slice(at, ends[0] ?? at);
  const isAfterLetter = isAfterJoiningLetter(line, at);
  const isFull = !isAfterLetter && isAllPeople(index, whole);
  // The longest first: “Marks and Spencer” may be one name.
  for (const end of ends) {
    const written = line.slice(at, end);
    const related = relatedTo(index, line, at, end);
    if (related !== null) {
      if (findPeopleByName(index, written).length === 0) continue;
      throw new UserError('no-such-person-in-line', { given: related, near: null, mayBeText: true });
    }
    const people = findPeopleByWords(index, written);
    if (!isFull && !mayBeNamed(index, reading, written, people)) continue;
    // A part of a name is enough only where nothing but people can follow: “War and Peace” is not Warren.
    const found = people.length > 0 || !isFull ? people : peopleStarting(index, line, reading, at, written);
    const those = found.filter((one) => isOneName(index, one, written));
    const [path] = those;
    if (path === undefined || !endsLikeName(index, path, written)) continue;
    refuseOtherSurname(index, line, at, end, those);
    return linkedName(index, line, at, end, those);
  }
  const letter = isAfterLetter ? 0 : joiningLetterAt(line, at);
  const isSomebody = (end: number): boolean =>
    findPeopleByName(index, line.slice(at + letter, end)).length > 0;
  if (letter > 0 && ends.some(isSomebody)) return linkOne(index, line, reading, at + letter);
  // The letter may be part of the word.
  if (isAfterLetter || !/^['’‘ʼ]?[\p{L}\p{N}]/u.test(whole)) return null;
  for (const end of ends) {
    const given = line.slice(at, end);
    if (COMMA_AT_END.test(given)) continue;
    const isWord = 'entry' in reading && /^\p{Ll}/u.test(given);
    const copy = notReadError(index, given);
    if (copy) throw copy;
    const near = suggestPerson(index, given, { parts: !isWord });
    if (near !== null) throw new UserError('no-such-person-in-line', { given, near });
  }
  // If the line can be read without a person, words are text unless they look like a name; and an
  // unknown activity is the more serious fault.
  const isText = 'entry' in reading ? !/^\p{Lu}/u.test(whole) : reading.plain?.apparent === null;
  const mayBeText = isText && isListed(reading, whole);
  if (isText && !mayBeText) return null;
  const isUnknown = (one: string): boolean => findPeopleByName(index, one).length === 0;
  const given = (mayBeText ? whole.split(BETWEEN_NAMES).find(isUnknown) : undefined) ?? firstName(whole);
  refuseYourself(index, null, given);
  throw new UserError('no-such-person-in-line', { given, near: null, mayBeText });
}

/**
 * The line with a name replaced that is read as a person in notes, but that begins like no name
 * (`$HOME`, `(paren)`). Null if there is none.
 */
function linkAsInNotes(index: VaultIndex, line: string, reading: LogLine): string | null {
  const personNamed = (name: string): string | null => {
    const [path = null, ...others] = index.called(name);
    return others.length > 0 ? null : path;
  };
  const noted = parseLogLine(line, 0, null, { activities: index.settings.activities, personNamed });
  const peopleOf = (one: LogLine): readonly LinkRef[] => ('entry' in one ? one.entry.people : []);
  const known = peopleOf(reading).map((link) => index.pathOf(link, ''));
  const found = peopleOf(noted).find((one) => one.plain === true && !known.includes(index.pathOf(one, '')));
  return found ? linkedName(index, line, found.start, found.end, [index.pathOf(found, '')]) : null;
}

/** The line with the name between two offsets replaced by a link to the only one of these people. */
function linkedName(
  index: VaultIndex,
  line: string,
  start: number,
  end: number,
  [path, ...others]: readonly string[],
): string | null {
  const written = line.slice(start, end);
  const replaced = (one: string): string => line.slice(0, start) + linkTo(index, one) + line.slice(end);
  if (path === undefined) return null;
  if (others.length > 0) throw new AmbiguousPerson(written, [path, ...others], replaced);
  refuseYourself(index, path, written);
  return replaced(path);
}

/**
 * The line with a whole name replaced that the grammar would not read as one: because it begins like
 * a small word (`An Nguyen`), or contains a separator, an amount or an emoji (`Eli - Acme`, `Ivy 20m`).
 * Null if there is none.
 */
function unusualName(
  index: VaultIndex,
  line: string,
  reading: LogLine,
  at: number,
  usualEnds: readonly number[],
): string | null {
  const word = 'entry' in reading ? reading.entry.activitySpan : reading.plain?.wordSpan;
  const small = withoutSmallWord(line.slice(0, at)).length + 1;
  const starts = word && small > word.end && small < at ? [small, at] : [at];
  for (const start of starts)
    for (const end of typedNameEnds(line, start, { isWhole: true }).reverse()) {
      if (start === at && usualEnds.includes(end) && !isAmountMeant(line, at)) break;
      const people = index.called(line.slice(start, end));
      if (people.length > 0) return linkedName(index, line, start, end, people);
    }
  return null;
}

/**
 * The people whose names have words that begin with those at an offset: nobody whom the line names
 * already, and for words in lower case after “and with” (`Ada and with love`) nobody at all.
 */
function peopleStarting(
  index: VaultIndex,
  line: string,
  reading: LogLine,
  at: number,
  written: string,
): readonly string[] {
  const named = 'entry' in reading ? reading.entry.people.map((link) => index.pathOf(link, '')) : [];
  const before = line.slice(0, at).trimEnd();
  if (named.length > 0 && /^\p{Ll}/u.test(written) && withoutSmallWord(before) !== before) return [];
  return findPeopleByName(index, written).filter((path) => !named.includes(path));
}

/**
 * Throws `UserError` if a part of somebody's name precedes another surname: “Rosa Luxemburg” is not Rosa
 * Klein. A person whose whole name follows is refused later.
 */
function refuseOtherSurname(
  index: VaultIndex,
  line: string,
  start: number,
  end: number,
  people: readonly string[],
): void {
  const written = line.slice(start, end);
  if (people.some((path) => isWholeName(index, path, written))) return;
  const isInCapitals = /^\P{Ll}*\p{Lu}\P{Ll}*\p{Lu}\P{Ll}*$/u.test(written);
  const pattern = isInCapitals ? OTHER_SURNAME_IN_CAPITALS : OTHER_SURNAME;
  const [, surname = ''] = pattern.exec(line.slice(end)) ?? [];
  if (surname === '' || isSmallWord(surname.toLowerCase())) return;
  if (isWeekday(surname) || monthNumber(surname) > 0 || index.called(surname).length > 0) return;
  const given = `${written} ${surname}`;
  throw new UserError('no-such-person-in-line', { given, near: null, surname });
}

/**
 * A word that is written like a surname, or an initial, after a first name, if no other word follows, but
 * for what begins a text, joins a person or is an amount. Other words may be a sentence: `call Ada Danke für
 * alles`. Capitals alone (`Ada NDA`) are text, except after a name in capitals.
 */
const SURNAME_ENDS = String.raw`(?=\s*(?:[^\p{L}\s’']|$)|\s+(?:(?:${AND}|${AFTER_PEOPLE})(?:\s|$)|[x×]\d))`;
const otherSurname = (letters: string): RegExp =>
  new RegExp(String.raw`^\s+((?:(?:${IN_SURNAMES})\s+)?${letters})${SURNAME_ENDS}`, 'u');
const OTHER_SURNAME = otherSurname(String.raw`\p{Lu}(?:[\p{L}\p{M}’'-]*\p{Ll}[\p{L}\p{M}’'-]*|\.?)`);
const OTHER_SURNAME_IN_CAPITALS = otherSurname(String.raw`\p{Lu}(?:[\p{Lu}\p{M}’'-]*|\.)`);

/** Whether the last of several words is of the name: “Ana and” is not Ana Anderson, nor “Kim i” Kim Ibsen. */
function endsLikeName(index: VaultIndex, path: string, written: string): boolean {
  const last = /\s(\S+)$/.exec(written)?.[1];
  return last === undefined || !isFunctionWord(last) || isWordOfName(index, path, last);
}

/** Whether words in lower case after other people are one word each: `ada, dave and bob`. */
const isListed = (reading: LogLine, words: string): boolean =>
  'entry' in reading && reading.entry.people.length > 0 && words.split(BETWEEN_NAMES).every(isOneWord);

/** Whether words are one person, or several separated by commas and “and”, and nothing else. */
function isAllPeople(index: VaultIndex, words: string): boolean {
  // A link may follow after a comma.
  const names = words.replace(JOINER_AT_END, '').split(BETWEEN_NAMES);
  return names.every((one) => isDistinctiveName(one) && findPeopleByName(index, one).length > 0);
}

/**
 * Whether words in lower case may be a person in a line that can be read without them: “and the
 * boat” is not the Countess. After an activity and its amount people come first (`call 20m ada
 * about the boat`), except for `reading`, where they are a title.
 */
function mayBeNamed(
  index: VaultIndex,
  reading: LogLine,
  written: string,
  people: readonly string[],
): boolean {
  if (!('entry' in reading) || !/^\p{Ll}/u.test(written)) return true;
  if (people.some((one) => isWholeName(index, one, written))) return true;
  const { people: linked, activity } = reading.entry;
  return linked.length === 0 && activity !== 'reading' && isDistinctiveName(written);
}

/** What joins the names that a user types. */
const BETWEEN_NAMES = new RegExp(String.raw`\s*${COMMAS}(?!\S+@)\s*(?:and\s+)?|\s+(?:and|und|et)\s+`, 'i');
const JOINER_AT_END = new RegExp(String.raw`\s*(?:${COMMAS}|\sand)\s*$`, 'i');
const COMMA_AT_END = new RegExp(`${COMMAS}$`);

/** The first of several names. */
function firstName(written: string): string {
  return written.split(BETWEEN_NAMES)[0] ?? written;
}
