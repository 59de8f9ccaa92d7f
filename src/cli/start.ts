import process from 'node:process';
import { writeSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';
import { version } from '../../package.json';
import { compiledFolder } from './cache/compiled-folder.ts';
import { markOwnProcess } from './chunks/optimize-later.ts';
import { reportIncomplete } from './node/incomplete.ts';

/* The entry file. It loads the rest, in as few files as the command needs; for `--version` it loads nothing else. */

/** Prints the version if nothing else is asked for; returns whether it did. */
function printVersionIfAsked([option, ...others]: readonly string[]): boolean {
  if (option !== '--version' || others.length > 0) return false;
  try {
    writeSync(1, `${version}\n`);
    return true;
  } catch {
    // The stream is not ready, or has no reader: the full program handles that.
    return false;
  }
}

/** Loads the program. Its compiled code is kept: by Node from 22.1 on, otherwise by the program itself. */
async function load(): Promise<unknown> {
  // Another program that loads this file may have set flags of its own.
  if (require.main === module) markOwnProcess();
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown };
  // Not for `cache`: otherwise `cache clear` would write files again that it has just deleted.
  const folder = process.argv[2] === 'cache' ? null : compiledFolder(process);
  if (enableCompileCache) {
    if (folder !== null) enableCompileCache(folder);
    return import('./main.ts');
  }
  const { ChunkLoader } = await import('./chunks/chunk-loader.ts');
  const isKept = process.env['NODE_DISABLE_COMPILE_CACHE'] === undefined;
  return new ChunkLoader(join(__dirname, 'cli'), require, isKept ? folder : null).load('main.cjs');
}

if (!printVersionIfAsked(process.argv.slice(2))) load().catch(reportIncomplete);
