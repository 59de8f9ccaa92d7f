import type { VaultIndex } from '../../vault/vault-index.ts';
import { findPerson, linkTo, peopleCalled } from './find-person.ts';

/** The names in an answer, parted by commas, and by “and” where nobody is called so, but for those in links. */
export function namesIn(index: VaultIndex, answer: string): string[] {
  const parts = answer.split(/,(?![^[]*\])/).map((part) => part.replace(/^\s*and\s+/i, '').trim());
  return parts
    .flatMap((part) =>
      peopleCalled(index, part).length > 0 ? [part] : part.split(/\s+(?:and|&|\+)\s+(?![^[]*\])/i),
    )
    .filter(Boolean);
}

/** A link for each of them, once: to whoever is called so, else to a note that is yet to be made. Throws `UserError` where it is several. */
export function linksFor(index: VaultIndex, answer: string): string[] {
  const links = namesIn(index, answer).map((name) => {
    const path = findPerson(index, name);
    if (path !== null) return linkTo(index, path);
    return name.startsWith('[[') ? name : `[[${name}]]`;
  });
  return [...new Set(links)];
}
