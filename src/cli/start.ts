import process from 'node:process';
import { writeSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';
import { version } from '../../package.json';
import { compiledFolder } from './cache/compiled-folder.ts';
import { ownProcess } from './chunks/optimize-later.ts';
import { tellIncomplete } from './node/incomplete.ts';

/*
 * The file that is run. It loads the rest, in as few files as the command takes,
 * and nothing at all for the version.
 */

/** Whether the version is all that is asked for, and could be said. */
function saidVersion([option, ...others]: readonly string[]): boolean {
  if (option !== '--version' || others.length > 0) return false;
  try {
    writeSync(1, `${version}\n`);
    return true;
  } catch {
    // A stream that is not ready, or has no reader: what is loaded then knows what to do.
    return false;
  }
}

/** Loads the program. What is compiled of it is kept: by Node from 22.1 on, else by the program itself. */
async function load(): Promise<unknown> {
  // Another program that loads this file may have set flags of its own.
  if (require.main === module) ownProcess();
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown };
  // `cache clear` would leave some where it has just taken all away.
  const folder = process.argv[2] === 'cache' ? null : compiledFolder(process);
  if (enableCompileCache) {
    if (folder !== null) enableCompileCache(folder);
    return import('./main.ts');
  }
  const { ChunkLoader } = await import('./chunks/chunk-loader.ts');
  const isKept = process.env['NODE_DISABLE_COMPILE_CACHE'] === undefined;
  return new ChunkLoader(join(__dirname, 'cli'), require, isKept ? folder : null).load('main.cjs');
}

if (!saidVersion(process.argv.slice(2))) load().catch(tellIncomplete);
