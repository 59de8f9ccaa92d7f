import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { Io } from '../command-line/io.ts';
import { cannotRead } from './file-error.ts';

/** The default name of Obsidian's settings folder. */
export const CONFIG_DIR = '.obsidian';

/** The names whose presence marks a folder as a vault. */
export const VAULT_MARKS = [CONFIG_DIR, '.netvault.yaml'] as const;
export type VaultMark = (typeof VAULT_MARKS)[number];

/** The environment variable that names the vault if the current folder is not in one. */
export const VAULT_VARIABLE = 'NETVAULT_VAULT';

/**
 * How a vault was found: by `--vault`, a mark or the environment variable; or by nothing, so that
 * it is the current folder.
 */
export type FoundBy = 'option' | VaultMark | 'variable' | 'nothing';

export interface FoundVault {
  readonly folder: string;
  readonly foundBy: FoundBy;
}

/** True for a folder, false if nothing is there. Throws `UserError` for anything else. */
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

/** The mark of a folder that is a vault; null if it has none. */
export function findVaultMark(folder: string): VaultMark | null {
  return VAULT_MARKS.find((mark) => existsSync(join(folder, mark))) ?? null;
}

/** The nearest folder, from `start` upward, that is marked as a vault; null if there is none. */
export function vaultAround(start: string): FoundVault | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const mark = findVaultMark(folder);
    if (mark) return { folder, foundBy: mark };
    if (dirname(folder) === folder) return null;
  }
}

/**
 * The vault that a command works on: the folder of `--vault` (`given`), else the vault around the
 * current folder, else that of NETVAULT_VAULT, else the current folder. Throws `UserError` if a
 * named folder is missing.
 */
export function findVault(given: string | null, { cwd, env }: Pick<Io, 'cwd' | 'env'>): FoundVault {
  if (given !== null) return { folder: namedFolder(given, cwd, '--vault'), foundBy: 'option' };
  const around = vaultAround(cwd);
  if (around) return around;
  const variable = env[VAULT_VARIABLE]?.trim() ?? '';
  if (variable === '') return { folder: resolve(cwd), foundBy: 'nothing' };
  // Not everything that sets environment variables expands `~`.
  const named = variable.replace(/^~(?=\/|$)/, (tilde) => env['HOME'] ?? tilde);
  return { folder: namedFolder(named, cwd, VAULT_VARIABLE), foundBy: 'variable' };
}

function namedFolder(given: string, cwd: string, by: string): string {
  const folder = resolve(cwd, given);
  // A shell turns an unset variable into an empty word, which is not a folder.
  if (given.trim() === '' || !isFolder(folder)) throw new CliError('no-such-folder', { given, by });
  return folder;
}
