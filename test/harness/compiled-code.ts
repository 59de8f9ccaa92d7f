import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundle.ts';
import { once } from './once.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));
/** What others run as well, but for a little; that is compiled by the first that needs it. */
const WARM_UP = ['lint', 'summary'];

/** How the built command line is run. */
interface Program {
  /** Options of Node: what is compiled with others is not used. The last one is told from all others of the tests. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * A folder for XDG_CACHE_HOME, in which stands what is compiled of the built command line: it
 * need not be compiled by each process. Nothing else is kept there, as a file is in the way.
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

/** Puts what is compiled of the built command line into a cache folder of a test's own. */
export function shareCompiled(cacheHome: string, program: Program = {}): void {
  const place = join(cacheHome, 'netvault', 'compiled');
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(join(compiledCache(program), 'netvault', 'compiled'), place);
}
