import { typedTarget } from '../../parser/links.ts';
import { foldName } from '../../vault/person-names.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';
import { UserError } from '../user-error.ts';
import type { UserErrors } from '../user-errors.ts';

/** The error for a name that only a sync tool's copy has, which is not read; null for any other name. */
export function copyError(index: VaultIndex, written: string): UserError | null {
  const copies = index.derive(copiesThere);
  if (copies.length === 0) return null;
  const wanted = foldName(typedTarget(written).target).replace(/\.md$/, '');
  const copy = copies.find(({ path }) =>
    [fileName(path), path.replace(/\.md$/, '')].some((name) => foldName(name) === wanted),
  );
  return copy ? new UserError('is-a-copy', copy) : null;
}

function copiesThere({ notes }: VaultIndex): readonly UserErrors['is-a-copy'][] {
  return [...notes.values()].flatMap(({ path, copyOf }) =>
    copyOf?.isThere === true ? [{ path, of: copyOf.path }] : [],
  );
}
