import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { CliError } from '../../cli-error.ts';
import { cannotRead } from '../../node/file-error.ts';

/** The paths of a vault's notes. */
export type Notes = Pick<ReadonlySet<string>, 'has' | 'keys'>;

/**
 * The notes that paths on the command line name: a file, or all notes in a folder. `others` are
 * existing files that are not notes of the vault. Throws `UserError` for a path that does not
 * exist, and for one outside the vault.
 */
export function chosenNotes(
  given: readonly string[],
  vault: { readonly cwd: string; readonly folder: string; readonly notes: Notes },
): { readonly paths: readonly string[]; readonly others: readonly string[] } {
  const paths = new Set<string>();
  const others: string[] = [];
  const root = given.length > 0 ? realpathSync(vault.folder) : '';
  for (const path of given) {
    const { place, isFolder } = locate(path, [vault.cwd, vault.folder]);
    const inVault = relative(root, place).split(sep).join('/');
    if (inVault === '..' || inVault.startsWith('../') || resolve(root, inVault) !== place) {
      throw new CliError('not-in-vault', { given: path, vault: vault.folder });
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

/** Resolves a path against the first of these folders in which it exists. */
function locate(path: string, starts: readonly string[]): { place: string; isFolder: boolean } {
  try {
    // A shell turns an unset variable into an empty word, which is not the current folder.
    for (const start of path === '' ? [] : starts) {
      const place = resolve(start, path);
      const found = statSync(place, { throwIfNoEntry: false });
      if (found) return { place: realpathSync(place), isFolder: found.isDirectory() };
      const name = basename(place);
      // Only in iCloud: the folder of the note is certain, and the vault knows it by its name.
      if (statSync(join(dirname(place), `.${name}.icloud`), { throwIfNoEntry: false }))
        return { place: join(realpathSync(dirname(place)), name), isFolder: false };
    }
  } catch (error) {
    throw cannotRead(path, error);
  }
  throw new CliError('no-such-file', { given: path });
}
