import { codeInLine } from '../../parser/code-in-line.ts';
import { peopleFields } from '../../parser/people-fields.ts';
import { placeAt } from '../../parser/place.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { findPerson } from '../people/find-person.ts';
import { linksFor, splitNames } from '../people/split-names.ts';

/** A line with links for the names in its fields of Dataview: `call (with:: Ada)`. Unknown names are left as they are. */
export function linkFields(index: VaultIndex, line: string): string {
  const fields = peopleFields(line, placeAt(0), codeInLine(line), () => null);
  return fields.reduceRight((text, { start, end, links }) => {
    const [, before = '', names = ''] = /^([^:]*::\s*)(.*?)\s*.$/.exec(text.slice(start, end)) ?? [];
    const isKnown = (name: string): boolean => findPerson(index, name) !== null;
    if (links.length > 0 || !splitNames(index, names).every(isKnown)) return text;
    const at = start + before.length;
    return text.slice(0, at) + linksFor(index, names).join(', ') + text.slice(at + names.length);
  }, line);
}
