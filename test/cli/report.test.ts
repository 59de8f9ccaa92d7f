import { chmodSync, existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, UTF8 } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const VAULT = {
  '.netvault.yaml': 'version: 1\n',
  'Ada.md': '---\ntype: contact\nemail: ada@example.org\n---\n\n## Log\n\n- 2026-11-10 call\n',
};
const TODAY = ['--today', '2026-11-19'];

describe('netvault report', () => {
  it('prints one complete page into a pipe, and nothing else', async () => {
    const { stdout, stderr, code } = await runHere(['report', ...TODAY], { cwd: tempVault(VAULT) });
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout).toMatch(/^<!doctype html>\n<html lang="en">[^]*<\/html>\n$/);
    expect(stdout).not.toMatch(/<(?:script|link|img|iframe)|https?:/);
  });

  it('asks for --output at a terminal', async () => {
    const { stdout, stderr, code } = await runHere(['report', ...TODAY], {
      cwd: tempVault(VAULT),
      tty: true,
    });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain('--output FILE');
  });

  it('accepts a period', async () => {
    const page = async (...args: string[]): Promise<string> =>
      (await runHere(['report', ...args, ...TODAY], { cwd: tempVault(VAULT) })).stdout;
    expect(await page()).toContain('17 November 2025 to 19 November 2026');
    expect(await page('--period', '2026-Q3')).toContain('1 July 2026 to 30 September 2026');
    expect(await page('--period', 'last-month')).toContain('1 October 2026 to 31 October 2026');
  });

  it('writes a file, and opens it with the program of the system', async () => {
    const root = tempVault({
      ...VAULT,
      'bin/xdg-open': '#!/bin/sh\nprintf %s "$1" > "$SHOWN"\n',
    });
    chmodSync(join(root, 'bin/xdg-open'), 0o755);
    const env = { ...UTF8, PATH: `${join(root, 'bin')}:/usr/bin:/bin`, SHOWN: join(root, 'shown') };
    const ran = await runHere(['report', '--output', 'r ü.html', '--open', ...TODAY], { cwd: root, env });
    expect({ code: ran.code, stdout: ran.stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(join(root, 'r ü.html'), 'utf8')).toContain('</html>');
    const shown = fileURLToPath(readFileSync(join(root, 'shown'), 'utf8'));
    expect(shown).toBe(join(root, 'r ü.html'));
    expect((await runHere(['report', '--open', ...TODAY], { cwd: root, env })).code).toBe(0);
    const other = fileURLToPath(readFileSync(join(root, 'shown'), 'utf8'));
    expect(other.startsWith(root)).toBe(false);
    expect(existsSync(other)).toBe(true);
    const nothing = { ...env, PATH: join(root, 'nothing') };
    const failed = await runHere(['report', '--open', ...TODAY], { cwd: root, env: nothing });
    expect(failed.code).toBe(2);
    expect(failed.stderr).toContain('xdg-open');
  });

  it.each([
    [['--output', 'Ada.md'], 'Ada.md'],
    [['--period', '2027'], '2027-01-01'],
    [['--period', 'whenever'], 'whenever'],
  ])('refuses %j', async (args, message) => {
    const root = tempVault(VAULT);
    const { code, stderr } = await runHere(['report', ...args, ...TODAY], { cwd: root });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(readFileSync(join(root, 'Ada.md'), 'utf8')).toBe(VAULT['Ada.md']);
  });
});
