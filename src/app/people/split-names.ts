import type { VaultIndex } from '../../vault/vault-index.ts';
import { findPerson, findPeopleByName } from './find-person.ts';
import { linkTo } from './link-to.ts';

/**
 * The names in an answer, which are separated by commas, and also by “and”, `&` or `+` unless a
 * person's name contains it. Names in links are not split.
 */
export function splitNames(index: VaultIndex, answer: string): string[] {
  const parts = answer.split(/,(?![^[]*\])/).map((part) => part.replace(/^\s*and\s+/i, '').trim());
  return parts
    .flatMap((part) =>
      findPeopleByName(index, part).length > 0 ? [part] : part.split(/\s+(?:and|&|\+)\s+(?![^[]*\])/i),
    )
    .filter(Boolean);
}

/**
 * A link for each name in an answer, without duplicates: to the person with that name, or else to
 * a note that does not exist yet. Throws `UserError` if several people have the name.
 */
export function linksFor(index: VaultIndex, answer: string): string[] {
  const links = splitNames(index, answer).map((name) => {
    const path = findPerson(index, name);
    if (path !== null) return linkTo(index, path);
    return name.startsWith('[[') ? name : `[[${name}]]`;
  });
  return [...new Set(links)];
}
