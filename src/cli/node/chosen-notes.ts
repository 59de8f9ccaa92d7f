import { realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { UserError } from '../../app/user-error.ts';
import { cannotRead } from './file-error.ts';

/**
 * The notes that paths on the command line mean: a file, or all notes of a
 * folder. `others` are files that are there but no notes of the vault. Throws
 * `UserError` for a path where nothing is, and for one outside the vault.
 */
export function chosenNotes(
  given: readonly string[],
  vault: { readonly cwd: string; readonly folder: string; readonly notes: ReadonlyMap<string, unknown> },
): { readonly paths: readonly string[]; readonly others: readonly string[] } {
  const paths = new Set<string>();
  const others: string[] = [];
  const root = given.length > 0 ? realpathSync(vault.folder) : '';
  for (const path of given) {
    const { place, isFolder } = locate(path, vault.cwd);
    const inVault = relative(root, place).split(sep).join('/');
    if (inVault === '..' || inVault.startsWith('../') || resolve(root, inVault) !== place) {
      throw new UserError(
        `“${path}” is not in the vault ${vault.folder}`,
        'Name the vault with --vault DIR.',
      );
    }
    if (isFolder) {
      const prefix = inVault === '' ? '' : `${inVault}/`;
      for (const note of vault.notes.keys()) if (note.startsWith(prefix)) paths.add(note);
    } else if (vault.notes.has(inVault)) {
      paths.add(inVault);
    } else {
      others.push(path);
    }
  }
  return { paths: [...paths], others };
}

function locate(path: string, cwd: string): { place: string; isFolder: boolean } {
  const absolute = resolve(cwd, path);
  try {
    const found = statSync(absolute, { throwIfNoEntry: false });
    if (!found) throw new UserError(`there is no file or folder “${path}”`, '');
    return { place: realpathSync(absolute), isFolder: found.isDirectory() };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw cannotRead(path, error);
  }
}
