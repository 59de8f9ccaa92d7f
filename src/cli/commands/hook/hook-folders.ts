import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { CliError } from '../../cli-error.ts';
import { HOOKS } from '../../command-line/choices.ts';
import type { Repository } from '../../git/repository.ts';
import { lines } from '../../git/run-git.ts';
import { faultOf } from '../../node/file-error.ts';
import { realPlace } from '../../writing/named-file.ts';

/** What pre-commit and lefthook put behind the name of a hook that they find: one runs it, the other brings it back. */
const SET_ASIDE = ['.legacy', '.old'];

/** Every file in which NetVault's lines can be; one that is reached in two ways is there once. */
export function hookPlaces(repository: Repository): string[] {
  return hookFolders(repository).flatMap((folder) => HOOKS.map((name) => join(folder, name)));
}

/** Hooks that another program has set aside, with NetVault's lines if it found them there. */
export function placesAside(repository: Repository): string[] {
  return hookPlaces(repository).flatMap((place) => SET_ASIDE.map((end) => place + end));
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

/** Tells of which of those files git runs: those in the folder in which it looks. */
export function runsIn(repository: Repository): (place: string) => boolean {
  const real = realOf(folderOfSettings(repository)?.folder ?? ownFolder(repository));
  return (place) => real !== null && realOf(dirname(place)) === real;
}

/** Whether something that is no folder is at a place, or on the way to it. */
function isOther(folder: string): boolean {
  try {
    return !statSync(folder).isDirectory();
  } catch (error) {
    // With `throwIfNoEntry: false` Node 22 would say of both that nothing is there.
    return faultOf(error).code === 'ENOTDIR';
  }
}

/** Null where there is no folder. */
function realOf(folder: string): string | null {
  try {
    return statSync(folder).isDirectory() ? realpathSync(folder) : null;
  } catch {
    return null;
  }
}

/**
 * Where git looks for hooks. Throws `UserError` where that folder is not this
 * repository's alone, by its settings or by a link, and where it is none.
 */
export function hooksFolder(repository: Repository): string {
  const set = folderOfSettings(repository);
  if (set?.isOfAll === true) throw new CliError('hooks-of-all-repositories', { path: set.path });
  if (set && (set.path === '' || isOther(set.folder))) {
    throw new CliError('hooks-switched-off', { path: set.path });
  }
  const folder = set?.folder ?? ownFolder(repository);
  const real = dirname(realPlace(join(folder, 'pre-commit')));
  const roots = [repository.top, commonFolder(repository)];
  const isWithin = (root: string, place: string): boolean => {
    const path = relative(root, place);
    return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
  };
  const isLedOut =
    roots.some((root) => isWithin(root, folder)) &&
    !roots.some((root) => isWithin(realOf(root) ?? root, real));
  if (isLedOut) throw new CliError('hooks-elsewhere', { path: shown(repository, folder), real });
  return folder;
}

/**
 * The folder that `core.hooksPath` names, if it does. husky's own folder
 * `.husky/_` is written anew by it; the hooks beside it are the user's.
 */
function folderOfSettings(
  repository: Repository,
): { readonly folder: string; readonly path: string; readonly isOfAll: boolean } | null {
  const settings = ['config', '-z', '--show-scope', '--type=path', '--get-all', 'core.hooksPath'];
  // The last is our own, by which no hook runs while NetVault asks git.
  const [scope, path] = lines(repository.ask(settings).stdout)
    .map((part) => part.toString('utf8'))
    .slice(0, -2)
    .slice(-2);
  if (scope === undefined || path === undefined) return null;
  const folder = resolve(repository.top, path);
  const isHusky = basename(folder) === '_' && basename(dirname(folder)) === '.husky';
  const isOfAll = scope === 'global' || scope === 'system';
  return { folder: isHusky ? dirname(folder) : folder, path, isOfAll };
}

/** The git folder of all work trees of a repository. */
export function commonFolder(repository: Repository): string {
  const common = repository.git(['rev-parse', '--git-common-dir']).toString('utf8').replace(/\n$/, '');
  return resolve(repository.top, common);
}

const ownFolder = (repository: Repository): string => join(commonFolder(repository), 'hooks');

/** A path from the repository's top; as it is where it lies elsewhere. */
export function shown(repository: Repository, place: string): string {
  const path = relative(repository.top, place);
  return path.startsWith('..') ? place : path;
}
