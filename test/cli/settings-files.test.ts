import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { LintReport } from '../../src/model/finding.ts';
import { JSON_BOUNDS } from '../../src/model/bounded-json.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import { CliError } from '../../src/cli/cli-error.ts';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { GitSandbox } from '../harness/git-sandbox.ts';
import { runHere } from '../harness/run-cli.ts';
import { tempVault, type Files } from '../harness/temp-vault.ts';

const GOAL = '---\ntype: goal\nkind: overall\nstatus: active\n---\n';
const SECRET = 'TOKEN-OF-THE-RUN';

/** A vault, and next to it a file with a secret, which can be read as YAML or JSON. */
function beside(files: Files = {}) {
  const root = tempVault({
    'vault/Goal.md': GOAL,
    'vault/.obsidian/': '',
    'out/secret': `{"format": "${SECRET}", "token": "${SECRET}"}`,
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`vault/${path}`, text])),
  });
  const cwd = join(root, 'vault');
  const run = (...args: readonly string[]) => runHere(args, { cwd });
  return {
    cwd,
    run,
    link: (path: string) => {
      symlinkSync(join(root, 'out/secret'), join(cwd, path));
    },
    findings: async () =>
      (JSON.parse((await run('lint', '--format', 'json')).stdout) as LintReport).diagnostics
        .filter(({ rule }) => rule === 'settings-unread' || rule === 'daily-notes-unread')
        .map(({ rule, message }) => `${rule} ${message}`),
  };
}

describe('a settings file that is a symbolic link', () => {
  it.each([['lint'], ['summary'], ['due'], ['plan'], ['log', 'call'], ['lint', '--fix'], ['doctor']])(
    'is not followed or shown by %s',
    async (...args) => {
      const vault = beside();
      vault.link('.netvault.yaml');
      const { stdout, stderr, code } = await vault.run(...args);
      expect(stdout + stderr).not.toContain(SECRET);
      expect(code).not.toBe(0);
      expect(stdout + stderr).toMatch(/\.netvault\.yaml cannot be\s+read: it is a link/);
    },
  );

  it('is not followed even if it leads to a file in the vault', async () => {
    const vault = beside({ 'plain.txt': SECRET });
    symlinkSync('plain.txt', join(vault.cwd, '.netvault.yaml'));
    const { stdout, stderr } = await vault.run('lint');
    expect(stdout + stderr).toContain('it is a link');
    expect(stdout + stderr).not.toContain(SECRET);
  });

  it('is reported by lint if it is one of Obsidian’s settings files', async () => {
    const vault = beside({ '.obsidian/community-plugins.json': '["quickadd"]' });
    mkdirSync(join(vault.cwd, '.obsidian/plugins/quickadd'), { recursive: true });
    for (const file of ['app.json', 'daily-notes.json', 'plugins/quickadd/data.json'])
      vault.link(`.obsidian/${file}`);
    const found = await vault.findings();
    expect(found).toHaveLength(3);
    expect(found.join('\n')).not.toContain(SECRET);
    expect(found).toContainEqual(
      expect.stringMatching(/^daily-notes-unread daily-notes.json is not read.*it is a link/),
    );
    expect(found).toContainEqual(expect.stringMatching(/^settings-unread app.json .* it is a link/));
    expect((await vault.run('summary')).stdout).not.toContain(SECRET);
  });

  it('is not followed if its folder is a link', async () => {
    const root = tempVault({
      'vault/Goal.md': GOAL,
      'out/daily-notes.json': `{"format": "${SECRET}"}`,
    });
    symlinkSync(join(root, 'out'), join(root, 'vault/.obsidian'));
    const { stdout } = await runHere(['lint'], { cwd: join(root, 'vault') });
    expect(stdout).not.toContain(SECRET);
    expect(stdout).toContain('daily-notes-unread');
  });

  it('is followed if --config names it', async () => {
    const vault = beside({ 'own.yaml': 'rules: {}' });
    symlinkSync('own.yaml', join(vault.cwd, 'link.yaml'));
    expect((await vault.run('lint', '--config', 'link.yaml')).stderr).toBe('');
  });

  it('is not followed if it is staged in git', async () => {
    const git = GitSandbox.repository({ 'Goal.md': GOAL });
    const secret = tempVault({ secret: `token: ${SECRET}` });
    symlinkSync(join(secret, 'secret'), join(git.folder, '.netvault.yaml'));
    git.git('add', '.netvault.yaml');
    const { stdout, stderr } = await git.netvault(['lint', '--staged']);
    expect(stdout + stderr).not.toContain(SECRET);
    expect(stdout + stderr).toContain('it is a link');
  });
});

describe('a .netvault.yaml that is no file', () => {
  it.each([['lint'], ['summary'], ['due'], ['log', 'call'], ['doctor']])(
    'stops %s, and is named',
    async (...args) => {
      const vault = beside();
      expect((await vault.run('lint')).code).toBe(0);
      mkdirSync(join(vault.cwd, '.netvault.yaml'));
      const { stdout, stderr, code } = await vault.run(...args);
      expect(code).not.toBe(0);
      expect(stdout + stderr).toMatch(/\.netvault\.yaml cannot be\s+read: it is a folder/);
    },
  );

  it.skipIf(process.platform === 'win32')('may be a pipe, which is not opened', async () => {
    const vault = beside();
    execFileSync('/bin/sh', ['-c', 'mkfifo "$1"', 'sh', join(vault.cwd, '.netvault.yaml')]);
    expect((await vault.run('lint')).stderr).toMatch(/it is not an\s+ordinary file/);
  });
});

describe('a .netvault.yml', () => {
  it('is not read, and every command says what its name must be', async () => {
    const vault = beside();
    expect((await vault.run('lint')).code).toBe(0);
    writeFileSync(join(vault.cwd, '.netvault.yml'), 'rules: {}\n');
    for (const command of ['lint', 'summary', 'doctor']) {
      const { stdout, stderr, code } = await vault.run(command);
      expect(code).not.toBe(0);
      expect((stdout + stderr).replace(/\s+/g, ' ')).toContain(
        'settings are read from .netvault.yaml only. Name it .netvault.yaml.',
      );
    }
  });

  it('is not hidden by a .netvault.yaml that init writes', async () => {
    const cwd = tempVault({ '.netvault.yml': 'rules: {}\n', 'Ada.md': '---\ntype: contact\n---\n' });
    const { stdout, stderr, code } = await runHere(['init', '--yes'], { cwd });
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr.replace(/\s+/g, ' ')).toContain('Name it .netvault.yaml.');
    expect(readdirSync(cwd).sort()).toEqual(['.netvault.yml', 'Ada.md']);
  });

  it('does not matter beside a .netvault.yaml', async () => {
    const vault = beside({ '.netvault.yml': 'rules: {}\n', '.netvault.yaml': 'rules: {}\n' });
    expect((await vault.run('lint')).stderr).toBe('');
  });
});

describe('settings that are too large', () => {
  it.each([
    ['long', '{"userIgnoreFilters": ["Archive/"]}'.padEnd(JSON_BOUNDS.size + 1)],
    ['deep', '['.repeat(100_000)],
    ['deep and whole', `${'[{"a":'.repeat(60)}1${'}]'.repeat(60)}`],
  ])('are not read, but reported by lint: %s', async (_, text) => {
    const vault = beside({ '.obsidian/app.json': text });
    expect(await vault.findings()).toEqual([
      expect.stringMatching(/^settings-unread app.json .* is not read: it is longer/),
    ]);
  });

  it('make lint exit with 2 if they are NetVault’s own', async () => {
    const vault = beside({ '.netvault.yaml': '#'.repeat(JSON_BOUNDS.size + 1) });
    const { stderr, code } = await vault.run('lint');
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('.netvault.yaml cannot be read: it is longer'),
    ]);
  });
});

it('loadVault reads notes even if the folder of Obsidian’s settings cannot be opened', async () => {
  const folder = tempVault({ 'Goal.md': GOAL, '.netvault.yaml': '' });
  /** The files of a disk on which the folder `.obsidian` cannot be opened. */
  class Locked extends DiskVaultFiles {
    override readSettings(path: string): string | null {
      if (!path.startsWith('.obsidian/')) return super.readSettings(path);
      throw new CliError('cannot-read', { path, fault: { code: 'EACCES', text: 'EACCES' } });
    }
  }
  const { surroundings, notes } = await loadVault(new Locked(folder));
  expect([...notes.keys()]).toEqual(['Goal.md']);
  expect(surroundings.obsidian.unread.get('app.json')?.message).toBe('it cannot be opened');
  writeFileSync(join(folder, '.netvault.yaml'), 'rules: [');
  await expect(loadVault(new Locked(folder))).rejects.toThrow('settings-unreadable');
});
