import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { once } from './once.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));
/**
 * Commands that run nearly all of the code that others run; the rest is compiled by the first command that
 * needs it.
 */
const WARM_UP = ['lint', 'summary'];

/** How the built command line is run. */
interface Program {
  /**
   * Options of Node: code compiled with other options is not used. The last option names the folder, so no
   * two tests may use the same one with different others.
   */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * A folder for XDG_CACHE_HOME that contains the compiled code of the built command line, so that not every
 * process has to compile it. Nothing else is stored there, since a file is in the way.
 */
export function compiledCache({ flags = [], env = {} }: Program = {}): string {
  return once(`compiled-${basename(flags.at(-1) ?? '')}`, (folder) => {
    mkdirSync(join(folder, 'netvault'));
    writeFileSync(join(folder, 'netvault', 'vaults'), '');
    for (const command of WARM_UP) {
      const args = [...flags, bundle(), command, '--today', '2026-11-19'];
      spawnSync(process.execPath, args, { cwd: EXAMPLE, env: { ...env, XDG_CACHE_HOME: folder } });
    }
  });
}

/** Puts the compiled code of the built command line into a test's own cache folder. */
export function shareCompiled(cacheHome: string, program: Program = {}): void {
  const place = join(cacheHome, 'netvault', 'compiled');
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(compiledCache(program), 'netvault', 'compiled'), place);
}
