import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from './once.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** The built command line. */
export function bundle(): string {
  return join(built(), 'netvault.cjs');
}

/** The folder with everything that is shipped, built by the first test of a run that needs it. */
export function built(): string {
  return once('built', (folder) => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['esbuild.config.mjs', '--outdir', folder, '--plugindir', folder],
      { cwd: PROJECT, encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(stderr);
  });
}
