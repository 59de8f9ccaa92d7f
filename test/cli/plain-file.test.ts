import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import { bundle } from '../harness/bundle.ts';
import { UTF8, withoutCaches } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const GOAL = '---\ntype: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week\n---\n';

const makePipes = (...places: readonly string[]): void => {
  spawnSync('/bin/sh', ['-c', 'mkfifo "$@"', 'sh', ...places]);
};

/** A vault, and next to it a pipe that nothing writes to, and a sparse file larger than any real one. */
function world(): { readonly vault: string; readonly run: (...args: string[]) => Ran } {
  const root = tempVault({ 'vault/Goal.md': GOAL, 'state/': '' });
  const vault = join(root, 'vault');
  makePipes(join(root, 'pipe'), join(vault, 'pipe.md'));
  writeFileSync(join(root, 'large'), '');
  truncateSync(join(root, 'large'), 3_000_000_000);
  const run = (...args: string[]): Ran => {
    const env = withoutCaches({ ...UTF8, XDG_STATE_HOME: join(root, 'state') });
    // A command that waits forever is killed after 60 seconds, which its signal shows.
    const how = { cwd: vault, env, encoding: 'utf8', timeout: 60_000 } as const;
    const { status, signal, stderr } = spawnSync(process.execPath, [bundle(), ...args], how);
    return { code: status, signal, stderr: stderr.replace(/\s+/g, ' ') };
  };
  return { vault, run };
}

interface Ran {
  readonly code: number | null;
  readonly signal: string | null;
  readonly stderr: string;
}

const NAMED: readonly (readonly [string, ...string[]])[] = [
  ['import', 'vcard'],
  ['import', 'linkedin'],
  ['import', 'csv'],
  ['lint', '--baseline'],
  ['lint', '--update-baseline', '--baseline'],
  ['lint', '--config'],
  ['summary', '--config'],
  ['log', 'call', '--config'],
];

describe.runIf(process.platform === 'linux')('a pipe, device or huge file in the place of a file', () => {
  it.each(NAMED.map((args) => [args.join(' '), args] as const))(
    'is refused with a message: %s',
    (_, args) => {
      const { run } = world();
      for (const file of ['../pipe', '/dev/zero', '/dev/random']) {
        const { code, signal, stderr } = run(...args, file);
        expect({ file, code, signal }).toEqual({ file, code: 2, signal: null });
        expect(stderr).toMatch(/^netvault: \S+ (?:cannot be read: it )?is not an ordinary file/);
      }
      const large = run(...args, '../large');
      expect([large.code, large.signal]).toEqual([2, null]);
      expect(large.stderr).toMatch(/too large|larger than|longer than/);
    },
  );

  it('does not hang or crash a command if it is a note or a settings file', () => {
    const { vault, run } = world();
    mkdirSync(join(vault, '.obsidian'));
    makePipes(join(vault, '.netvault.yaml'), join(vault, '.obsidian/app.json'));
    symlinkSync('/dev/zero', join(vault, 'zero.md'));
    for (const args of [['summary'], ['lint'], ['lint', 'pipe.md'], ['lint', 'zero.md'], ['log', 'call']]) {
      const { code, signal, stderr } = run(...args);
      expect({ args, signal, stderr: stderr.includes('inside NetVault') }).toEqual({
        args,
        signal: null,
        stderr: false,
      });
      expect(code === 0 || stderr !== '').toBe(true);
    }
  });

  it('is not read if it has taken the place of a note', () => {
    const { vault } = world();
    symlinkSync(join(vault, 'Goal.md'), join(vault, 'link.md'));
    const files = new DiskVaultFiles(vault);
    expect(['pipe.md', 'link.md', 'gone.md'].map((path) => files.read(path))).toEqual([null, null, null]);
    expect(files.read('Goal.md')?.text).toBe(GOAL);
  });

  it('is refused as a baseline that the settings name', () => {
    const { vault, run } = world();
    writeFileSync(join(vault, '.netvault.yaml'), 'baseline: pipe.md\n');
    const { code, signal, stderr } = run('lint');
    expect([code, signal]).toEqual([2, null]);
    expect(stderr).toContain('pipe.md is not an ordinary file');
  });

  it('is accepted as settings if it is the null device', () => {
    const { run } = world();
    expect(run('summary', '--config', '/dev/null')).toMatchObject({ code: 0, stderr: '' });
  });
});
