// `npm run test:long -- [RUNS] [NOTES] [FILE…]`: every test, or those of some files or folders, with at least RUNS
// random cases (5000) and a vault of NOTES notes (100000). From 1000 cases on, every write of every command is killed
// and made to fail, and test/long runs too, which takes hours. With fewer cases, only some writes are: `200 10000`
// takes a quarter of an hour.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const given = process.argv.slice(2);
const numbers = given.slice(0, 2).filter((word) => /^\d+$/.test(word));
const [runs = '5000', notes = '100000'] = numbers;
const seed = process.env.NETVAULT_SEED ?? String(Math.floor(Math.random() * 2 ** 31));
const files = given.slice(numbers.length);
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files], {
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  stdio: 'inherit',
  env: { ...process.env, NETVAULT_RUNS: runs, NETVAULT_NOTES: notes, NETVAULT_SEED: seed },
});
console.log(`\nnpm run test:long ${[runs, notes, ...files].join(' ')}, with NETVAULT_SEED=${seed}`);
process.exitCode = status ?? 2;
