import { parseLogLine } from '../../parser/log-line.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { candidatesOf, linkTo, nearPerson, peopleCalled } from '../people/find-person.ts';
import { UserError } from '../user-error.ts';
import type { UserErrors } from '../user-errors.ts';

/** No name is longer; it bounds the search for where one ends. */
const LONGEST_NAME = 120;
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
 * `AmbiguousPerson`, and `UserError` for a name that nobody has. A line that
 * cannot be read for another reason is given back as far as it was understood.
 */
export function linkPeople(index: VaultIndex, line: string): string {
  let linked = line;
  for (let people = 0; people < MOST_PEOPLE; people++) {
    const reading = parseLogLine(linked);
    if ('entry' in reading || reading.personAt === undefined) return linked;
    const next = linkOne(index, linked, reading.personAt);
    if (next === null) return linked;
    linked = next;
  }
  return linked;
}

/** Null where what stands there is no name either. */
function linkOne(index: VaultIndex, line: string, at: number): string | null {
  const { names, ends } = namesAt(line, at);
  const replaced = (end: number, path: string): string =>
    line.slice(0, at) + linkTo(index, path) + line.slice(end);
  // The longest comes first: “Marks and Spencer” may be one. Then, of what no name can end with, what is
  // known all the same, so that the reader says what is wrong behind it (`call Ada 20m`).
  for (const end of [...names.toReversed(), ...ends.toReversed()]) {
    const written = line.slice(at, end);
    const people = peopleCalled(index, written);
    const [path] = people;
    if (people.length > 1) throw new AmbiguousPerson(written, people, (chosen) => replaced(end, chosen));
    if (path !== undefined) return replaced(end, path);
  }
  const written = line.slice(at, names[0] ?? at + LONGEST_NAME).trim();
  if (!/^[\p{L}\p{N}]/u.test(written)) return null;
  throw new UserError('no-such-person-in-line', { given: written, near: nearPerson(index, written) });
}

/** Where a name that begins at `at` can end so that the line can be read on from there (`names`), and where else a word ends. */
function namesAt(line: string, at: number): { names: number[]; ends: number[] } {
  const names: number[] = [];
  const ends: number[] = [];
  for (let end = at + 1; end <= Math.min(line.length, at + LONGEST_NAME); end++) {
    if (!isWordEnd(line, end)) continue;
    const stand = '[[x]]';
    const reading = parseLogLine(line.slice(0, at) + stand + line.slice(end));
    if ('entry' in reading) {
      names.push(end);
      break;
    }
    if ((reading.personAt ?? 0) > at + stand.length) names.push(end);
    else ends.push(end);
  }
  return { names, ends };
}

function isWordEnd(line: string, end: number): boolean {
  return /\S/.test(line.charAt(end - 1)) && !/^[\p{L}\p{N}\p{M}]/u.test(line.slice(end, end + 2));
}
