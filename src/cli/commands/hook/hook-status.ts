import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { HOOKS, type HookName } from '../../command-line/choices.ts';
import type { Repository } from '../../git/repository.ts';
import { parseHookCall, hasMark, withBlock, type HookCall } from './hook-block.ts';
import { isRunnable, whyUnstartable } from './hook-files.ts';
import { hookFiles, makeIsRunByGit, pathFromTop } from './hook-folders.ts';

/** The state of NetVault's lines in the hooks of a repository. Paths are relative to its top folder. */
export interface HookStatus {
  /** The files with NetVault's lines that git runs. */
  readonly files: readonly string[];
  /** The files with such lines that git does not run, or whose lines were changed. */
  readonly left: readonly string[];
  /** The hooks in which git runs no lines of NetVault. */
  readonly missing: readonly HookName[];
  /** Whether NetVault would write other lines now, or the lines name a program that has moved. */
  readonly isOutdated: boolean;
  /** The values in the first lines found, preferably in a file that git runs; null if there are none. */
  readonly call: HookCall | null;
  /** The file to which a calendar is written after each commit, or null. */
  readonly calendar: string | null;
}

/** Reads the state of the hooks; changes nothing. */
export function hookStatus(repository: Repository): HookStatus {
  const isRun = makeIsRunByGit(repository);
  const found = hookFiles(repository).flatMap((place) => {
    const text = textOf(place);
    if (text === null || !hasMark(text)) return [];
    const call = parseHookCall(text);
    return [
      {
        place,
        path: pathFromTop(repository, place),
        text,
        call,
        isRun: call !== null && isRun(place) && mayRun(place, text),
      },
    ];
  });
  const running = found.filter((one) => one.isRun);
  const names = new Set(running.map(({ place }) => basename(place)));
  const calls = [...running, ...found].flatMap(({ call }) => call ?? []);
  return {
    files: running.map(({ path }) => path),
    left: found.filter((one) => !one.isRun).map(({ path }) => path),
    missing: HOOKS.filter((name) => !names.has(name)),
    isOutdated: running.some(({ text, call }) => call !== null && isOld(text, call)),
    call: calls[0] ?? null,
    calendar: calls.find(({ calendar }) => calendar !== null)?.calendar ?? null,
  };
}

function isOld(text: string, call: HookCall): boolean {
  return withBlock(text, call) !== text || !existsSync(call.node) || !existsSync(call.script);
}

/** The bytes of a file, decoded as `latin1`; null if there is no such file. */
function textOf(place: string): string | null {
  try {
    return lstatSync(place).isFile() ? readFileSync(place, 'latin1') : null;
  } catch {
    return null;
  }
}

/** Whether a file can run as a hook. husky runs its scripts with a shell, so their mode and first line do not matter. */
function mayRun(place: string, text: string): boolean {
  const canStart = isRunnable(lstatSync(place)) && whyUnstartable(text) === null;
  return canStart || basename(dirname(place)) === '.husky';
}
