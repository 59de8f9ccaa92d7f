import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CompiledCode } from '../../src/cli/chunks/compiled-code.ts';
import { joinSections, splitSections } from '../../src/cli/cache/sections.ts';
import { bundle } from '../harness/bundle.ts';
import { UTF8, runSpawned } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));
const LINT = ['lint', '--no-cache', '--today', '2026-11-19'];

/** The command line, with its own folder for compiled code. */
function world(program = bundle()) {
  const cache = tempVault({});
  const compiled = join(cache, 'netvault', 'compiled');
  const run = (
    args: readonly string[] = LINT,
    { flags = [], env = {} }: { flags?: readonly string[]; env?: Record<string, string> } = {},
  ) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [...flags, program, ...args], {
      cwd: EXAMPLE,
      env: { ...UTF8, XDG_CACHE_HOME: cache, ...env },
      encoding: 'utf8',
      timeout: 60_000,
    });
    return { stdout, stderr, code: status };
  };
  const files = (): string[] => (existsSync(compiled) ? readdirSync(compiled).sort() : []);
  /** The inode of each file by name: it changes if the file is replaced. */
  const marks = () => Object.fromEntries(files().map((name) => [name, statSync(join(compiled, name)).ino]));
  return { cache, compiled, run, files, marks };
}

/** A copy of the built command line, to be changed. */
function copied(): string {
  const folder = tempVault({});
  cpSync(bundle(), join(folder, 'netvault.cjs'));
  cpSync(join(dirname(bundle()), 'cli'), join(folder, 'cli'), { recursive: true });
  return folder;
}

const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 0x10;
  return changed;
};

/** The same file with other code, but with a right checksum and the right owner. */
const withCode = (bytes: Buffer, code: Buffer): Buffer =>
  Buffer.concat(joinSections([splitSections(bytes)?.[0] ?? Buffer.alloc(0), code]));

describe('CompiledCode', () => {
  const SOURCE = Buffer.from('({ answer: 42 })');
  const DATA = Buffer.from('what V8 has made of it, as far as anybody knows');

  it('returns code only for the same file and the same source', () => {
    const folder = tempVault({});
    const code = new CompiledCode(folder);
    expect(code.read('1.cjs', SOURCE)).toBeNull();
    code.write([{ file: '1.cjs', source: SOURCE, data: DATA }]);
    expect(code.read('1.cjs', SOURCE)).toEqual(DATA);
    expect(code.read('1.cjs', Buffer.from('({ answer: 43 })'))).toBeNull();
    cpSync(join(folder, '1'), join(folder, '2'));
    chmodSync(join(folder, '2'), 0o600);
    expect(code.read('2.cjs', SOURCE)).toBeNull();
  });

  it('returns nothing if the file is damaged in any of 200 random ways', () => {
    const folder = tempVault({});
    const code = new CompiledCode(folder);
    code.write([{ file: '1.cjs', source: SOURCE, data: DATA }]);
    const place = join(folder, '1');
    const whole = readFileSync(place);
    for (let round = 0; round < 200; round++) {
      const at = Math.floor(Math.random() * whole.length);
      const damaged = round % 4 === 0 ? whole.subarray(0, at) : flipped(whole, at);
      writeFileSync(place, damaged);
      expect({ at, round, read: code.read('1.cjs', SOURCE) }).toEqual({ at, round, read: null });
    }
  });
});

// From version 22.1 on, Node itself keeps compiled code.
describe.skipIf('enableCompileCache' in nodeModule)('compiled code', () => {
  it('is kept for the next command, readable only by its owner, and written once', () => {
    const { cache, compiled, run, files, marks } = world();
    const first = run();
    expect(first).toMatchObject({ stderr: '', code: 0 });
    expect(files()).toContain('main');
    expect(files().filter((name) => !/^(?:main|\d+)$/.test(name))).toEqual([]);
    expect(statSync(compiled).mode & 0o777).toBe(0o700);
    for (const name of files()) expect(statSync(join(compiled, name)).mode & 0o777).toBe(0o600);
    const before = marks();
    expect(run()).toEqual(first);
    expect(marks()).toEqual(before);
    expect(readdirSync(join(cache, 'netvault'))).toEqual(['compiled']);
  });

  it('grows if another command needs more functions and files', () => {
    const { compiled, run, files, marks } = world();
    run();
    const before = marks();
    const sizes = () =>
      Object.fromEntries(files().map((name) => [name, statSync(join(compiled, name)).size]));
    const small = sizes();
    const summary = ['summary', '--no-cache', '--today', '2026-11-19'];
    const first = run(summary);
    const after = marks();
    const larger = Object.keys(before).filter((name) => after[name] !== before[name]);
    expect(larger.length).toBeGreaterThan(0);
    expect(Object.keys(after).length).toBeGreaterThan(Object.keys(before).length);
    const now = sizes();
    for (const name of larger) expect(now[name]).toBeGreaterThan(small[name] ?? 0);
    expect(run(summary)).toEqual(first);
    expect(run()).toMatchObject({ stderr: '', code: 0 });
    expect(marks()).toEqual(after);
  });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['its name', (bytes) => flipped(bytes, 3)],
    ['its checksum', (bytes) => flipped(bytes, 17)],
    ['its lengths', (bytes) => flipped(bytes, 25)],
    ['its owner', (bytes) => flipped(bytes, 40)],
    [
      'the first byte of the code',
      (bytes) => flipped(bytes, bytes.length - (splitSections(bytes)?.[1]?.length ?? 0)),
    ],
    ['its code', (bytes) => flipped(bytes, bytes.length - 99)],
    ['its end', (bytes) => bytes.subarray(0, -1)],
    ['its half', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['all of it', () => Buffer.alloc(0)],
    ['another’s content', () => Buffer.from('a letter'.repeat(100))],
    // The checksum is right, but V8 refuses the code.
    ['code of no V8', (bytes) => withCode(bytes, Buffer.alloc(64))],
  ])('is replaced and not used if it is damaged in %s', (_, damage) => {
    const { compiled, run, files, marks } = world();
    const first = run();
    for (const name of files()) {
      const place = join(compiled, name);
      writeFileSync(place, damage(readFileSync(place)));
    }
    const damaged = marks();
    expect(run()).toEqual(first);
    const replaced = marks();
    expect(Object.keys(replaced)).toEqual(Object.keys(damaged));
    for (const name of files()) expect(replaced[name]).not.toBe(damaged[name]);
    expect(run()).toEqual(first);
    expect(marks()).toEqual(replaced);
  });

  it.each([
    ['the group may read', 0o640],
    ['the group may write', 0o620],
    ['others may read', 0o604],
    ['others may write', 0o602],
  ])('is replaced and not used if %s its file', (_, mode) => {
    const { compiled, run, files, marks } = world();
    const first = run();
    expect(files()).toContain('main');
    for (const name of files()) chmodSync(join(compiled, name), mode);
    const before = marks();
    expect(run()).toEqual(first);
    expect(Object.entries(marks()).filter(([name, mark]) => before[name] === mark)).toEqual([]);
    for (const name of files()) expect(statSync(join(compiled, name)).mode & 0o777).toBe(0o600);
  });

  it('is written in the place of a pipe without waiting for the pipe', () => {
    const { compiled, run, files } = world();
    const first = run();
    for (const name of files()) {
      rmSync(join(compiled, name));
      const make = 'mkfifo -m 600 "$1"';
      expect(spawnSync('/bin/sh', ['-c', make, 'sh', join(compiled, name)]).status).toBe(0);
    }
    expect(run()).toEqual(first);
    expect(files().filter((name) => !statSync(join(compiled, name)).isFile())).toEqual([]);
  });

  it('is not used for another source of the same length, or for another build', () => {
    const folder = copied();
    const { run, marks } = world(join(folder, 'netvault.cjs'));
    expect(run().stdout).toContain('findings in 76 notes');
    for (const part of readdirSync(join(folder, 'cli'))) {
      const place = join(folder, 'cli', part);
      writeFileSync(place, readFileSync(place, 'utf8').replaceAll('"finding"', '"f1nding"'));
    }
    expect(run().stdout).toContain('f1ndings in 76 notes');
    const before = marks();
    const start = readFileSync(join(folder, 'netvault.cjs'), 'utf8');
    const build = /netvault ([0-9a-f]{16})/.exec(start)?.[1] ?? '';
    expect(start.split(build).length).toBeGreaterThan(2);
    writeFileSync(join(folder, 'netvault.cjs'), start.replaceAll(build, 'f'.repeat(16)));
    expect(run().stdout).toContain('f1ndings in 76 notes');
    expect(Object.entries(marks()).filter(([name, mark]) => before[name] === mark)).toEqual([]);
  });

  it('is not used with other flags of Node', () => {
    const { run, marks } = world();
    const first = run();
    const folder = tempVault({});
    for (const flags of [['--no-opt'], ['--cpu-prof', `--cpu-prof-dir=${folder}`], []]) {
      const before = marks();
      expect(run(LINT, { flags })).toEqual(first);
      expect(Object.entries(marks()).filter(([name, mark]) => before[name] === mark)).toEqual([]);
    }
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('is kept and used if the command line runs in a worker', () => {
    const { run } = world();
    const { stdout } = run();
    const worker = `new (require('node:worker_threads').Worker)(${JSON.stringify(bundle())}, { argv: process.argv.slice(1) })`;
    const program = join(tempVault({ 'worker.cjs': `process.argv.splice(1, 1); ${worker}` }), 'worker.cjs');
    const other = world(program);
    expect(other.run()).toMatchObject({ stdout, stderr: '' });
    expect(other.run()).toMatchObject({ stdout, stderr: '' });
    expect(other.files()).toContain('main');
  });

  it('can be written by several commands at once', async () => {
    const { cache, run, files } = world();
    const env = { ...UTF8, XDG_CACHE_HOME: cache };
    const all = await Promise.all([1, 2, 3, 4].map(() => runSpawned(LINT, { cwd: EXAMPLE, env })));
    expect(files().filter((name) => !/^(?:main|\d+)$/.test(name))).toEqual([]);
    expect(all).toEqual([1, 2, 3, 4].map(() => run()));
  });

  it('is not kept if disabled, not writable or not needed, or if the program is incomplete', () => {
    const folder = copied();
    const { compiled, run, files } = world(join(folder, 'netvault.cjs'));
    const first = run(LINT, { env: { NODE_DISABLE_COMPILE_CACHE: '1' } });
    expect(first).toMatchObject({ stderr: '', code: 0 });
    run(['--version']);
    run(['cache', 'clear']);
    expect(files()).toEqual([]);
    mkdirSync(dirname(compiled), { recursive: true });
    writeFileSync(compiled, 'something else');
    expect(run()).toEqual(first);
    expect(readFileSync(compiled, 'utf8')).toBe('something else');
    const broken = world(join(folder, 'netvault.cjs'));
    const main = join(folder, 'cli', 'main.cjs');
    writeFileSync(main, readFileSync(main).subarray(0, 5000));
    expect(broken.run()).toEqual({
      stdout: '',
      stderr: 'netvault: some files of the program are missing, or from another version. Install it again.\n',
      code: 2,
    });
    expect(broken.files()).toEqual([]);
  });

  it('does not keep the draft of a killed command', () => {
    const { compiled, run, files } = world();
    const draft = 'main-0123456789ab.tmp';
    mkdirSync(compiled, { recursive: true });
    writeFileSync(join(compiled, draft), 'half of it');
    utimesSync(join(compiled, draft), 1e9, 1e9);
    run();
    expect(files()).toContain('main');
    expect(files()).not.toContain(draft);
  });
});
