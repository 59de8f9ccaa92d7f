import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import v8, { cachedDataVersionTag } from 'node:v8';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { delayOptimizing, markOwnProcess, withDefaultFlags } from '../../src/cli/chunks/optimize-later.ts';
import { bundle } from '../harness/bundle.ts';
import { GitSandbox } from '../harness/git-sandbox.ts';
import { UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));
/** A number that depends on V8's flags: V8 compares it before it accepts compiled code. */
const flags = cachedDataVersionTag;
const usual = flags();
/** Whether this is the V8 of Node 20 or 22: in other versions no flag is set. */
const isNamed = /^(?:11\.3|12\.4)\./.test(process.versions.v8);
const USUAL_FLAG = process.versions.v8.startsWith('11')
  ? '--interrupt-budget=67584'
  : '--invocation-count-for-turbofan=3000';
/** More flags that are set in Node 20. */
const MORE_FLAGS = process.versions.v8.startsWith('11') ? ['--regexp-tier-up-ticks=1'] : [];

describe('delayOptimizing', () => {
  /** The function that was last registered for the end of this process. */
  const atExit = () => process.listeners('exit').at(-1) as () => void;

  afterEach(() => {
    vi.unstubAllEnvs();
    Reflect.deleteProperty(globalThis, Symbol.for('netvault.v8'));
  });

  it.runIf(isNamed)('changes V8’s flags, but not within withDefaultFlags, and restores them at exit', () => {
    markOwnProcess();
    expect(withDefaultFlags(flags)).toBe(usual);
    expect(flags()).toBe(usual);
    delayOptimizing('many');
    const end = atExit();
    const changed = flags();
    expect(changed).not.toBe(usual);
    expect(withDefaultFlags(flags)).toBe(usual);
    expect(flags()).toBe(changed);
    const failing = (): never => {
      throw new Error('It failed.');
    };
    delayOptimizing('few');
    expect(flags()).toBe(changed);
    expect(() => withDefaultFlags(failing)).toThrow('It failed.');
    expect(flags()).toBe(changed);
    delayOptimizing('many');
    expect(atExit()).toBe(end);
    process.removeListener('exit', end);
    end();
    expect(flags()).toBe(usual);
    expect(withDefaultFlags(flags)).toBe(usual);
    expect(flags()).toBe(usual);
  });

  it.runIf(isNamed)('delays less if many notes are read after few', () => {
    const set = vi.spyOn(v8, 'setFlagsFromString');
    markOwnProcess();
    delayOptimizing('few');
    delayOptimizing('many');
    const told = set.mock.calls.map(([flag]) => flag.split('='));
    const end = atExit();
    process.removeListener('exit', end);
    end();
    set.mockRestore();
    expect(flags()).toBe(usual);
    const valuesOf = (wanted: string) =>
      told.flatMap(([name, value]) => (name === wanted ? [Number(value)] : []));
    if (USUAL_FLAG.includes('budget')) {
      const [few = 0, many = 0, ...more] = valuesOf('--interrupt-budget');
      expect({ isLess: few > many, more }).toEqual({ isLess: true, more: [] });
      // If many notes are read, regular expressions are compiled as usual.
      expect(valuesOf('--regexp-tier-up-ticks').slice(1)).toEqual([1]);
    } else {
      // In Node 22 the value is the same for few and many notes.
      expect(new Set(valuesOf('--invocation-count-for-turbofan')).size).toBe(1);
    }
  });

  it.each([USUAL_FLAG, USUAL_FLAG.replaceAll(/(?<=\w)-/g, '_'), ...MORE_FLAGS])(
    'does nothing if NODE_OPTIONS sets a flag itself: %s',
    (given) => {
      vi.stubEnv('NODE_OPTIONS', `--enable-source-maps ${given}`);
      markOwnProcess();
      delayOptimizing('many');
      expect(flags()).toBe(usual);
    },
  );

  it('does nothing in a process that another program runs', () => {
    delayOptimizing('many');
    expect(flags()).toBe(usual);
    expect(withDefaultFlags(flags)).toBe(usual);
  });

  it.runIf(!isNamed)('does nothing in untested versions of V8', () => {
    markOwnProcess();
    delayOptimizing('many');
    expect(flags()).toBe(usual);
  });
});

describe.runIf(isNamed)('delayed optimization in the built program', () => {
  /** A program that writes each flag that V8 is given to the file `told`. */
  const trace = (told: string): string => `const v8 = require('node:v8'), { setFlagsFromString } = v8;
v8.setFlagsFromString = (flag) => {
  require('node:fs').writeFileSync(${JSON.stringify(told)}, flag);
  setFlagsFromString(flag);
};
`;

  /** Whether a program with these arguments sets V8's flags: the command line, or one that runs it. */
  function isTold(
    args: readonly string[],
    {
      cwd = EXAMPLE,
      cache = tempVault({}),
      program = bundle(),
      env = {},
    }: { cwd?: string; cache?: string; program?: string; env?: Record<string, string> } = {},
  ): boolean {
    const folder = tempVault({});
    const told = join(folder, 'told');
    const preload = join(tempVault({ 'trace.cjs': trace(told) }), 'trace.cjs');
    const { status } = spawnSync(process.execPath, ['--require', preload, program, ...args], {
      cwd,
      env: { ...UTF8, PATH: process.env['PATH'], XDG_CACHE_HOME: cache, ...env },
      encoding: 'utf8',
      timeout: 60_000,
    });
    expect(status).toBeOneOf([0, 1]);
    return existsSync(told);
  }

  /** Waits until files that were written are recognized by their stamps. */
  const untilSteady = (): void => {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100);
  };

  it.each([
    [['lint']],
    [['lint', '--no-cache']],
    [['summary', '--no-cache']],
    [['people']],
    [['init', '--dry-run', '--yes']],
    [['__complete', 'zsh', 'show', 'Ad']],
  ])('is used by a command that reads a vault: %j', (args) => {
    expect(isTold(args)).toBe(true);
  });

  it('is used by lint --staged', () => {
    const sandbox = GitSandbox.repository({ 'Ada.md': '---\ntype: contact\n---\n' });
    sandbox.write('Ada.md', '---\ntype: contact\ncadence: monthly\n---\n');
    sandbox.git('add', '.');
    expect(isTold(['lint', '--staged'], { cwd: sandbox.folder, env: sandbox.env })).toBe(true);
  });

  it('is used after a note has changed, but not for an answer from the cache', () => {
    const vault = tempVault({});
    cpSync(EXAMPLE, vault, { recursive: true });
    untilSteady();
    const cache = tempVault({});
    const isToldBy = (command: string): boolean =>
      isTold([command, '--today', '2026-11-19'], { cwd: vault, cache });
    for (const command of ['lint', 'summary']) isToldBy(command);
    for (const command of ['lint', 'summary']) expect([command, isToldBy(command)]).toEqual([command, false]);
    for (const command of ['lint', 'summary']) {
      appendFileSync(join(vault, 'Contacts/Ada Lovelace.md'), '\n- 2026-11-18 call\n');
      expect([command, isToldBy(command)]).toEqual([command, true]);
    }
  });

  it('is used when lint is repeated in a vault of 5000 notes', () => {
    const note = (at: number): [string, string] => [`${String(at % 20)}/${String(at)}.md`, 'A note.\n'];
    const vault = tempVault({
      ...Object.fromEntries(Array.from({ length: 5000 }, (_, at) => note(at))),
      '.netvault.yaml': '',
    });
    untilSteady();
    const cache = tempVault({});
    isTold(['lint'], { cwd: vault, cache });
    expect(isTold(['lint'], { cwd: vault, cache })).toBe(true);
  });

  it.each([
    ['is loaded by another program', (file: string) => `require(${file});`],
    [
      'runs beside another program',
      (file: string) =>
        `new (require('node:worker_threads').Worker)(${file}, { argv: process.argv.slice(2) });`,
    ],
  ])('is not used by a command line that %s', (_, text) => {
    const folder = tempVault({ 'program.cjs': text(JSON.stringify(bundle())) });
    expect(isTold(['people'], { program: join(folder, 'program.cjs') })).toBe(false);
  });
});
