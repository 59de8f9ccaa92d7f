// `npm start`: runs NetVault on the example vault, as of the date it was written for.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const where = ['--vault', 'fixtures/vaults/example', '--today', '2026-11-19'];

for (const command of ['lint', 'summary']) {
  const shown = ['netvault', command, ...where].join(' ');
  console.log(`$ ${shown}\n`);
  const { status } = spawnSync(process.execPath, ['dist/netvault.cjs', command, ...where], {
    cwd: root,
    stdio: 'inherit',
  });
  if (command === 'lint' && status === 0) console.log('(no errors, exit 0)');
  console.log('');
  if (status !== 0) process.exitCode = status ?? 2;
}
