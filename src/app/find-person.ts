import type { ContactRecord, LinkRef } from '../model/records.ts';
import { linkAt } from '../parser/links.ts';
import { placeAt } from '../parser/place.ts';
import { nearWord } from '../rules/near-word.ts';
import type { VaultIndex } from '../vault/vault-index.ts';
import { foldPath } from '../vault/link-table.ts';
import { fileName } from '../vault/vault-index.ts';
import { UserError } from './user-error.ts';

const MOST_CANDIDATES = 8;

/**
 * The contacts that a person may mean by a text: a link, a name, an alias, a
 * file's name, or the beginning of a name. One where it is clear, none where
 * there is nobody of that name; in order of path.
 */
export function peopleCalled(index: VaultIndex, written: string): readonly string[] {
  const plain = written.trim().replace(/^\[\[([^[\]|#]*)(?:[|#][^[\]]*)?\]\]$/, '$1');
  const wanted = foldPath(plain.trim());
  if (wanted === '') return [];
  const resolved = index.links.resolve(plain, '');
  if (resolved && index.record('contact', resolved.path))
    return resolved.candidates.filter((path) => index.record('contact', path));
  const exact: string[] = [];
  const begun: string[] = [];
  for (const { path, name, aliases } of index.records('contact')) {
    const names = [name, fileName(path), ...aliases].map(foldPath);
    if (names.includes(wanted)) exact.push(path);
    else if (names.some((one) => one.startsWith(`${wanted} `))) begun.push(path);
  }
  return exact.length > 0 ? exact : begun;
}

/**
 * The one contact that a person means by a text (see `peopleCalled`). Null where
 * there is nobody of that name. Throws `UserError` that lists them where it is several.
 */
export function findPerson(index: VaultIndex, written: string): string | null {
  const paths = peopleCalled(index, written);
  const [path] = paths;
  if (paths.length < 2) return path ?? null;
  throw ambiguityOf(written, paths);
}

/** The error that lists whom a name may mean. */
export function ambiguityOf(written: string, paths: readonly string[]): UserError {
  const shown = paths.slice(0, MOST_CANDIDATES).map((candidate) => candidate.replace(/\.md$/, ''));
  const more = paths.length > shown.length ? ` and ${String(paths.length - shown.length)} more` : '';
  return new UserError(
    `“${written}” may be ${shown.join(', ')}${more}`,
    'Write more of the name, or its path.',
  );
}

/** As `findPerson`; where there is nobody of that name it throws a `UserError` that says who may be meant. */
export function requirePerson(index: VaultIndex, written: string): string {
  const path = findPerson(index, written);
  if (path !== null) return path;
  const note = index.note(index.links.resolve(written.trim(), '')?.path ?? '');
  if (note) {
    const isUnreadable = note.frontMatter === 'unreadable';
    throw new UserError(
      `${note.path} is no contact`,
      isUnreadable
        ? 'netvault lint says why it cannot be read.'
        : 'Give it “type: contact” in its front matter.',
    );
  }
  throw new UserError(`there is no contact “${written}”`, helpWithName(index, written));
}

/** What to do about a name that nobody has. */
export function helpWithName(index: VaultIndex, written: string): string {
  const near = nearPerson(index, written);
  if (near !== null) return `Did you mean “${near}”?`;
  return /^[\p{L}\p{N}][\p{L}\p{N} .'’-]*$/u.test(written)
    ? `netvault new contact "${written}" makes one.`
    : 'netvault new contact NAME makes one.';
}

/** The name of a contact, all of it, that begins with what differs from a text in a letter or two; or null. */
export function nearPerson(index: VaultIndex, written: string): string | null {
  const words = written.trim().split(/\s+/).length;
  const byBeginning = new Map<string, string>();
  for (const { name, aliases } of index.records('contact')) {
    for (const one of [name, ...aliases]) {
      const begun = one.split(/\s+/).slice(0, words).join(' ');
      if (!byBeginning.has(begun)) byBeginning.set(begun, one);
    }
  }
  const near = nearWord(written.trim(), byBeginning.keys());
  return near === null ? null : (byBeginning.get(near) ?? null);
}

/** Where a contact belongs, in a word: `Analytical Society`; nothing where the note does not say. */
export function aboutPerson(contact: Pick<ContactRecord, 'organization'> | undefined): string {
  return (contact?.organization[0] ?? '').replace(/\[\[(?:[^\]|]*\|)?|\]\]/g, '');
}

/** A link that leads from every note to this one: by its name where no other note has it, else by its path. */
export function linkTo(index: VaultIndex, path: string): string {
  const name = fileName(path);
  const same = foldPath(name);
  const namesakes = [...index.notes.keys(), ...index.surroundings.others].filter(
    (other) => foldPath(fileName(other)) === same,
  );
  const target = namesakes.length === 1 ? name : path.replace(/\.md$/, '');
  const link = target === name ? `[[${name}]]` : `[[${target}|${name}]]`;
  return leadsTo(index, linkAt(link, 0, placeAt(0))?.link, path) ? link : markdownLink(path, name);
}

/** Names with signs that `[[…]]` cannot hold are linked as markdown has it. */
function markdownLink(path: string, name: string): string {
  const address = encodeURI(path).replace(
    /[#?()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${name.replace(/[[\]\\]/g, '')}](${address})`;
}

function leadsTo(index: VaultIndex, link: LinkRef | undefined, path: string): boolean {
  const found = link && index.links.resolve(link.target, '');
  return found?.path === path && found.candidates.length === 1;
}
