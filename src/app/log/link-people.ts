import { typedNameEnds } from '../../parser/line-people.ts';
import { parseLogLine } from '../../parser/log-line.ts';
import type { LogLine } from '../../parser/log-line-types.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import {
  candidatesOf,
  isPlainlyCalled,
  linkTo,
  isTellingName,
  nearPerson,
  peopleCalled,
  peopleNamed,
  refuseOneself,
} from '../people/find-person.ts';
import { UserError } from '../user-error.ts';
import type { UserErrors } from '../user-errors.ts';

/** More people than this stand in no line. */
const MOST_PEOPLE = 100;

/** A name in a line that may mean several contacts: whoever can ask, asks, and goes on with `chosen`. */
export class AmbiguousPerson extends UserError<UserErrors, 'ambiguous-person'> {
  readonly written: string;
  /** Paths of contacts, in their order. */
  readonly candidates: readonly string[];
  readonly #replace: (path: string) => string;

  constructor(written: string, candidates: readonly string[], replace: (path: string) => string) {
    super('ambiguous-person', candidatesOf(written, candidates));
    this.written = written;
    this.candidates = candidates;
    this.#replace = replace;
  }

  /** The line with a link to this contact in the name's place. */
  chosen(path: string): string {
    return this.#replace(path);
  }
}

/**
 * A line of a log with links in place of plain names, where contacts are known
 * by them: `call 20m Ada: her board seat` → `call 20m [[Ada Lovelace]]: …`. What
 * is an activity, an amount and a name is decided by reading the line. Throws
 * `AmbiguousPerson`, and `UserError` for a name that nobody has, for one that would be text behind
 * other people, and for one's own. A line that
 * cannot be read for another reason is given back as far as it was understood.
 */
export function linkPeople(index: VaultIndex, line: string): string {
  let linked = line;
  for (let people = 0; people < MOST_PEOPLE; people++) {
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

/**
 * `call [[Ada]]/Bruno`, `call [[Ada]] with Bruno`: the second would be text, and probably is not. Nor is
 * it in `call [[Ada]] bruno`, where that is all of somebody’s name, and small letters are the last words.
 */
function refuseTextAsPerson(index: VaultIndex, line: string, reading: LogLine): void {
  const end = 'entry' in reading ? reading.entry.people.at(-1)?.end : undefined;
  if (end === undefined) return;
  const [joined = ''] = /^(?:\s*\/| (?:to|with)\b| )\s*/i.exec(line.slice(end)) ?? [];
  const at = end + joined.length;
  const ends = joined === '' ? [] : typedNameEnds(line, at);
  const isBig = /\p{Lu}/u.test(line.charAt(at));
  const isName = joined.includes('/') && isBig;
  const isPerson = (to: number): boolean => {
    const written = line.slice(at, to);
    const people = peopleNamed(index, written);
    if (joined.trim() !== '') return people.length > 0;
    const mayEnd = isBig
      ? !/^[’']/.test(line.slice(to))
      : to === ends.at(-1) || /^(?:,| and\b)/i.test(line.slice(to));
    return mayEnd && people.some((one) => isPlainlyCalled(index, one, written));
  };
  const to = ends.find(isPerson) ?? (isName && ends[0]);
  if (!to) return;
  throw new UserError('person-as-text', {
    given: line.slice(at, to),
    meant: `${line.slice(0, end)}, ${line.slice(at)}`,
  });
}

/** Null where what stands there is no name either. */
function linkOne(index: VaultIndex, line: string, reading: LogLine, at: number): string | null {
  const ends = typedNameEnds(line, at).reverse();
  const whole = line.slice(at, ends[0] ?? at);
  const isFull = isAllPeople(index, whole);
  // The longest comes first: “Marks and Spencer” may be one.
  for (const end of ends) {
    const written = line.slice(at, end);
    const replaced = (path: string): string => line.slice(0, at) + linkTo(index, path) + line.slice(end);
    const people = peopleNamed(index, written);
    if (!isFull && !mayBeNamed(index, reading, written, people)) continue;
    // The beginning of a name is one where nothing but people stands there: “War and Peace” is not Warren.
    const [path, another] = people.length > 0 || !isFull ? people : peopleCalled(index, written);
    if (path === undefined) continue;
    if (another !== undefined) throw new AmbiguousPerson(written, peopleCalled(index, written), replaced);
    refuseOneself(index, path, written);
    return replaced(path);
  }
  if (!/^[\p{L}\p{N}]/u.test(whole)) return null;
  for (const end of ends) {
    const given = line.slice(at, end);
    if (/[,+&]$/.test(given)) continue;
    const isWord = 'entry' in reading && /^\p{Ll}/u.test(given);
    const near = nearPerson(index, given, { parts: !isWord });
    if (near !== null) throw new UserError('no-such-person-in-line', { given, near });
  }
  // Words can be text where the line is read without a person, unless they look like a name;
  // and an unknown activity is the greater fault.
  const isText = 'entry' in reading ? !/^\p{Lu}/u.test(whole) : reading.plain?.seems === null;
  if (isText) return null;
  const given = firstName(whole);
  refuseOneself(index, null, given);
  throw new UserError('no-such-person-in-line', { given, near: null });
}

/** Whether words are somebody, or several whom commas and “and” part, and nothing else. */
function isAllPeople(index: VaultIndex, words: string): boolean {
  const isTold = (one: string): boolean => isTellingName(one) && peopleCalled(index, one).length > 0;
  // A link may follow behind a comma.
  const names = words.replace(/\s*(?:[,+&]|\sand)\s*$/i, '');
  return isTold(names) || names.split(JOINED).every(isTold);
}

/**
 * Whether words in small letters can be somebody in a line that is read without them:
 * “and the boat” is not the Countess. Behind an activity and its amount people come first
 * (`call 20m ada about the boat`), but for a book.
 */
function mayBeNamed(
  index: VaultIndex,
  reading: LogLine,
  written: string,
  people: readonly string[],
): boolean {
  if (!('entry' in reading) || !/^\p{Ll}/u.test(written)) return true;
  if (people.some((one) => isPlainlyCalled(index, one, written))) return true;
  const { people: linked, activity } = reading.entry;
  return linked.length === 0 && activity !== 'reading' && isTellingName(written);
}

/** What joins the names that somebody types. */
const JOINED = /\s*[,+&](?!\S+@)\s*(?:and\s+)?|\s+and\s+/i;

/** The first of several names. */
function firstName(written: string): string {
  return written.split(JOINED)[0] ?? written;
}
