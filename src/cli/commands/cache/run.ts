import { CliError } from '../../cli-error.ts';
import { listCaches, folderOfCaches, removeCache } from '../../cache/caches.ts';
import { compiledBytes, compiledFolder, removeCompiled } from '../../cache/compiled-folder.ts';
import type { Context } from '../../command-line/command.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';
import { faultOf } from '../../node/file-error.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import * as cacheWords from '../../words/cache-words.ts';

/** The output of `cache --format json`. */
export interface CacheReport {
  readonly version: 1;
  /** Null if the environment names no cache folder; then nothing is cached. */
  readonly folder: string | null;
  readonly vaults: number;
  readonly bytes: number;
  /** Size of compiled code, in bytes. */
  readonly compiled: number;
  /** Whether the cache has just been cleared. */
  readonly cleared: boolean;
}

/**
 * `netvault cache`: shows where the cache is and how large. `netvault cache clear` deletes the
 * cache of every vault and the program's compiled code; if a part cannot be deleted, the rest is,
 * and `UserError` is thrown.
 */
export function run({ io, args, style }: Context): Promise<ExitCode> {
  const [action = null] = args.rest;
  if (action !== null && action !== 'clear') {
    throw new CliError('bad-cache-action', choiceErrorData(action, ['clear']));
  }
  const folder = folderOfCaches(io);
  const caches = folder === null ? [] : listCaches(folder);
  const cleared = action === 'clear';
  const codeFolder = compiledFolder(io);
  const compiled = codeFolder === null ? 0 : compiledBytes(codeFolder);
  if (cleared) {
    const left = [...caches.flatMap(removeCache), ...(codeFolder === null ? [] : removeCompiled(codeFolder))];
    const [first] = left;
    if (first) throw new CliError('cannot-remove', { path: first.path, fault: faultOf(first.error) });
  }
  const bytes = caches.reduce((sum, one) => sum + one.bytes, 0);
  const report: CacheReport = { version: 1, folder, vaults: caches.length, bytes, compiled, cleared };
  io.stdout.write(args.isJson ? safeJson(report) : `${style.safe(cacheWords.cache(report))}\n`);
  return Promise.resolve(EXIT.fine);
}
