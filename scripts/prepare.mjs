// `prepare`: builds what is shipped when npm installs NetVault from its repository (`npm install git+…`, the pre-commit framework).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const run = (...command) => {
  const { status } = spawnSync(command.join(' '), { cwd, shell: true, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
// With `npm install --global`, npm 11 prepares a package in a folder without its development tools.
if (!existsSync(`${cwd}node_modules/esbuild`)) run('npm ci --global=false --ignore-scripts --include=dev');
run('node esbuild.config.mjs');
// From a repository, npm runs only `prepare`, not `prepack`: the library would have no types.
run('node node_modules/typescript/bin/tsc -p tsconfig.types.json');
