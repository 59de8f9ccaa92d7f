import { typedNameEnds } from '../../parser/line-people.ts';
import { parseLogLine } from '../../parser/log-line.ts';
import type { LogLine } from '../../parser/log-line-types.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { candidatesOf, isCalled, linkTo, nearPerson, peopleCalled } from '../people/find-person.ts';
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
 * `AmbiguousPerson`, and `UserError` for a name that nobody has. A line that
 * cannot be read for another reason is given back as far as it was understood.
 */
export function linkPeople(index: VaultIndex, line: string): string {
  let linked = line;
  for (let people = 0; people < MOST_PEOPLE; people++) {
    const reading = parseLogLine(linked, 0, null, { activities: index.settings.activities });
    if (reading.personAt === undefined) return linked;
    const next = linkOne(index, linked, reading, reading.personAt);
    if (next === null) return linked;
    linked = next;
  }
  return linked;
}

/** Null where what stands there is no name either. */
function linkOne(index: VaultIndex, line: string, reading: LogLine, at: number): string | null {
  const ends = typedNameEnds(line, at).reverse();
  // The longest comes first: “Marks and Spencer” may be one.
  for (const end of ends) {
    const written = line.slice(at, end);
    const replaced = (path: string): string => line.slice(0, at) + linkTo(index, path) + line.slice(end);
    const people = peopleCalled(index, written);
    if (
      'entry' in reading &&
      /^\p{Ll}/u.test(written) &&
      !people.some((one) => isCalled(index, one, written))
    )
      continue; // “and the boat” is not the Countess
    const [path] = people;
    if (people.length > 1) throw new AmbiguousPerson(written, people, replaced);
    if (path !== undefined) return replaced(path);
  }
  const whole = line.slice(at, ends[0] ?? at);
  if (!/^[\p{L}\p{N}]/u.test(whole)) return null;
  for (const end of ends) {
    const given = line.slice(at, end);
    const isWord = 'entry' in reading && /^\p{Ll}/u.test(given);
    const near = nearPerson(index, given, { parts: !isWord });
    if (near !== null) throw new UserError('no-such-person-in-line', { given, near });
  }
  // Words can be text where the line is read without a person, unless they look like a name;
  // and an unknown activity is the greater fault.
  const isText = 'entry' in reading ? !/^\p{Lu}/u.test(whole) : reading.plain?.seems === null;
  if (isText) return null;
  throw new UserError('no-such-person-in-line', { given: firstName(whole), near: null });
}

/** The first of several names. */
function firstName(written: string): string {
  return written.split(/\s*[,+&]\s*|\s+and\s+/i)[0] ?? written;
}
