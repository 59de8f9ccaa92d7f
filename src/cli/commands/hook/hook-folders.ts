import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CliError } from '../../cli-error.ts';
import { HOOKS } from '../../command-line/choices.ts';
import type { Repository } from '../../git/repository.ts';
import { splitAtZeroBytes } from '../../git/run-git.ts';
import { faultOf } from '../../node/file-error.ts';
import { realPlace } from '../../writing/named-file.ts';

/** The suffixes with which pre-commit and lefthook rename an existing hook: pre-commit runs it, lefthook restores it. */
const RENAMED_HOOK_SUFFIXES = ['.legacy', '.old'];

/** Every file that can contain NetVault's lines, each once, even if several paths lead to it. */
export function hookFiles(repository: Repository): string[] {
  return hookFolders(repository).flatMap((folder) => HOOKS.map((name) => join(folder, name)));
}

/** Hooks that another program has renamed; they may contain NetVault's lines. */
export function renamedHookFiles(repository: Repository): string[] {
  return hookFiles(repository).flatMap((place) => RENAMED_HOOK_SUFFIXES.map((end) => place + end));
}

function hookFolders(repository: Repository): string[] {
  const set = folderOfSettings(repository);
  const folders = [set?.folder, ownFolder(repository), join(repository.top, '.husky')];
  const known = new Map<string, string>();
  for (const folder of folders) {
    const real = folder === undefined ? null : realOf(folder);
    if (folder !== undefined && real !== null && !known.has(real)) known.set(real, folder);
  }
  return [...known.values()];
}

/** Returns a function that tells whether a file is in the folder whose hooks git runs. */
export function makeIsRunByGit(repository: Repository): (place: string) => boolean {
  const real = realOf(folderOfSettings(repository)?.folder ?? ownFolder(repository));
  return (place) => real !== null && realOf(dirname(place)) === real;
}

/** Whether a path, or a part of it, is something other than a folder. */
function isOther(folder: string): boolean {
  try {
    return !statSync(folder).isDirectory();
  } catch (error) {
    // `throwIfNoEntry: false` would not distinguish this from a missing folder in Node 22.
    return faultOf(error).code === 'ENOTDIR';
  }
}

/** The real path of a folder; null if there is no folder. */
function realOf(folder: string): string | null {
  try {
    return statSync(folder).isDirectory() ? realpathSync(folder) : null;
  } catch {
    return null;
  }
}

/**
 * The folder in which git looks for hooks. Throws `UserError` if that folder is used by other
 * repositories too (by a global setting or a symbolic link), and if it is not a folder.
 */
export function hooksFolder(repository: Repository): string {
  const set = folderOfSettings(repository);
  const own = pathFromTop(repository, ownFolder(repository));
  if (set?.isOfAll === true) throw new CliError('hooks-of-all-repositories', { path: set.path, own });
  if (set && (set.path === '' || isOther(set.folder)))
    throw new CliError('hooks-switched-off', { path: set.path, own: set.hidesOthers ? own : null });
  const folder = set?.folder ?? ownFolder(repository);
  const real = dirname(realPlace(join(folder, 'pre-commit')));
  const roots = [repository.top, commonGitFolder(repository)];
  const isWithin = (root: string, place: string): boolean => {
    const path = relative(root, place);
    return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  };
  const isLedOut =
    roots.some((root) => isWithin(root, folder)) &&
    !roots.some((root) => isWithin(realOf(root) ?? root, real));
  if (isLedOut) throw new CliError('hooks-elsewhere', { path: pathFromTop(repository, folder), real });
  return folder;
}

/**
 * The folder that `core.hooksPath` names, and whether another value would hold without this one; null if the setting is missing. For `.husky/_`, which
 * husky overwrites, it is `.husky`, which has the user's own hooks.
 */
function folderOfSettings(repository: Repository): {
  readonly folder: string;
  readonly path: string;
  readonly isOfAll: boolean;
  readonly hidesOthers: boolean;
} | null {
  const settings = ['config', '-z', '--show-scope', '--type=path', '--get-all', 'core.hooksPath'];
  // The last value is the one that NetVault sets itself, so that no hook runs while it asks git.
  const parts = splitAtZeroBytes(repository.ask(settings).stdout)
    .map((part) => part.toString('utf8'))
    .slice(0, -2);
  const [scope, path] = parts.slice(-2);
  if (scope === undefined || path === undefined) return null;
  const folder = resolve(repository.top, path);
  const isHusky = basename(folder) === '_' && basename(dirname(folder)) === '.husky';
  const isOfAll = scope === 'global' || scope === 'system';
  return { folder: isHusky ? dirname(folder) : folder, path, isOfAll, hidesOthers: parts.length > 2 };
}

/** The git folder that all work trees of a repository share. */
export function commonGitFolder(repository: Repository): string {
  const common = repository.git(['rev-parse', '--git-common-dir']).toString('utf8').replace(/\n$/, '');
  return resolve(repository.top, common);
}

const ownFolder = (repository: Repository): string => join(commonGitFolder(repository), 'hooks');

/** A path relative to the repository's top folder; unchanged if it is outside. */
export function pathFromTop(repository: Repository, place: string): string {
  const path = relative(repository.top, place);
  return path.startsWith('..') ? place : path;
}
