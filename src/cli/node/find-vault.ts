import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CliError } from '../cli-error.ts';
import type { Io } from '../command-line/io.ts';
import { cannotRead } from './file-error.ts';

/** What Obsidian calls its folder unless it is told otherwise. */
export const CONFIG_DIR = '.obsidian';

/** What makes a folder a vault. */
export const VAULT_MARKS = [CONFIG_DIR, '.netvault.yaml'] as const;
export type VaultMark = (typeof VAULT_MARKS)[number];

/** The variable of the environment that names the vault where none is around the current folder. */
export const VAULT_VARIABLE = 'NETVAULT_VAULT';

/** By what a vault was found: `--vault`, a mark, the environment; or by nothing, so that it is the current folder. */
export type FoundBy = 'option' | VaultMark | 'variable' | 'nothing';

export interface FoundVault {
  readonly folder: string;
  readonly foundBy: FoundBy;
}

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

/** What marks a folder as a vault; null where nothing does. */
export function markOf(folder: string): VaultMark | null {
  return VAULT_MARKS.find((mark) => existsSync(join(folder, mark))) ?? null;
}

/** The nearest folder upward from `start`, itself included, that is marked as a vault; null where none is. */
export function vaultAround(start: string): FoundVault | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const mark = markOf(folder);
    if (mark) return { folder, foundBy: mark };
    if (dirname(folder) === folder) return null;
  }
}

/**
 * The vault that a command works on: the folder of `--vault` (`given`), else the
 * vault around the current folder, else that of NETVAULT_VAULT, else the current
 * folder. Throws `UserError` where a folder that is named is missing.
 */
export function findVault(given: string | null, { cwd, env }: Pick<Io, 'cwd' | 'env'>): FoundVault {
  if (given !== null) return { folder: namedFolder(given, cwd, '--vault'), foundBy: 'option' };
  const around = vaultAround(cwd);
  if (around) return around;
  const variable = env[VAULT_VARIABLE]?.trim() ?? '';
  if (variable === '') return { folder: resolve(cwd), foundBy: 'nothing' };
  // Files that set the environment of programs do not all know what `~` is.
  const named = variable.replace(/^~(?=\/|$)/, (tilde) => env['HOME'] ?? tilde);
  return { folder: namedFolder(named, cwd, VAULT_VARIABLE), foundBy: 'variable' };
}

function namedFolder(given: string, cwd: string, by: string): string {
  const folder = resolve(cwd, given);
  // A shell makes an empty word of a variable that is not set: that names nothing.
  if (given.trim() === '' || !isFolder(folder)) throw new CliError('no-such-folder', { given, by });
  return folder;
}
