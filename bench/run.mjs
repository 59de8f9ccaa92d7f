// Measures NetVault, git, and the tools that NetVault is compared with, alternating in one run.
//   node run.mjs [--rounds N] [--notes LIST] [--write]
// LIST contains numbers of notes: `1000,10000,100000` unless given. With more than 10 000 notes, only the
// first kind of vault is made, and there are at most three rounds. Processor time is the least of all rounds,
// since everything else that a machine does only adds to it. --write puts the tables into docs/benchmarks.md.
// Needs bash and git.
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { peakMemory, seconds, spawn } from './measure.mjs';

const here = import.meta.dirname;
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    notes: { type: 'string', default: '1000,10000,100000' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const sizes = values.notes.split(',').map(Number);
const netvault = join(here, '..', 'dist', 'netvault.cjs');
/** With more notes than this, a round takes minutes. */
const MANY = 10_000;
const FEW_ROUNDS = 3;
const TODAY = ['--today', '2026-11-19'];

function fail(message) {
  console.error(message);
  process.exit(2);
}
if (!Number.isInteger(rounds) || rounds < 1) fail('--rounds takes a whole number from 1 on');
if (!sizes.every((size) => Number.isInteger(size) && size >= 20))
  fail('--notes takes whole numbers from 20 on');
if (!existsSync(netvault)) fail('There is no dist/netvault.cjs. Make it: npm run build');

const work = mkdtempSync(join(tmpdir(), 'netvault-bench-'));
process.once('exit', () => rmSync(work, { recursive: true, force: true }));
const cache = join(work, 'cache');
/** Waits 2.5 seconds: notes that were written less than two seconds ago are read again. */
const settle = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2500);

const bin = (name, file) => join(here, 'node_modules', name, file);

/** The path of rumdl's executable itself, not of the script that starts it. */
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
const ours = (...args) => [node, netvault, ...args];
/** A git command that does not tidy up while files are copied and measured. */
const git = (...args) => [
  ...['git', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false'],
  ...['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...args],
];

/**
 * Makes a vault with a script, and copies of it. `plain` is not changed; in `edited`, notes change. The
 * others are in git: in `tracked`, all notes are committed; in `changed`, notes change after that; in `busy`,
 * more is committed.
 */
function makeVaults(script, size) {
  const plain = join(work, `${script}-${String(size)}`);
  const made = spawn([node, join(here, `${script}.mjs`), String(size), plain], { cwd: work });
  if (made.status !== 0) fail(made.stderr);
  // Names are completed only inside a folder that is marked as a vault.
  writeFileSync(join(plain, '.netvault.yaml'), '');
  const [edited, tracked, changed, busy] = ['edited', 'tracked', 'changed', 'busy'].map(
    (name) => `${plain}-${name}`,
  );
  cpSync(plain, edited, { recursive: true });
  cpSync(plain, tracked, { recursive: true });
  // Git would read notes again with every later command if its index were written in the second in which
  // they were. Few people do that, so wait first.
  settle();
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'all'],
  ])
    spawn(git(...args), { cwd: tracked });
  for (const copy of [changed, busy]) cpSync(tracked, copy, { recursive: true });
  settle();
  // This does what a person's first `git status` does: until then, git takes each copied file for changed.
  for (const cwd of [changed, busy]) spawn(git('update-index', '-q', '--refresh'), { cwd });
  settle();
  return { plain, edited, tracked, changed, busy };
}

/** The path of a vault's first contact. */
function someContact(vault) {
  const found = readdirSync(vault, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?:Contacts|People).*\.md$/.test(name),
  );
  return join(vault, found.sort()[0]);
}

/**
 * The commands that are measured. Each has a name, a folder and an environment (`where`), the exit codes that
 * mean that it did its work, and what happens once (`once`) and before each round (`each`).
 */
function runsOf({ plain, edited, tracked, changed, busy }, hasPeers) {
  const where = { cwd: plain, env: { XDG_CACHE_HOME: cache } };
  const inEdited = { cwd: edited, env: where.env };
  const inGit = { cwd: tracked, env: where.env };
  const inChanged = { cwd: changed, env: where.env };
  const inBusy = { cwd: busy, env: where.env };
  const change = (vault) => () => {
    appendFileSync(someContact(vault), '\n- 2026-11-18 call\n');
    settle();
  };
  let count = 0;
  const add = (vault) => {
    const log = '## Log\n\n- 2026-11-18 call [[Nobody Known]]\n';
    writeFileSync(join(vault, `One more day ${String(count++)}.md`), log);
  };
  const addIn = (vault) => () => {
    add(vault);
    settle();
  };
  const warm =
    (vault, ...command) =>
    () =>
      spawn(ours(...command, ...TODAY), { cwd: vault, env: where.env });
  const json = ['summary', '--format', 'json'];
  const peers = [
    {
      name: 'rumdl check, default rules',
      command: [rumdl(), 'check', '--no-cache', '--isolated', '.'],
      codes: [0, 1],
    },
    {
      name: 'rumdl check, one rule',
      command: [rumdl(), 'check', '--no-cache', '--isolated', '--enable', 'MD018', '.'],
      codes: [0, 1],
    },
    {
      name: 'ripgrep, a word',
      command: ['rg', '--no-config', '-c', 'contact', '.'],
      codes: [0, 1],
      isOptional: true,
    },
    ...(hasPeers
      ? [
          {
            name: 'markdownlint-cli2, one rule',
            command: [
              node,
              bin('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
              '--config',
              '.one-rule.markdownlint-cli2.jsonc',
              '**/*.md',
            ],
            codes: [0, 1],
            isSlow: true,
          },
          {
            name: 'remark-cli, front-matter schema',
            command: [node, bin('remark-cli', 'cli.js'), '.', '--quiet', '--rc-path', '.remarkrc.json'],
            codes: [0, 1],
            isSlow: true,
          },
        ]
      : []),
  ];
  const staged = () => {
    const notes = readdirSync(busy, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    for (const name of notes.sort().slice(0, 3)) appendFileSync(join(busy, name), '\nA line more.\n');
    spawn(git('add', '-A'), inBusy);
    settle();
  };
  const commit = () => {
    staged();
    spawn(git('commit', '-q', '-m', 'three'), inBusy);
  };
  const stageNew = () => {
    commit();
    add(busy);
    spawn(git('add', '-A'), inBusy);
    settle();
  };
  const install = () => spawn(ours('hook', 'install'), inBusy);
  return [
    { name: 'node -e 0', command: [node, '-e', '0'] },
    {
      name: 'git status --porcelain',
      command: git('--no-optional-locks', 'status', '--porcelain'),
      where: inGit,
    },
    ...peers,
    { name: 'netvault --version', command: ours('--version') },
    { name: 'netvault --help', command: ours('--help') },
    { name: 'completion of a word', command: ours('__complete', 'zsh', 'su') },
    { name: 'completion of a name', command: ours('__complete', 'zsh', 'show', 'Ad') },
    { name: 'lint, cold', command: ours('lint', '--no-cache', ...TODAY), codes: [0, 1] },
    { name: 'summary --format json, cold', command: ours(...json, '--no-cache', ...TODAY) },
    {
      name: 'lint, nothing changed',
      command: ours('lint', ...TODAY),
      codes: [0, 1],
      once: warm(plain, 'lint'),
    },
    {
      name: 'lint, nothing changed, in git',
      command: ours('lint', ...TODAY),
      codes: [0, 1],
      once: warm(tracked, 'lint'),
      where: inGit,
    },
    {
      name: 'summary --format json, nothing changed',
      command: ours(...json, ...TODAY),
      once: warm(plain, ...json),
    },
    { name: 'summary, nothing changed', command: ours('summary', ...TODAY), once: warm(plain, 'summary') },
    { name: 'git rev-parse HEAD', command: git('rev-parse', 'HEAD'), where: inBusy },
    {
      name: 'post-commit hook, on a hit',
      ...{ command: ['sh', '.git/hooks/post-commit'], where: inBusy, once: install, each: commit },
    },
    {
      name: 'lint --staged, 3 notes',
      // Without `--today`, like the hook in the row above.
      ...{ command: ours('lint', '--staged'), codes: [0, 1], where: inBusy, each: staged },
    },
    {
      name: 'lint --staged, the same again',
      // The staged notes are those of the row above, whose last result may come from all notes, so two more
      // runs come before each measurement.
      ...{ command: ours('lint', '--staged'), codes: [0, 1], where: inBusy },
      each: () => {
        for (let time = 0; time < 2; time++) spawn(ours('lint', '--staged'), inBusy);
      },
    },
    {
      name: 'lint --staged, a new note',
      ...{ command: ours('lint', '--staged'), codes: [0, 1], where: inBusy, each: stageNew },
    },
    {
      name: 'lint, one note changed',
      ...{ command: ours('lint', ...TODAY), codes: [0, 1], where: inEdited },
      once: warm(edited, 'lint'),
      each: change(edited),
    },
    {
      name: 'lint, one note changed, in git',
      ...{ command: ours('lint', ...TODAY), codes: [0, 1], where: inChanged },
      once: warm(changed, 'lint'),
      each: change(changed),
    },
    {
      name: 'lint, a new note',
      ...{ command: ours('lint', ...TODAY), codes: [0, 1], where: inEdited },
      ...{ once: warm(edited, 'lint'), each: addIn(edited) },
    },
    {
      name: 'summary --format json, one log line more',
      ...{ command: ours(...json, ...TODAY), where: inEdited },
      once: warm(edited, ...json),
      each: change(edited),
    },
    {
      name: 'summary --format json, a new note',
      ...{ command: ours(...json, ...TODAY), where: inEdited, each: addIn(edited) },
    },
  ].map((run) => ({ where, codes: [0], ...run }));
}

/** Measures one vault; returns the rows of its table. */
function measure(vaults, hasPeers, rounds) {
  const runs = runsOf(vaults, hasPeers).filter(
    ({ command, isOptional, where }) => !isOptional || spawn(command, where).error === undefined,
  );
  const taken = runs.map(() => []);
  // These runs also fill the system's disk cache.
  for (const { once } of runs) once?.();
  for (let round = 0; round < rounds; round++) {
    for (const [at, { each, command, where, codes, isSlow }] of runs.entries()) {
      if (isSlow && round > 0) continue;
      each?.();
      taken[at].push(seconds(command, where, codes));
    }
  }
  const least = (at, what) => Math.min(...taken[at].map((one) => one[what]));
  const [bare, status, rival] = [0, 1, 2].map((at) => least(at, 'processor'));
  return runs.map(({ name, command, where }, at) => {
    const processor = least(at, 'processor');
    const memory = peakMemory(command, where);
    return [
      name,
      processor.toFixed(3),
      least(at, 'wall').toFixed(3),
      (processor / bare).toFixed(1),
      (processor / status).toFixed(1),
      (processor / rival).toFixed(2),
      memory === null ? 'not measured' : memory.toFixed(0),
    ];
  });
}

/** The text below this heading is written by people, and is kept. */
const MEANING = '## What the figures say\n';
const HEADER = ['run', 'processor s', 'wall s', '× node -e 0', '× git status', '× rumdl', 'peak MB'];
const tables = [];
for (const size of sizes) {
  for (const script of size > MANY ? ['make-vault'] : ['make-vault', 'make-odd-vault']) {
    const vaults = makeVaults(script, size);
    const hasPeers = script === 'make-vault' && size <= MANY;
    const rows = measure(vaults, hasPeers, size > MANY ? Math.min(rounds, FEW_ROUNDS) : rounds);
    const table = [HEADER, HEADER.map(() => '---'), ...rows]
      .map((row) => `| ${row.join(' | ')} |`)
      .join('\n');
    tables.push(`## ${String(size)} notes of \`bench/${script}.mjs\`\n\n${table}\n`);
    console.log(tables.at(-1));
    for (const vault of Object.values(vaults)) rmSync(vault, { recursive: true, force: true });
  }
}

if (values.write) {
  const processor = cpus()[0]?.model.trim() ?? 'unknown';
  const versions = [
    `Node ${process.version}`,
    spawn(['git', '--version'], { cwd: work }).stdout.trim(),
    ...['rumdl', 'markdownlint-cli2', 'remark-cli'].map(versionOf),
  ];
  const page = join(here, '..', 'docs', 'benchmarks.md');
  const [, notes = ''] = (existsSync(page) ? readFileSync(page, 'utf8') : '').split(MEANING);
  writeFileSync(
    page,
    `# Benchmarks

Each figure is for a whole process, from start to exit. All runs of one table are made in one session and alternate; the figure is the least of ${String(rounds)} rounds (of ${String(FEW_ROUNDS)} with more than ${String(MANY)} notes; slow other tools run once). Processor time is user and system time of all threads and child processes. \`NODE_EXTRA_CA_CERTS\` is unset, output is discarded, and peak memory is measured in a separate round. Compare the ratios: seconds differ from machine to machine.

${tables.join('\n')}
Measured with ${versions.join(', ')} on ${String(cpus().length)} cores (${processor}) by \`npm run bench\`.

${MEANING}${notes}`,
  );
}

function versionOf(name) {
  const { stdout } = spawn(
    [node, '-p', `require(${JSON.stringify(join(here, 'node_modules', name, 'package.json'))}).version`],
    { cwd: here },
  );
  return `${name} ${stdout.trim()}`;
}
