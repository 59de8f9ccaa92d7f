import process from 'node:process';
import { writeSync } from 'node:fs';
import nodeModule from 'node:module';
import { join } from 'node:path';
import { version } from '../../package.json';
import { cacheFolder } from './node/cache-folder.ts';
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

/** From Node 22.1 on what is compiled is kept, in a folder of the user's own; an older one compiles it each time. */
function keepCompiled(): void {
  const { enableCompileCache } = nodeModule as { readonly enableCompileCache?: (folder: string) => unknown };
  const folder = cacheFolder(process);
  if (folder !== null) enableCompileCache?.(join(folder, 'netvault', 'compiled'));
}

if (!saidVersion(process.argv.slice(2))) {
  keepCompiled();
  import('./main.ts').catch(tellIncomplete);
}
