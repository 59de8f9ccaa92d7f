import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import { cannotRead } from './file-error.ts';

/** What makes a folder a vault. */
const MARKS = ['.obsidian', '.netvault.yaml'];

/** True for a folder, false where there is nothing. Throws `UserError` for anything else. */
export function isFolder(path: string): boolean {
  const found = statOf(path);
  if (found && !found.isDirectory()) throw new CliError('not-a-folder', { path });
  return found !== undefined;
}

function statOf(path: string): ReturnType<typeof statSync> {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw cannotRead(path, error);
  }
}

/** The nearest folder upward from `start`, itself included, that is a vault; null where none is. */
export function vaultAround(start: string): string | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    if (MARKS.some((mark) => existsSync(join(folder, mark)))) return folder;
    if (dirname(folder) === folder) return null;
  }
}

/** The folder of `--vault`, else the vault around `cwd`, else `cwd`. Throws `UserError` where the folder is missing. */
export function findVault(given: string | null, cwd: string): string {
  if (given === null) return vaultAround(cwd) ?? resolve(cwd);
  const folder = resolve(cwd, given);
  if (!isFolder(folder)) throw new CliError('no-such-folder', { given });
  return folder;
}
