// Measures whole processes: NetVault and the tools compared with (peers), on one vault, alternating in one run.
//   node run.mjs [--rounds N] [--vault DIR] [--write]
// Medians, and ratios to the first peer; --write puts the table into docs/benchmarks.md.
// Peak memory comes from /usr/bin/time, in a round of its own, where there is one.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const here = import.meta.dirname;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    vault: { type: 'string', default: join(here, 'vault') },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const vault = resolve(values.vault);
const netvault = join(here, '..', 'dist', 'netvault.cjs');
if (!Number.isInteger(rounds) || rounds < 1) fail('--rounds takes a whole number from 1 on');
if (!existsSync(vault)) fail('There is no vault. Make one: node make-vault.mjs');
if (!existsSync(netvault)) fail('There is no dist/netvault.cjs. Make it: npm run build');

function fail(message) {
  console.error(message);
  process.exit(2);
}

const bin = (name, file) => join(here, 'node_modules', name, file);

/** The executable itself, not the script that starts it. */
function rumdl() {
  const scope = join(here, 'node_modules', '@rumdl');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    for (const file of ['bin/rumdl', 'bin/rumdl.exe', 'rumdl', 'rumdl.exe']) {
      if (existsSync(join(scope, name, file))) return join(scope, name, file);
    }
  }
  return join(here, 'node_modules', '.bin', 'rumdl');
}

const node = process.execPath;
const TODAY = '2026-11-19';
/** Name, program, arguments, and the exit codes that mean it did its work. */
const RUNS = [
  ['node -e 0', node, ['-e', '0'], [0]],
  ['netvault lint', node, [netvault, 'lint', '--vault', vault, '--today', TODAY], [0, 1]],
  ['netvault summary', node, [netvault, 'summary', '--vault', vault, '--today', TODAY], [0]],
  ['rumdl check, default rules', rumdl(), ['check', '--no-cache', '--isolated', '.'], [0, 1]],
  ['rumdl check, one rule', rumdl(), ['check', '--no-cache', '--isolated', '--enable', 'MD018', '.'], [0, 1]],
  [
    'markdownlint-cli2, one rule',
    node,
    [
      bin('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
      '--config',
      '.one-rule.markdownlint-cli2.jsonc',
      '**/*.md',
    ],
    [0, 1],
  ],
  [
    'remark-cli, front-matter schema',
    node,
    [bin('remark-cli', 'cli.js'), '.', '--quiet', '--rc-path', '.remarkrc.json'],
    [0, 1],
  ],
];

const environment = { ...process.env, NO_COLOR: '1' };
// It would add about 30 ms to every start of Node.
delete environment.NODE_EXTRA_CA_CERTS;

/** `stdout` is read and discarded, so that the speed of a terminal does not count. */
function spawn(program, args) {
  return spawnSync(program, args, {
    cwd: vault,
    env: environment,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    windowsHide: true,
  });
}

function seconds([name, program, args, codes]) {
  const from = process.hrtime.bigint();
  const { status, error, stderr } = spawn(program, args);
  const taken = Number(process.hrtime.bigint() - from) / 1e9;
  if (error ?? !codes.includes(status))
    fail(`${name} failed (${String(status)}): ${error ?? stderr.slice(-800)}`);
  return taken;
}

/** Peak resident memory in MB, or null if it cannot be measured here. */
function peakMemory([, program, args]) {
  const time = '/usr/bin/time';
  if (!existsSync(time)) return null;
  const flags = process.platform === 'linux' ? ['-f', '%M kbytes peak'] : ['-l'];
  const { stderr } = spawn(time, [...flags, program, ...args]);
  const gnu = /(\d+) kbytes peak/.exec(stderr ?? '');
  const bsd = /(\d+)\s+maximum resident set size/.exec(stderr ?? '');
  return gnu ? Number(gnu[1]) / 1024 : bsd ? Number(bsd[1]) / 2 ** 20 : null;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Notes of the vault, as NetVault counts them. */
function noteCount() {
  const { stdout } = spawn(node, [
    netvault,
    'summary',
    '--vault',
    vault,
    '--today',
    TODAY,
    '--format',
    'json',
  ]);
  return JSON.parse(stdout).vault.notes;
}

const notes = noteCount(); // it also warms the disk's cache
const times = RUNS.map(() => []);
for (let round = 0; round < rounds; round++) {
  RUNS.forEach((run, at) => times[at].push(seconds(run)));
}
const memory = RUNS.map(peakMemory);

const medians = times.map(median);
const bare = medians[0];
const rival = medians[RUNS.findIndex(([name]) => name.startsWith('rumdl check, default'))];
const rows = RUNS.map(([name], at) => [
  name,
  medians[at].toFixed(3),
  `${Math.min(...times[at]).toFixed(3)} to ${Math.max(...times[at]).toFixed(3)}`,
  (medians[at] / rival).toFixed(2),
  (medians[at] / bare).toFixed(1),
  memory[at] === null ? 'not measured' : memory[at].toFixed(0),
]);
const header = ['run', 'median s', 'least to most s', '× rumdl', '× node -e 0', 'peak MB'];
const table = [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
console.log(table);

if (values.write) {
  const processor = cpus()[0]?.model.trim() ?? 'unknown';
  writeFileSync(
    join(here, '..', 'docs', 'benchmarks.md'),
    `# Benchmarks

Whole processes, from start to exit, on ${String(notes)} notes that \`bench/make-vault.mjs\` makes. All in one run, in turn, ${String(rounds)} rounds, medians; \`NODE_EXTRA_CA_CERTS\` unset, output thrown away, peak memory in a round of its own. Compare the ratios: seconds differ from machine to machine.

${table}

Measured with Node ${process.version} on ${String(cpus().length)} cores (${processor}) by

\`\`\`
npm run build
cd bench && npm ci && node make-vault.mjs && node ${relative(here, import.meta.filename)} --rounds ${String(rounds)} --write
\`\`\`

The peers do other work than NetVault, and less or more of it: rumdl checks the style of markdown, on all cores; markdownlint-cli2 checks one rule; remark-cli holds the front matter of contacts and events to a JSON schema. NetVault reads every note's front matter and logs; \`summary\` adds everything up. Nothing here uses a cache.
`,
  );
}
