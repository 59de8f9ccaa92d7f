import { Buffer } from 'node:buffer';
import process from 'node:process';
import { chmodSync, existsSync, lstatSync, readFileSync, unlinkSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { requireUserError, UserError } from '../../../app/user-error.ts';
import { CliError, type CliErrors } from '../../cli-error.ts';
import { cannotRead, faultOf } from '../../node/file-error.ts';
import { Drafts } from '../../writing/drafts.ts';
import { makeFolder } from '../../writing/make-folder.ts';
import { writeWhole } from '../../writing/write-whole.ts';
import { HOOKS, type HookName } from '../../command-line/choices.ts';
import { hasMark, isForShell, withBlock, withoutBlock, type HookCall } from './hook-block.ts';
import type { Repository } from '../../git/repository.ts';
import { hookFiles, hooksFolder, renamedHookFiles, pathFromTop } from './hook-folders.ts';

interface Plan {
  readonly place: string;
  /** Null if there is no such file. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The result of taking NetVault's lines out of hooks; paths are relative to the repository's top folder. */
export interface UninstallResult {
  readonly files: readonly string[];
  /** Hooks with leftovers of NetVault's lines that cannot be safely told from other lines. */
  readonly left: readonly string[];
}

/** Why `installHooks` would refuse; null if it would not. */
export function whyNotInstallable(repository: Repository): UserError | null {
  try {
    readHooks(repository);
    return null;
  } catch (error) {
    requireUserError(error);
    return error;
  }
}

interface Hook {
  readonly name: HookName;
  readonly place: string;
  readonly before: string | null;
}

/** The files for the hooks, as far as they exist. Throws `UserError` if NetVault must not change one of them. */
function readHooks(repository: Repository): readonly Hook[] {
  const folder = hooksFolder(repository);
  return HOOKS.map((name): Hook => {
    const place = join(folder, name);
    return { name, place, before: readHook(place, pathFromTop(repository, place)) };
  });
}

/**
 * Adds NetVault's lines to every hook, next to what is there. Throws `UserError`, without any
 * change, if NetVault must not change one of them. Returns the paths of the hooks, relative to
 * the repository's top folder. To be called only while holding the repository's turn.
 */
export function installHooks(repository: Repository, call: Omit<HookCall, 'name'>): string[] {
  const plans = readHooks(repository).map(({ name, place, before }): Plan => {
    return { place, before, after: withBlock(before, { ...call, name }) };
  });
  // Another program runs these hooks too, which would print everything twice.
  const renamedHookPlans = removalPlans(repository, renamedHookFiles(repository));
  for (const plan of [...plans, ...renamedHookPlans]) write(plan, repository);
  return plans.map(({ place }) => pathFromTop(repository, place));
}

/** Removes NetVault's lines from every hook, byte for byte. To be called only while holding the repository's turn. */
export function uninstallHooks(repository: Repository): UninstallResult {
  const plans = removalPlans(repository, [...hookFiles(repository), ...renamedHookFiles(repository)]);
  for (const plan of plans) write(plan, repository);
  const named = (which: readonly Plan[]): string[] =>
    which.map(({ place }) => pathFromTop(repository, place));
  return {
    files: named(plans.filter(({ before, after }) => after !== before)),
    left: named(plans.filter(({ after }) => after !== null && hasMark(after))),
  };
}

/** The plans for those files that contain a mark. */
function removalPlans(repository: Repository, places: readonly string[]): Plan[] {
  return places.flatMap((place): Plan[] => {
    new Drafts(null, 0).sweep(place);
    const before = statOf(place, pathFromTop(repository, place))?.isFile() === true ? read(place) : null;
    return before !== null && hasMark(before) ? [{ place, before, after: withoutBlock(before) }] : [];
  });
}

function readHook(place: string, path: string): string | null {
  const found = statOf(place, path);
  if (!found) return null;
  const byHand = (why: CliErrors['hook-not-ours-to-change']['why']): CliError =>
    new CliError('hook-not-ours-to-change', { path, name: basename(place), why });
  if (!found.isFile()) throw byHand('no-file');
  const text = read(place);
  if (!isForShell(text)) throw byHand('no-shell-script');
  const rest = withoutBlock(text);
  if (rest !== null && hasMark(rest)) throw byHand('half-marked');
  const unstartable = whyUnstartable(rest ?? '');
  const isHusky = basename(dirname(place)) === '.husky';
  // A hook that has only NetVault's lines is made executable when it is written.
  if (!isRunnable(found) && !isHusky && rest !== null) throw byHand('not-executable');
  if (unstartable !== null && !isHusky) throw byHand(unstartable);
  return text;
}

/** Why the system cannot start a script by its first line; null if it can. Git for Windows starts scripts itself. */
export function whyUnstartable(text: string): 'carriage-return' | 'no-interpreter' | null {
  const [line] = text.split('\n', 1);
  if (line?.startsWith('#!') !== true || process.platform === 'win32') return null;
  if (line.endsWith('\r')) return 'carriage-return';
  const [program = ''] = line.slice(2).trim().split(/\s+/);
  return existsSync(program) ? null : 'no-interpreter';
}

export const isRunnable = ({ mode }: Stats): boolean => (mode & 0o111) !== 0 || process.platform === 'win32';

function statOf(place: string, path: string): Stats | undefined {
  try {
    return lstatSync(place, { throwIfNoEntry: false });
  } catch (error) {
    throw cannotRead(path, error);
  }
}

const read = (place: string): string => readFileSync(place, 'latin1');

function write({ place, before, after }: Plan, repository: Repository): void {
  const path = pathFromTop(repository, place);
  try {
    if (after === null) {
      unlinkSync(place);
      return;
    }
    makeFolder(dirname(place));
    const drafts = new Drafts(null, 0);
    drafts.sweep(place);
    if (after !== before) {
      // The mode is set before the file gets its name: git ignores hooks that are not executable.
      writeWhole(place, path, Buffer.from(after, 'latin1'), { mode: 0o777, drafts });
    }
    const found = lstatSync(place);
    const isOwn = withoutBlock(after) === null;
    if (isOwn && found.isFile() && !isRunnable(found))
      chmodSync(place, (found.mode | ((found.mode & 0o444) >> 2)) & 0o777);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new CliError('cannot-write', { path, fault: faultOf(error) });
  }
}
