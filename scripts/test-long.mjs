// `npm run test:long [RUNS] [NOTES]`: every test with many more random cases, and a vault of 100 000 notes.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const [runs = '5000', notes = '100000'] = process.argv.slice(2);
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run'], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: { ...process.env, NETVAULT_RUNS: runs, NETVAULT_NOTES: notes },
});
process.exitCode = status ?? 2;
