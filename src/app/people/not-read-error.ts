import { typedTarget } from '../../parser/links.ts';
import { foldName } from '../../vault/person-names.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import { unopenedError } from '../notes/unknown-text.ts';
import { UserError } from '../user-error.ts';

/**
 * The error for a name that only a note has that is not read: a sync tool's copy, or one that cannot
 * be opened; null for any other name.
 */
export function notReadError(index: VaultIndex, written: string): UserError | null {
  const notRead = index.derive(notesNotRead);
  if (notRead.size === 0) return null;
  const wanted = foldName(typedTarget(written).target).replace(/\.md$/, '');
  for (const [path, error] of notRead)
    if ([fileName(path), path.replace(/\.md$/, '')].some((name) => foldName(name) === wanted)) return error();
  return null;
}

function notesNotRead({ notes }: VaultIndex): ReadonlyMap<string, () => UserError> {
  return new Map(
    [...notes.values()].flatMap((note): [string, () => UserError][] => {
      const { path, copyOf, unread } = note;
      if (copyOf?.isThere === true)
        return [[path, () => new UserError('is-a-copy', { path, of: copyOf.path })]];
      return unread === null ? [] : [[path, () => unopenedError(note)]];
    }),
  );
}
