import { CliError } from '../../cli-error.ts';
import { cachesIn, folderOfCaches, removeCache } from '../../cache/caches.ts';
import { compiledBytes, compiledFolder, removeCompiled } from '../../cache/compiled-folder.ts';
import type { Context } from '../../command-line/command.ts';
import { choiceOf } from '../../command-line/did-you-mean.ts';
import { faultOf } from '../../node/file-error.ts';
import { EXIT, type ExitCode } from '../../command-line/io.ts';
import { safeJson } from '../../terminal/safe-text.ts';
import * as cacheWords from '../../words/cache-words.ts';

/** What `cache --format json` says. */
export interface CacheReport {
  readonly version: 1;
  /** Null where the environment names no folder: nothing is kept then. */
  readonly folder: string | null;
  readonly vaults: number;
  readonly bytes: number;
  /** Bytes of compiled code. */
  readonly compiled: number;
  /** Whether it was thrown away just now. */
  readonly cleared: boolean;
}

/** `netvault cache`: where the cache is and how large; `netvault cache clear` throws it away, that of every vault and what is compiled of the program. Throws `UserError` where something cannot be thrown away; all else is, then. */
export function run({ io, args, style }: Context): Promise<ExitCode> {
  const [action = null] = args.rest;
  if (action !== null && action !== 'clear') {
    throw new CliError('bad-cache-action', choiceOf(action, ['clear']));
  }
  const folder = folderOfCaches(io);
  const caches = folder === null ? [] : cachesIn(folder);
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
