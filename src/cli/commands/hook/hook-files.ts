import { chmodSync, lstatSync, mkdirSync, readFileSync, unlinkSync, type Stats } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UserError } from '../../../app/user-error.ts';
import { CliError, type CliErrors } from '../../cli-error.ts';
import { cannotRead, faultOf } from '../../node/file-error.ts';
import { writeWhole } from '../../node/note-writer.ts';
import { HOOKS } from '../../command-line/choices.ts';
import { hasBlock, isForShell, withBlock, withoutBlock, type HookCall } from './hook-block.ts';
import type { Repository } from '../../git/repository.ts';
import { lines } from '../../git/tree.ts';

interface Plan {
  readonly place: string;
  /** Null where there is no such file. */
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * Puts NetVault's lines into every hook, beside what is there, or into none:
 * throws `UserError` where one of them is not NetVault's to change. Gives the
 * files, from the repository's top.
 */
export function installHooks(repository: Repository, call: Omit<HookCall, 'name'>): string[] {
  const folder = hooksFolder(repository);
  const plans = HOOKS.map((name): Plan => {
    const place = join(folder, name);
    const before = readHook(place, shown(repository, place));
    return { place, before, after: withBlock(before, { ...call, name }) };
  });
  for (const plan of plans) write(plan, repository);
  return plans.map(({ place }) => shown(repository, place));
}

/** Takes NetVault's lines out of every hook again, byte for byte. Gives the files, from the repository's top. */
export function uninstallHooks(repository: Repository): string[] {
  const folders = new Set([hooksFolder(repository), ownFolder(repository), join(repository.top, '.husky')]);
  const places = [...folders].flatMap((folder) => HOOKS.map((name) => join(folder, name)));
  const plans = places.flatMap((place): Plan[] => {
    const before = statOf(place, shown(repository, place))?.isFile() === true ? read(place) : null;
    return before !== null && hasBlock(before) ? [{ place, before, after: withoutBlock(before) }] : [];
  });
  for (const plan of plans) write(plan, repository);
  return plans.map(({ place }) => shown(repository, place));
}

/**
 * Where git looks for hooks. husky's own folder `.husky/_` is written anew by
 * it; the hooks beside it are the user's. Throws `UserError` where that folder
 * is not this repository's alone.
 */
function hooksFolder(repository: Repository): string {
  const settings = ['config', '-z', '--show-scope', '--type=path', '--get-all', 'core.hooksPath'];
  // The last is our own, by which no hook runs while NetVault asks git.
  const [scope, path] = lines(repository.ask(settings).stdout)
    .map((part) => part.toString('utf8'))
    .slice(0, -2)
    .slice(-2);
  if (scope === undefined || path === undefined) return ownFolder(repository);
  if (scope === 'global' || scope === 'system') {
    throw new CliError('hooks-of-all-repositories', { path });
  }
  const folder = resolve(repository.top, path);
  return basename(folder) === '_' && basename(dirname(folder)) === '.husky' ? dirname(folder) : folder;
}

function ownFolder(repository: Repository): string {
  const common = repository.git(['rev-parse', '--git-common-dir']).toString('utf8').replace(/\n$/, '');
  return join(resolve(repository.top, common), 'hooks');
}

function readHook(place: string, path: string): string | null {
  const found = statOf(place, path);
  if (!found) return null;
  const byHand = (why: CliErrors['hook-not-ours-to-change']['why']): CliError =>
    new CliError('hook-not-ours-to-change', { path, name: basename(place), why });
  if (!found.isFile()) throw byHand('no-file');
  const text = read(place);
  if (!isForShell(text)) throw byHand('no-shell-script');
  const isHusky = basename(dirname(place)) === '.husky';
  if ((found.mode & 0o111) === 0 && !isHusky && process.platform !== 'win32') {
    throw byHand('not-executable');
  }
  return text;
}

function statOf(place: string, path: string): Stats | undefined {
  try {
    return lstatSync(place, { throwIfNoEntry: false });
  } catch (error) {
    throw cannotRead(path, error);
  }
}

const read = (place: string): string => readFileSync(place, 'latin1');

function write({ place, before, after }: Plan, repository: Repository): void {
  if (after === before) return;
  const path = shown(repository, place);
  try {
    if (after === null) {
      unlinkSync(place);
      return;
    }
    mkdirSync(dirname(place), { recursive: true });
    writeWhole(place, path, Buffer.from(after, 'latin1'));
    if (before === null) chmodSync(place, 0o755);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new CliError('cannot-write', { path, fault: faultOf(error) });
  }
}

function shown(repository: Repository, place: string): string {
  const path = relative(repository.top, place);
  return path.startsWith('..') ? place : path;
}
