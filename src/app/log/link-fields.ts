import { codeInLine } from '../../parser/code-in-line.ts';
import { isInCode } from '../../parser/line-people.ts';
import { peopleFields } from '../../parser/people-fields.ts';
import { placeAt } from '../../parser/place.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { notReadError } from '../people/not-read-error.ts';
import { findPerson, refuseYourself, suggestPerson } from '../people/find-person.ts';
import { linksFor, splitNames } from '../people/split-names.ts';
import { UserError } from '../user-error.ts';

/**
 * A line with links for the names in its fields of Dataview: `call (with:: Ada)`. Throws `UserError`
 * for a name that nobody has beside one that is known, or that begins with a capital letter; other
 * words are left as they are.
 */
export function linkFields(index: VaultIndex, line: string): string {
  const code = codeInLine(line);
  const fields = peopleFields(line, placeAt(0), code, () => null);
  return fields.reduceRight((text, { start, end, links }) => {
    const [, before = '', names = ''] = /^([^:]*::\s*)(.*?)\s*.$/.exec(text.slice(start, end)) ?? [];
    if (links.length > 0 || isInCode(code, start)) return text;
    const written = splitNames(index, names);
    const unknown = written.filter((name) => findPerson(index, name) === null);
    const [given] = unknown;
    if (given !== undefined) {
      if (unknown.length < written.length || /^\p{Lu}/u.test(given)) refuseUnknown(index, given);
      return text;
    }
    const at = start + before.length;
    return text.slice(0, at) + linksFor(index, names).join(', ') + text.slice(at + names.length);
  }, line);
}

function refuseUnknown(index: VaultIndex, given: string): never {
  refuseYourself(index, null, given);
  const copy = notReadError(index, given);
  if (copy) throw copy;
  throw new UserError('no-such-person-in-line', { given, near: suggestPerson(index, given) });
}
