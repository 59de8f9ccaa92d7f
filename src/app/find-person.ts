import type { VaultIndex } from '../vault/vault-index.ts';
import { foldPath } from '../vault/link-table.ts';
import { fileName } from '../vault/vault-index.ts';
import { UserError } from './user-error.ts';

const MOST_CANDIDATES = 8;

/**
 * The contact that a person means by a text: a link, a name, an alias, a file's
 * name, or the beginning of a name where only one begins so. Null where there
 * is nobody of that name. Throws `UserError` that lists them where it is several.
 */
export function findPerson(index: VaultIndex, written: string): string | null {
  const plain = written.trim().replace(/^\[\[([^[\]|#]*)(?:[|#][^[\]]*)?\]\]$/, '$1');
  const resolved = index.links.resolve(plain, '');
  if (plain !== '' && resolved && index.record('contact', resolved.path))
    return one(written, resolved.candidates);
  const wanted = foldPath(plain.trim());
  const names = index.records('contact').map(({ path, name, aliases }) => ({
    path,
    names: [name, fileName(path), ...aliases].map(foldPath),
  }));
  const exact = names.filter((contact) => contact.names.includes(wanted));
  if (exact.length > 0)
    return one(
      written,
      exact.map(({ path }) => path),
    );
  const begun = names.filter((contact) => contact.names.some((name) => name.startsWith(`${wanted} `)));
  return begun.length > 0
    ? one(
        written,
        begun.map(({ path }) => path),
      )
    : null;
}

function one(written: string, paths: readonly string[]): string | null {
  const [path] = paths;
  if (path === undefined || paths.length === 1) return path ?? null;
  const shown = paths.slice(0, MOST_CANDIDATES).map((candidate) => candidate.replace(/\.md$/, ''));
  const more = paths.length > shown.length ? ` and ${String(paths.length - shown.length)} more` : '';
  throw new UserError(
    `“${written}” may be ${shown.join(', ')}${more}`,
    'Write more of the name, or its path.',
  );
}

/** The shortest link that leads from anywhere to a note. */
export function linkTo(index: VaultIndex, path: string): string {
  const name = fileName(path);
  const clear = index.links.resolve(name, '');
  return clear?.path === path && clear.candidates.length === 1
    ? `[[${name}]]`
    : `[[${path.replace(/\.md$/, '')}|${name}]]`;
}
