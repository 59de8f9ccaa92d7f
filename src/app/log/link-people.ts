import { copyError } from '../people/copy-error.ts';
import { shownText } from '../../parser/links.ts';
import { typedNameEnds } from '../../parser/line-people.ts';
import { isAmountMeant } from '../../parser/near-amount.ts';
import { parseLogLine } from '../../parser/log-line.ts';
import type { LogLine } from '../../parser/log-line-types.ts';
import {
  AND,
  ARTICLES,
  COMMAS,
  OTHER_SEPARATORS,
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
import { linkTo } from '../people/link-to.ts';
import { linkFields } from './link-fields.ts';
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
    const reading = parseLogLine(linked, 0, null, { activities: index.settings.activities });
    const next = reading.personAt === undefined ? null : linkOne(index, linked, reading, reading.personAt);
    if (next === null) {
      refuseTextAsPerson(index, linked, reading);
      return linked;
    }
    linked = next;
  }
  return linked;
}

/** What stands between people without joining them in a line: a slash or an arrow, and “to” and “with”. */
const SIGN_BETWEEN = new RegExp(String.raw`^\s*(?![;；])(?:${OTHER_SEPARATORS})\s*`);
const WORD_BETWEEN =
  /^ (?:(?:to|(?:together |along )?with|mit|avec|con|com|amb|met|med|z|ze|с|со|ed)(?=\s)|w\/)?\s*/i;

/** What joins a person to others in no line that is read, but is text often enough: only a known person is looked for. */
const DOUBTFUL_SEPARATOR = new RegExp(
  String.raw`^(?:\s*[;；]|['’]s?(?:\s*[,;；&+]|\s(?:${AND})(?=\s)))\s*`,
  'u',
);

const ARTICLE = new RegExp(String.raw`^(?:${ARTICLES})\s+(?=[\p{Lu}\p{Lo}])`, 'u');

/** A known person after an article, who would be text: `coffee 1h com o Ben`. In a title of what was read nobody is meant. */
function refuseBehindArticle(index: VaultIndex, line: string, at: number): void {
  const [article = ''] = ARTICLE.exec(line.slice(at)) ?? [];
  const start = at + article.length;
  const isPerson = (end: number): boolean => {
    const written = line.slice(start, end);
    const isKnown = isDistinctiveName(written) && findPeopleByWords(index, written).length > 0;
    return isKnown && relatedTo(index, line, start, end) === null;
  };
  const end = article === '' ? undefined : typedNameEnds(line, start).reverse().find(isPerson);
  if (end === undefined) return;
  throw new UserError('person-as-text', {
    given: line.slice(start, end),
    meant: line.slice(0, at) + line.slice(start),
  });
}

/**
 * In `call [[Ada]]/Bruno` and `call [[Ada]] with Bruno` the second person would be read as text,
 * which is probably not meant, even if nobody has that name. The same is true for `call [[Ada]]
 * bruno` if that is someone's whole name; words in lower case must be the last ones.
 */
function refuseTextAsPerson(index: VaultIndex, line: string, reading: LogLine): void {
  if (!('entry' in reading)) return;
  const { personAt, entry } = reading;
  if (personAt !== undefined && entry.activity !== 'reading') refuseBehindArticle(index, line, personAt);
  const last = entry.people.at(-1);
  if (last === undefined) return;
  const { end } = last;
  const related = relatedTo(index, line, last.start, end);
  if (related !== null) {
    const given = shownText(related);
    throw new UserError('no-such-person-in-line', { given, near: null, mayBeText: true });
  }
  const behind = line.slice(end);
  const [doubtful = ''] = DOUBTFUL_SEPARATOR.exec(behind) ?? [];
  const [joined = doubtful] = SIGN_BETWEEN.exec(behind) ?? WORD_BETWEEN.exec(behind) ?? [];
  const at = end + joined.length;
  const ends = joined === '' ? [] : typedNameEnds(line, at);
  const isBig = /[\p{Lu}\p{Lo}]/u.test(line.charAt(at));
  const isName =
    joined !== doubtful &&
    !/^\s+(?:to\s+)?$/i.test(joined) &&
    (isBig || isOneWord(line.slice(at, ends.at(-1))));
  const isPerson = (to: number): boolean => {
    const written = line.slice(at, to);
    const people = findPeopleByWords(index, written);
    if (joined.trim() !== '') return people.length > 0 && (joined !== doubtful || isDistinctiveName(written));
    const mayEnd = isBig
      ? !/^[’']/.test(line.slice(to))
      : to === ends.at(-1) || /^(?:,| and\b)/i.test(line.slice(to));
    return mayEnd && people.some((one) => isWholeName(index, one, written));
  };
  const to = ends.find(isPerson) ?? (isName && ends[0]);
  if (!to) return;
  throw new UserError('person-as-text', {
    given: line.slice(at, to),
    meant: `${line.slice(0, end)}, ${line.slice(at)}`,
  });
}

/** Whether words in lower case are one alone, which after people and “and” or the like is a name. */
const isOneWord = (words: string): boolean => /^\p{Ll}[\p{L}\p{M}’'-]+$/u.test(words);

/** Null if there is no name there. */
function linkOne(index: VaultIndex, line: string, reading: LogLine, at: number): string | null {
  const ends = typedNameEnds(line, at).reverse();
  const unusual = unusualName(index, line, reading, at, ends);
  // An amount is a person only as the whole of a name, not as a word of “Ivy 20m”.
  if (unusual !== null || isAmountMeant(line, at)) return unusual;
  const whole = line.slice(at, ends[0] ?? at);
  const isFull = isAllPeople(index, whole);
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
    const [path, another] = people.length > 0 || !isFull ? people : findPeopleByName(index, written);
    if (path === undefined || !endsLikeName(index, path, written)) continue;
    return linkedName(
      index,
      line,
      at,
      end,
      another === undefined ? [path] : findPeopleByName(index, written),
    );
  }
  if (!/^[\p{L}\p{N}]/u.test(whole)) return null;
  for (const end of ends) {
    const given = line.slice(at, end);
    if (COMMA_AT_END.test(given)) continue;
    const isWord = 'entry' in reading && /^\p{Ll}/u.test(given);
    const copy = copyError(index, given);
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
      if (start === at && usualEnds.includes(end)) break;
      const people = index.called(line.slice(start, end));
      if (people.length > 0) return linkedName(index, line, start, end, people);
    }
  return null;
}

/** Who or what of a person is meant between two offsets and after them: `Joan's sister`; null if the person is. */
function relatedTo(index: VaultIndex, line: string, start: number, end: number): string | null {
  const [next = ''] = /^(?:['’]s?)? \p{L}[\p{L}\p{M}-]*/u.exec(line.slice(end)) ?? [];
  const name = line.slice(start, end);
  const isPossessive = /^['’]/.test(next) || (/['’]s?$/.test(name) && index.called(name).length === 0);
  // “Joan's and Ada” goes on with another person.
  return next !== '' && isPossessive && !isSmallWord(next.replace(/^\S* /, '')) ? name + next : null;
}

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
  const isKnownName = (one: string): boolean =>
    isDistinctiveName(one) && findPeopleByName(index, one).length > 0;
  // A link may follow after a comma.
  const names = words.replace(JOINER_AT_END, '');
  return isKnownName(names) || names.split(BETWEEN_NAMES).every(isKnownName);
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
