import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { bundle } from '../harness/bundle.ts';
import { UTF8, runHere, runSpawned } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const EXAMPLE = fileURLToPath(new URL('../../fixtures/vaults/example', import.meta.url));

describe('the built program', () => {
  it('has a shebang line, and contains neither js-yaml, eval nor a path of the project', () => {
    expect(readFileSync(bundle(), 'utf8').startsWith('#!/usr/bin/env node\n')).toBe(true);
    const folder = join(dirname(bundle()), 'cli');
    for (const file of [bundle(), ...readdirSync(folder).map((name) => join(folder, name))]) {
      const text = readFileSync(file, 'utf8');
      expect(text).not.toMatch(/js-yaml|\beval\(|new Function\(/);
      expect(text).not.toContain(fileURLToPath(new URL('../..', import.meta.url)));
    }
  });

  it('prints the same as in this process', async () => {
    for (const args of [
      ['summary'],
      ['summary', '--ascii', '--period', 'quarter'],
      ['due'],
      ['lint', '--format', 'json'],
      ['help', 'lint'],
    ]) {
      const typed = [...args, '--today', '2026-11-19T12:00'];
      expect(await runSpawned(typed, { cwd: EXAMPLE })).toEqual(await runHere(typed, { cwd: EXAMPLE }));
    }
  });

  it('uses no color in a pipe unless forced, and the same words with it', async () => {
    const args = ['summary', '--today', '2026-11-19T12:00'];
    const plain = await runSpawned(args, { cwd: EXAMPLE });
    const forced = await runSpawned(args, { cwd: EXAMPLE, env: { ...UTF8, FORCE_COLOR: '1' } });
    const never = await runSpawned([...args, '--no-color'], {
      cwd: EXAMPLE,
      env: { ...UTF8, FORCE_COLOR: '1' },
    });
    expect(forced.stdout).toContain('\u001b[');
    expect(forced.stdout.replace(/\u001b\[\d+m/g, '')).toBe(plain.stdout);
    expect(never.stdout).toBe(plain.stdout);
  });

  it('exits without an error if its reader stops reading', async () => {
    const child = spawn(process.execPath, [bundle(), 'summary', '--format', 'json', '--period', 'year'], {
      cwd: EXAMPLE,
      env: UTF8,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('writes a long result completely into a pipe', async () => {
    const files = Object.fromEntries(
      Array.from(
        { length: 400 },
        (_, at) => [`n${String(at)}.md`, '---\ntype: contact\nmet: never\n---\n'] as const,
      ),
    );
    const root = tempVault({ ...files, '.netvault.yaml': '' });
    const { stdout, code } = await runSpawned(['lint', '--format', 'json'], { cwd: root });
    expect(code).toBe(1);
    expect((JSON.parse(stdout) as { diagnostics: unknown[] }).diagnostics).toHaveLength(400);
  });

  it.runIf(process.platform === 'linux' && onTerminal('true').status === 0)(
    'uses colors on a terminal',
    () => {
      const { stdout } = onTerminal(`'${process.execPath}' '${bundle()}' summary`);
      expect(stdout).toContain('\u001b[1m');
    },
  );
});

/** Runs a shell command on its own terminal, which `script` (util-linux) creates. */
function onTerminal(command: string): { status: number | null; stdout: string } {
  return spawnSync('/bin/sh', ['-c', `script -qec "${command}" /dev/null`], {
    cwd: EXAMPLE,
    env: { ...UTF8, PATH: process.env['PATH'], TERM: 'xterm' },
    encoding: 'utf8',
  });
}

describe('an error inside NetVault', () => {
  const fallen = (): never => {
    throw new TypeError('the clock fell\u001b[31m off the wall');
  };
  const broken = (env: Readonly<Record<string, string>>, fail: () => unknown = fallen) => {
    const written: string[] = [];
    const out = { isTTY: false, write: (text: string) => written.push(text) };
    const clock = {
      now: (): never => {
        fail();
        throw new Error();
      },
    };
    const stdin = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array());
    const onInterrupt = (): void => undefined;
    const io = {
      cwd: EXAMPLE,
      env,
      platform: 'linux',
      stdin,
      stdout: out,
      stderr: out,
      clock,
      onInterrupt,
      ask: null,
    };
    return run(['due'], io).then((code) => ({ code, text: written.join('') }));
  };

  it('is printed as one line that asks for a report', async () => {
    expect(await broken(UTF8)).toEqual({
      code: 2,
      text: 'netvault: something went wrong inside NetVault (the clock fell\ufffd[31m off the wall). Please report it, with what you typed and what NETVAULT_DEBUG=1 adds.\n',
    });
  });

  it('is not claimed if the disk fails: that is reported instead', async () => {
    const { code, text } = await broken(UTF8, () => readdirSync('/nowhere/at all'));
    expect(code).toBe(2);
    expect(text).toBe('netvault: the disk fails at /nowhere/at all: there is no such file\n');
  });

  it('is printed with its stack if NETVAULT_DEBUG is set', async () => {
    const { text } = await broken({ ...UTF8, NETVAULT_DEBUG: '1' });
    expect(text).toMatch(/\n {4}at .*process\.test\.ts/);
  });
});

describe('printing help', () => {
  it('netvault without arguments prints the general help', async () => {
    const { stdout, code } = await runHere([], { cwd: EXAMPLE });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^netvault COMMAND\n/);
    expect(stdout).toBe((await runHere(['help'], { cwd: EXAMPLE })).stdout);
  });
});
