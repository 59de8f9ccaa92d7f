import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { HOOKS, type HookName } from '../../command-line/choices.ts';
import type { Repository } from '../../git/repository.ts';
import { callIn, hasMark, withBlock, type HookCall } from './hook-block.ts';
import { isRunnable } from './hook-files.ts';
import { hookPlaces, runsIn, shown } from './hook-folders.ts';

/** What of NetVault's is in the hooks of a repository. */
export interface HookStatus {
  /** The files, from the repository's top, that git runs with NetVault's lines in them. */
  readonly files: readonly string[];
  /** Those with lines that git does not run, or not as they were written. */
  readonly left: readonly string[];
  /** The hooks that git would run, and in which NetVault has no lines. */
  readonly missing: readonly HookName[];
  /** Whether the lines would be written otherwise now, or name a program that has moved. */
  readonly isOld: boolean;
  /** What the first lines call, those that git runs before others. */
  readonly call: HookCall | null;
  /** The calendar that is written after a commit. */
  readonly calendar: string | null;
}

/** Looks at the hooks, and changes nothing. */
export function hookStatus(repository: Repository): HookStatus {
  const isRun = runsIn(repository);
  const found = hookPlaces(repository).flatMap((place) => {
    const text = textOf(place);
    if (text === null || !hasMark(text)) return [];
    const call = callIn(text);
    return [
      {
        place,
        path: shown(repository, place),
        text,
        call,
        isRun: call !== null && isRun(place) && mayRun(place),
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
    isOld: running.some(({ text, call }) => call !== null && isOld(text, call)),
    call: calls[0] ?? null,
    calendar: calls.find(({ calendar }) => calendar !== null)?.calendar ?? null,
  };
}

function isOld(text: string, call: HookCall): boolean {
  return withBlock(text, call) !== text || !existsSync(call.node) || !existsSync(call.script);
}

/** Bytes as `latin1` reads them; null where there is no such file. */
function textOf(place: string): string | null {
  try {
    return lstatSync(place).isFile() ? readFileSync(place, 'latin1') : null;
  } catch {
    return null;
  }
}

/** husky runs its scripts by a shell, whatever their mode is. */
function mayRun(place: string): boolean {
  return basename(dirname(place)) === '.husky' || isRunnable(lstatSync(place));
}
