import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, runSpawned } from '../harness/run-cli.ts';
import { tempVault } from '../harness/temp-vault.ts';

const WRONG = '\ufeff---\r\ntype: contact\r\nmet: 16.11.2025 # é\r\n---\r\n\u001b😀';
const RIGHT = WRONG.replace('16.11.2025', '2025-11-16');
const VAULT = { '.netvault.yaml': '', 'A.md': '---\ntype: contact\nmet: never\n---\n', 'x/B.md': '' };
const PIPED = ['lint', '--stdin', '--stdin-filename'];

const rules = (json: string): string[] =>
  (JSON.parse(json) as { diagnostics: { path: string; rule: string }[] }).diagnostics.map(
    ({ path, rule }) => `${path} ${rule}`,
  );

describe('a note on stdin', () => {
  it.each([
    ['from the vault’s folder', '.', 'A.md', 'A.md'],
    ['from where it is typed', 'x', 'B.md', 'x/B.md'],
    ['that is new', 'x', 'New.md', 'x/New.md'],
    ['in a folder that is new', '.', 'y/z/New.md', 'y/z/New.md'],
    ['from the vault’s folder, typed elsewhere', '..', 'x/B.md', 'x/B.md'],
  ])('is linted alone, as if it were the named file: %s', async (_, from, name, path) => {
    const folder = tempVault(VAULT);
    const { stdout, code } = await runHere([...PIPED, name, '--vault', folder, '--format', 'json'], {
      cwd: join(folder, from),
      input: WRONG,
    });
    expect({ rules: rules(stdout), code }).toEqual({ rules: [`${path} invalid-date`], code: 1 });
  });

  it('is printed with its fixes byte for byte, with findings on stderr, and no file changes', async () => {
    const folder = tempVault(VAULT);
    const input = WRONG.replace('# é\r\n', '# é\r\nlast_contact: never\r\n');
    for (const runCli of [runHere, runSpawned]) {
      const { stdout, stderr, code } = await runCli([...PIPED, 'A.md', '--fix', '--format=json'], {
        cwd: folder,
        input,
      });
      expect(stdout).toBe(input.replace('16.11.2025', '2025-11-16'));
      expect(rules(stderr)).toEqual(['A.md invalid-date']);
      expect(code).toBe(1);
    }
    expect(readFileSync(join(folder, 'A.md'), 'utf8')).toBe(VAULT['A.md']);
  });

  it('is printed unchanged if there is nothing to fix', async () => {
    const folder = tempVault(VAULT);
    expect(await runHere([...PIPED, 'A.md', '--fix'], { cwd: folder, input: RIGHT })).toEqual({
      stdout: RIGHT,
      stderr: '',
      code: 0,
    });
    expect(await runHere([...PIPED, 'A.md', '--fix'], { cwd: folder })).toEqual({
      stdout: '',
      stderr: '',
      code: 0,
    });
  });

  it('is shown with its fixes by --fix-dry-run', async () => {
    const { stdout, code } = await runHere([...PIPED, 'A.md', '--fix-dry-run'], {
      cwd: tempVault(VAULT),
      input: WRONG,
    });
    expect(stdout).toContain('\n+met: 2025-11-16 # é\n');
    expect(code).toBe(0);
  });

  it('is never rewritten if it is not UTF-8', async () => {
    const { stdout, stderr, code } = await runHere([...PIPED, 'A.md', '--fix'], {
      cwd: tempVault(VAULT),
      input: Buffer.from([0x61, 0xff]),
    });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toBe('netvault: what was piped in is not valid UTF-8. Such a note is never rewritten.\n');
  });

  it.each([
    [['--stdin'], '--stdin needs to know which note it is. Add --stdin-filename PATH.'],
    [['--stdin-filename', 'A.md'], '--stdin-filename goes with --stdin. Add --stdin.'],
    [
      ['--stdin', '--stdin-filename', 'A.md', 'x'],
      '--stdin is about one note, and “x” is another. Leave one of them out.',
    ],
    [
      ['--stdin', '--stdin-filename', 'A.txt'],
      '“A.txt” is not a note. --stdin-filename must name a file that ends with .md.',
    ],
  ])('is refused without a name, or with other options that do not fit: %j', async (args, message) => {
    const { stderr, code } = await runHere(['lint', ...args], { cwd: tempVault(VAULT) });
    expect({ stderr, code }).toEqual({ stderr: `netvault: ${message}\n`, code: 2 });
  });

  it('is refused if its path is outside the vault', async () => {
    const folder = tempVault({ 'v/.netvault.yaml': '', 'w/': '' });
    const { stderr, code } = await runHere([...PIPED, '../w/A.md'], { cwd: join(folder, 'v') });
    expect(code).toBe(2);
    expect(stderr).toContain('is not in the vault');
  });
});
