import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { GitSandbox, shellCommand } from '../harness/git-sandbox.ts';
import { bundle } from '../harness/bundle.ts';

const BAD = '---\ntype: contact\nmet: 31.02.2020\n---\n';
const GOOD = '---\ntype: contact\nmet: 2020-02-28\n---\n';
const CONFIGURED = { '.netvault.yaml': '' };
const HOOKS = ['pre-commit', 'pre-merge-commit', 'post-commit'];

function installed(
  args: readonly string[] = [],
  files: Readonly<Record<string, string>> = CONFIGURED,
): Promise<GitSandbox> {
  return GitSandbox.hooked(files, args);
}

async function install(git: GitSandbox, args: readonly string[] = []): Promise<string> {
  const { stdout, stderr, code } = await git.spawned(['hook', 'install', ...args]);
  expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
  return stdout;
}

/*
 * Hooks that a test runs are installed by the built program, which they then name.
 * Commands that remove hooks, or that are refused, need no process of their own.
 */

/** Every file of a folder, with its bytes and mode. */
function everything(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ name, parentPath }) => {
      const place = join(parentPath, name);
      return [place, `${(lstatSync(place).mode & 0o777).toString(8)} ${readFileSync(place, 'latin1')}`];
    }),
  );
}

describe('the installed hooks', () => {
  it('report findings in staged notes and let the commit pass', async () => {
    const git = await installed();
    git.stage('a.md', BAD);
    const { said, code } = git.commit();
    expect(said).toContain('invalid-date');
    expect(said).toContain('the commit goes ahead all the same\n');
    expect(said).toMatch(/^W\d\d .*\n$/m);
    expect(said.match(/^W\d\d /gm)).toHaveLength(1);
    expect(code).toBe(0);
    expect(git.committed('a.md')).toBe(BAD);
  });

  it('stop a commit with errors if they are strict, and no other commit', async () => {
    const git = await installed(['--strict']);
    git.stage('a.md', BAD);
    const stopped = git.commit();
    expect(stopped.code).toBe(1);
    expect(stopped.said).toContain('git commit --no-verify');
    expect(git.status()).toEqual(['A  a.md']);
    git.stage('a.md', GOOD);
    expect(git.commit().code).toBe(0);
    git.stage('a.md', BAD);
    expect(git.commit(['--no-verify']).code).toBe(0);
  });

  it('print one status line if the notes have no findings', async () => {
    const git = await installed();
    git.stage('a.md', GOOD);
    const { said } = git.commit();
    expect(said.trimEnd().split('\n')).toHaveLength(1);
    expect(said).toMatch(/^W\d\d /);
  });

  it('print nothing after a commit in a vault without records', async () => {
    const git = await installed();
    git.stage('a.md', 'text\n');
    expect(git.commit()).toEqual({ said: '', code: 0 });
  });

  it('write a calendar after a commit if asked to, but not during a rebase', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    const out = join(dirname(git.folder), `${basename(git.folder)}-it’s $HOME.ics`);
    onTestFinished(() => {
      rmSync(out, { force: true });
    });
    await install(git, ['--calendar', out]);
    git.write('Contacts/Ada.md', '---\ntype: contact\nbirthday: 1815-12-10\ncadence: weekly\n---\n');
    git.git('add', '-A');
    const first = git.commit();
    expect(first.code).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('SUMMARY:Ada’s birthday (1815)');
    expect(readFileSync(out, 'utf8')).toContain('SUMMARY:Be in touch: Ada');
    rmSync(out);
    git.write('.git/rebase-merge/onto', '');
    git.write('Contacts/Bo.md', GOOD);
    git.git('add', '-A');
    git.commit();
    expect(existsSync(out)).toBe(false);
    // If the calendar cannot be written, that is reported, and the commit is made.
    rmSync(join(git.folder, '.git/rebase-merge'), { recursive: true });
    mkdirSync(out);
    git.write('Contacts/Cy.md', GOOD);
    git.git('add', '-A');
    const last = git.commit();
    expect(last.code).toBe(0);
    expect(last.said).toContain('.ics');
    rmSync(out, { recursive: true });
    // If daily notes cannot be read, the calendar is written without them, and that is reported.
    git.write('.obsidian/daily-notes.json', '{"format": "GGGG-[W]WW"}');
    git.write('Contacts/Di.md', GOOD);
    git.git('add', '-A');
    expect(git.commit().said).toContain('What is in them is missing from these numbers.');
    expect(existsSync(out)).toBe(true);
    rmSync(out);
    await git.spawned(['hook', 'uninstall']);
    expect(readdirSync(join(git.folder, '.git/hooks')).filter((name) => HOOKS.includes(name))).toEqual([]);
  });

  it('cannot be installed with a calendar in the place of a note or a folder', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'People/Ada.md': GOOD });
    for (const [place, why] of [
      ['People/Ada.md', 'would be a note'],
      ['People', 'it is a folder'],
      ['.', 'it is a folder'],
    ] as const) {
      const { code, stderr } = await git.netvault(['hook', 'install', '--calendar', place]);
      expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining(why) as string });
      expect(stderr).toContain(place);
    }
    expect(HOOKS.filter((name) => git.has(`.git/hooks/${name}`))).toEqual([]);
  });

  it('summarize the tree of the commit, not the work tree', async () => {
    const git = await installed([], { ...CONFIGURED, 'Ada.md': '---\ntype: contact\n---\n' });
    const log = (date: string): string => `---\ntype: contact\nlog:\n  - ${date} introduction [[Ada]]\n---\n`;
    const today = new Date().toISOString().slice(0, 10);
    git.stage('b.md', log(today));
    git.write('b.md', GOOD);
    expect(git.commit().said).toContain(' 5 points');
  });

  it('stop a merge that brings errors if they are strict', async () => {
    const git = await installed(['--strict'], { ...CONFIGURED, 'a.md': GOOD });
    git.git('checkout', '--quiet', '-b', 'other');
    git.stage('b.md', BAD);
    git.commit(['--no-verify']);
    git.git('checkout', '--quiet', 'main');
    git.stage('c.md', GOOD);
    git.commit();
    const { stdout, stderr, code } = git.tryGit(['merge', '--no-edit', 'other']);
    expect(stdout + stderr).toContain('b.md');
    expect(code).not.toBe(0);
  });

  it('print no status line after commits of a rebase or of several cherry-picks', async () => {
    const git = await installed([], { ...CONFIGURED, 'a.md': GOOD });
    git.git('checkout', '--quiet', '-b', 'other');
    for (const name of ['b.md', 'c.md']) {
      git.stage(name, GOOD);
      expect(git.commit().said).toMatch(/^W\d\d /);
    }
    git.git('checkout', '--quiet', 'main');
    git.stage('d.md', GOOD);
    git.commit();
    const picked = git.tryGit(['cherry-pick', 'other~1', 'other']);
    expect(picked.stdout + picked.stderr).not.toMatch(/^W\d\d /m);
    git.git('reset', '--quiet', '--hard', 'HEAD~2');
    git.git('checkout', '--quiet', 'other');
    const rebased = git.tryGit(['rebase', 'main']);
    expect(rebased.code).toBe(0);
    expect(rebased.stdout + rebased.stderr).not.toMatch(/^W\d\d /m);
    expect(git.git('rev-list', '--count', 'main..other').trim()).toBe('2');
  });

  it('work for a vault in a folder of the repository, whatever its name', async () => {
    const folder = `it's my "vault" $HOME`;
    const git = GitSandbox.repository({ [`${folder}/.netvault.yaml`]: '' });
    await install(git, ['--strict', '--vault', folder]);
    git.stage('b.md', BAD);
    expect(git.commit().code).toBe(0);
    git.stage(`${folder}/a.md`, BAD);
    expect(git.commit()).toMatchObject({ code: 1 });
  });

  it('work in a linked worktree', async () => {
    const git = await installed(['--strict']);
    git.git('worktree', 'add', '--quiet', '../linked');
    git.folder = join(git.home, 'linked');
    git.stage('a.md', BAD);
    expect(git.commit().code).toBe(1);
    git.stage('a.md', GOOD);
    expect(git.commit()).toMatchObject({ code: 0, said: expect.stringMatching(/^W\d\d /) as string });
  });

  it('work in a submodule', async () => {
    const vault = GitSandbox.repository(CONFIGURED);
    const git = GitSandbox.repository({ 'readme.txt': '' });
    git.git('submodule', '--quiet', 'add', vault.folder, 'notes');
    git.folder = join(git.folder, 'notes');
    await install(git, ['--strict']);
    git.stage('a.md', BAD);
    expect(git.commit().code).toBe(1);
    expect(git.commit(['--no-verify']).code).toBe(0);
  });
});

describe('a hook and the NetVault that it runs', () => {
  /** A repository with its own copy of NetVault, which a test may break. */
  function withOwn(args: readonly string[] = []): { git: GitSandbox; own: string } {
    const git = GitSandbox.repository(CONFIGURED);
    const own = join(git.home, `it's a "program"`, 'netvault.cjs');
    mkdirSync(dirname(own));
    copyFileSync(bundle(), own);
    cpSync(join(dirname(bundle()), 'cli'), join(dirname(own), 'cli'), { recursive: true });
    const { status } = spawnSync(process.execPath, [own, 'hook', 'install', ...args], {
      cwd: git.folder,
      env: git.env,
    });
    expect(status).toBe(0);
    git.stage('a.md', BAD);
    return { git, own };
  }

  it('works if NetVault is in a folder with an unusual name', () => {
    const { git } = withOwn(['--strict']);
    expect(git.commit()).toMatchObject({ code: 1, said: expect.stringContaining('invalid-date') as string });
  });

  it('needs no node in PATH', () => {
    const { git } = withOwn(['--strict']);
    const found = spawnSync('/bin/sh', ['-c', 'command -v git'], {
      env: git.env,
      encoding: 'utf8',
    }).stdout.trim();
    const bin = join(git.home, 'bin');
    mkdirSync(bin);
    symlinkSync(found, join(bin, 'git'));
    expect(git.commit([], { PATH: bin })).toMatchObject({
      code: 1,
      said: expect.stringContaining('invalid-date') as string,
    });
  });

  it('uses the netvault in PATH if its own has moved', () => {
    const { git, own } = withOwn(['--strict']);
    rmSync(own);
    const bin = join(git.home, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'netvault'), `#!/bin/sh\nexec ${shellCommand('"$@"')}\n`);
    chmodSync(join(bin, 'netvault'), 0o755);
    const path = `${bin}:${git.env['PATH'] ?? ''}`;
    expect(git.commit([], { PATH: path })).toMatchObject({
      code: 1,
      said: expect.stringContaining('invalid-date') as string,
    });
  });

  it.each([[['--strict']], [[]]])('reports that NetVault is gone, and lets the commit pass (%j)', (args) => {
    const { git, own } = withOwn(args);
    rmSync(own);
    const { said, code } = git.commit();
    expect(code).toBe(0);
    expect(said).toContain('Run "netvault hook install" again.');
  });

  it.each([
    ['kills itself', 'process.kill(process.pid, "SIGKILL")'],
    ['exits oddly', 'process.exit(70)'],
  ])('lets the commit pass, strict or not, if NetVault %s', (_, code) => {
    for (const args of [[], ['--strict']]) {
      const { git, own } = withOwn(args);
      writeFileSync(own, code);
      expect(git.commit().code).toBe(0);
    }
  });

  it('lets the commit pass if NetVault throws an error', () => {
    const { git, own } = withOwn();
    writeFileSync(own, 'throw new Error("broken")');
    expect(git.commit().code).toBe(0);
  });

  it('reports settings that cannot be read, and lets the commit pass', () => {
    const { git } = withOwn(['--strict']);
    git.stage('.netvault.yaml', 'rules: [');
    expect(git.commit()).toMatchObject({
      code: 0,
      said: expect.stringContaining('.netvault.yaml cannot be read') as string,
    });
  });
});

describe('netvault hook install and uninstall', () => {
  it('leave no files behind', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    const hooks = join(git.folder, '.git/hooks');
    const before = everything(hooks);
    expect(await install(git)).toContain('.git/hooks/pre-commit');
    expect(Object.keys(everything(hooks))).toHaveLength(Object.keys(before).length + HOOKS.length);
    expect((await git.spawned(['hook', 'uninstall'])).code).toBe(0);
    expect(everything(hooks)).toEqual(before);
    expect((await git.spawned(['hook', 'uninstall'])).stdout).toBe('There was nothing to remove.\n');
  });

  it.each([
    ['a script', '#!/bin/sh\necho theirs\n'],
    ['one that ends with exit', '#!/bin/sh\necho theirs\nexit 0\n'],
    ['one that ends with exec', '#!/usr/bin/env bash\nexec echo theirs\n'],
    ['one without a last line end', '#!/bin/sh\necho theirs'],
    ['one without a first line', 'echo theirs\n'],
    ['one that stops at errors', '#!/bin/sh -e\nset -eu\ntrue\necho theirs\n'],
    ['one in Latin-1', '#!/bin/sh\n# caf\xe9 \xff\necho theirs\n'],
    ['one with CRLF in it', '#!/bin/sh\necho theirs # \r\n'],
  ])('keep an existing hook, which still runs: %s', async (_, text) => {
    const git = GitSandbox.repository(CONFIGURED);
    const place = join(git.folder, '.git/hooks/pre-commit');
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, Buffer.from(text, 'latin1'));
    chmodSync(place, 0o750);
    const before = everything(dirname(place));
    await install(git);
    const once = everything(dirname(place));
    await install(git, ['--strict']);
    expect(everything(dirname(place))).not.toEqual(once);
    await install(git);
    expect(everything(dirname(place))).toEqual(once);
    git.stage('a.md', BAD);
    const { said, code } = git.commit();
    expect(code).toBe(0);
    expect(said).toContain('invalid-date');
    expect(said).toContain('theirs');
    await git.netvault(['hook', 'uninstall']);
    expect(everything(dirname(place))).toEqual(before);
  });

  it.each(['', '#!/bin/sh', '#!/bin/sh\n', '\n', '# just a word'])(
    'restore even a hook with the text %j',
    async (text) => {
      const git = GitSandbox.repository(CONFIGURED);
      const place = join(git.folder, '.git/hooks/pre-commit');
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
      chmodSync(place, 0o755);
      await install(git, ['--strict']);
      git.stage('a.md', BAD);
      expect(git.commit().code).toBe(1);
      await git.netvault(['hook', 'uninstall']);
      expect(readFileSync(place, 'utf8')).toBe(text);
    },
  );

  it('keep what was added to a hook later', async () => {
    const git = await installed();
    const place = join(git.folder, '.git/hooks/pre-commit');
    writeFileSync(place, `${readFileSync(place, 'utf8')}echo later\n`);
    await install(git);
    await git.netvault(['hook', 'uninstall']);
    expect(readFileSync(place, 'utf8')).toBe('#!/bin/sh\necho later\n');
  });

  it('let the commit fail if an existing hook fails', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.hook('pre-commit', 'exit 3\n');
    await install(git);
    git.stage('a.md', GOOD);
    expect(git.commit().code).toBe(1);
  });

  it.each([
    [
      'is not a shell script',
      (place: string) => {
        writeFileSync(place, '#!/usr/bin/env python3\nprint(1)\n', { mode: 0o755 });
      },
    ],
    [
      'is not a shell script',
      (place: string) => {
        writeFileSync(place, Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0]), { mode: 0o755 });
      },
    ],
    [
      'is a link or a folder',
      (place: string) => {
        symlinkSync('/bin/true', place);
      },
    ],
    [
      'is not executable',
      (place: string) => {
        writeFileSync(place, '#!/bin/sh\n', { mode: 0o644 });
      },
    ],
  ])('refuse to install hooks if a hook %s', async (why, make) => {
    const git = GitSandbox.repository(CONFIGURED);
    const hooks = join(git.folder, '.git/hooks');
    mkdirSync(hooks, { recursive: true });
    make(join(hooks, 'post-commit'));
    const before = everything(hooks);
    const { stderr, code } = await git.netvault(['hook', 'install']);
    expect(code).toBe(2);
    expect(stderr).toContain(`the hook .git/hooks/post-commit ${why}`);
    expect(everything(hooks)).toEqual(before);
  });

  it('make NetVault’s own hook executable again, but not one with other lines', async () => {
    const git = await installed(['--strict']);
    const place = join(git.folder, '.git/hooks/pre-commit');
    chmodSync(place, 0o644);
    const text = readFileSync(place, 'utf8');
    await install(git, ['--strict']);
    expect([lstatSync(place).mode & 0o777, readFileSync(place, 'utf8')]).toEqual([0o755, text]);
    chmodSync(place, 0o600);
    writeFileSync(place, `${text}echo theirs\n`);
    expect((await git.netvault(['hook', 'install'])).stderr).toContain('is not executable');
  });

  it('remove lines that an editor has ended with CRLF', async () => {
    const git = await installed();
    const crlf = (name: string, more = ''): void => {
      const place = join(git.folder, '.git/hooks', name);
      writeFileSync(place, `${readFileSync(place, 'utf8')}${more}`.replaceAll('\n', '\r\n'));
    };
    crlf('pre-commit', 'echo theirs\n');
    crlf('post-commit');
    const { stdout, code } = await git.netvault(['hook', 'uninstall']);
    expect({ stdout, code }).toEqual({
      stdout: 'Removed from .git/hooks/pre-commit, .git/hooks/pre-merge-commit, .git/hooks/post-commit.\n',
      code: 0,
    });
    expect(git.read('.git/hooks/pre-commit')).toBe('#!/bin/sh\r\necho theirs\r\n');
    expect([git.has('.git/hooks/pre-merge-commit'), git.has('.git/hooks/post-commit')]).toEqual([
      false,
      false,
    ]);
  });

  it.each([
    ['# <<< netvault <<<\n', ''],
    [/^# >>> netvault.*\n/m, ''],
    ['# <<< netvault <<<\n', '# <<< netvault <<< # mine\n'],
    ['# <<< netvault <<<\n', '# >>> netvault: again\n'],
  ])('report lines that are left if the mark %s is gone', async (mark, instead) => {
    const git = await installed();
    const place = join(git.folder, '.git/hooks/pre-commit');
    const text = `${readFileSync(place, 'utf8').replace(mark, instead)}echo theirs\n`;
    writeFileSync(place, text);
    const { stdout, code } = await git.netvault(['hook', 'uninstall']);
    expect(code).toBe(1);
    expect(stdout).toContain('Removed from .git/hooks/pre-merge-commit, .git/hooks/post-commit.\n');
    expect(stdout).toContain('.git/hooks/pre-commit: one of the two marks');
    expect(readFileSync(place, 'utf8')).toBe(text);
    const again = await git.netvault(['hook', 'install']);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('but not the other') as string });
  });

  it('remove complete blocks of lines, and keep an older incomplete one', async () => {
    const git = await installed();
    const place = join(git.folder, '.git/hooks/pre-commit');
    const half = '# >>> netvault: older\necho older\n';
    writeFileSync(place, readFileSync(place, 'utf8').replace('#!/bin/sh\n', `#!/bin/sh\n${half}`));
    expect((await git.netvault(['hook', 'uninstall'])).code).toBe(1);
    expect(readFileSync(place, 'utf8')).toBe(`#!/bin/sh\n${half}`);
  });

  it.each(['', '/dev/null', 'a file', 'a file/hooks'])(
    'refuse to install hooks if core.hooksPath is %j',
    async (path) => {
      const git = GitSandbox.repository({ ...CONFIGURED, 'a file': '' });
      git.git('config', 'core.hooksPath', path);
      const { stderr, code } = await git.netvault(['hook', 'install']);
      expect({ stderr, code }).toMatchObject({
        code: 2,
        stderr: expect.stringContaining('so git runs no hooks here') as string,
      });
      expect(HOOKS.filter((name) => git.has(name))).toEqual([]);
      expect((await git.netvault(['hook', 'uninstall'])).stdout).toBe('There was nothing to remove.\n');
    },
  );

  it('do not follow a link out of the repository', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    const shared = join(git.home, 'shared');
    mkdirSync(shared);
    rmSync(join(git.folder, '.git/hooks'), { recursive: true });
    symlinkSync(shared, join(git.folder, '.git/hooks'));
    const { stderr, code } = await git.netvault(['hook', 'install']);
    expect({ stderr, code }).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('leads out of the repository') as string,
    });
    symlinkSync(shared, join(git.folder, 'way'));
    git.git('config', 'core.hooksPath', 'way/new');
    expect((await git.netvault(['hook', 'install'])).stderr).toContain('leads out of the repository');
    expect(readdirSync(shared)).toEqual([]);
  });

  it('work in a repository that is reached through a link', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    symlinkSync(git.folder, join(git.home, 'link'));
    git.folder = join(git.home, 'link');
    await install(git, ['--strict']);
    git.stage('a.md', BAD);
    expect(git.commit().code).toBe(1);
  });

  it('remove the draft of a killed command', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    const { createHash } = await import('node:crypto');
    const start = createHash('sha256').update('pre-commit').digest('hex').slice(0, 8);
    const draft = `.git/hooks/.~netvault-${start}-0123456789ab.tmp`;
    for (const action of ['install', 'uninstall']) {
      git.write(draft, 'half');
      await git.netvault(['hook', action]);
      expect(git.has(draft)).toBe(false);
    }
  });

  it.each(['new\nline', ' blanks ', `"it's"`, '--x', 'a\n\n'])(
    'work in a repository whose folder is named %j',
    async (name) => {
      const git = new GitSandbox();
      git.folder = join(git.home, name);
      mkdirSync(git.folder);
      git.git('init', '--quiet');
      git.write('.netvault.yaml', '');
      await install(git, ['--strict']);
      git.stage('a.md', BAD);
      expect(git.commit()).toMatchObject({
        code: 1,
        said: expect.stringContaining('invalid-date') as string,
      });
      git.git('config', 'core.hooksPath', join(git.home, name, 'my\nhooks '));
      await install(git);
      expect(git.has('my\nhooks /pre-commit')).toBe(true);
      expect((await git.netvault(['hook', 'uninstall'])).code).toBe(0);
      expect(HOOKS.filter((hook) => git.has(`.git/hooks/${hook}`))).toEqual([]);
    },
  );

  it('use the folder of core.hooksPath', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'my hooks/readme.txt': '' });
    git.git('config', 'core.hooksPath', 'my hooks');
    expect(await install(git, ['--strict'])).toContain('my hooks/pre-commit');
    git.stage('a.md', BAD);
    expect(git.commit().code).toBe(1);
    git.git('config', '--unset', 'core.hooksPath');
    await install(git);
    git.git('config', 'core.hooksPath', 'my hooks');
    await git.netvault(['hook', 'uninstall']);
    expect(readdirSync(join(git.folder, 'my hooks'))).toEqual(['readme.txt']);
    expect(readdirSync(join(git.folder, '.git/hooks')).filter((name) => HOOKS.includes(name))).toEqual([]);
  });

  it('refuse to install hooks for all repositories', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.git('config', '--global', 'core.hooksPath', join(git.home, 'hooks'));
    const { stderr, code } = await git.netvault(['hook', 'install']);
    expect(code).toBe(2);
    expect(stderr).toContain('for all your repositories');
  });

  it('name the shared folder of hooks in a linked worktree, and install them there', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.git('worktree', 'add', '--quiet', '../linked');
    const own = join(git.folder, '.git/hooks');
    git.folder = join(git.folder, '../linked');
    git.git('config', '--global', 'core.hooksPath', join(git.home, 'hooks'));
    const advised = `git config core.hooksPath ${own}`;
    expect((await git.netvault(['hook', 'install'])).stderr).toContain(advised);
    git.git('config', 'core.hooksPath', '.git/hooks');
    expect((await git.netvault(['hook', 'install'])).stderr).toContain(advised);
    git.git('config', 'core.hooksPath', own);
    await install(git, ['--strict']);
    git.stage('a.md', BAD);
    expect(git.commit().code).toBe(1);
  });

  it('write next to the hooks of husky, not into its own folder', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, '.husky/pre-commit': 'echo husky\n' });
    mkdirSync(join(git.folder, '.husky/_'));
    for (const name of HOOKS) {
      // Husky 9 writes this file: it runs the script with this name in the parent folder, if there is one.
      const text = `#!/usr/bin/env sh\ns=$(dirname "$(dirname "$0")")/${name}\n[ ! -f "$s" ] && exit 0\nsh -e "$s" "$@"\n`;
      writeFileSync(join(git.folder, '.husky/_', name), text, { mode: 0o755 });
    }
    git.git('config', 'core.hooksPath', '.husky/_');
    const before = everything(join(git.folder, '.husky'));
    expect(await install(git, ['--strict'])).toContain('.husky/pre-commit');
    git.stage('a.md', BAD);
    expect(git.commit().code).toBe(1);
    git.stage('a.md', GOOD);
    expect(git.commit()).toMatchObject({ code: 0, said: expect.stringMatching(/^husky\nW\d\d /) as string });
    await git.netvault(['hook', 'uninstall']);
    expect(everything(join(git.folder, '.husky'))).toEqual(before);
  });

  it.each([
    ['lefthook.yml', 'lefthook is used here', 'run: netvault hook run pre-commit'],
    ['.pre-commit-config.yaml', 'pre-commit is used here', 'entry: netvault hook run pre-commit'],
  ])('print the line to add if %s is used', async (file, why, line) => {
    const git = GitSandbox.repository({ ...CONFIGURED, [file]: '' });
    git.hook('pre-commit', 'echo generated\n');
    const said = await install(git);
    expect(said).toContain(why);
    expect(said).toContain(line);
    git.stage('a.md', BAD);
    expect(git.commit().said).toContain('generated');
    expect(git.read(file)).toBe('');
  });

  it('print the lines to add with the options that are given', async () => {
    const git = GitSandbox.repository({
      'my vault/.netvault.yaml': '',
      'lefthook.yml': '',
      '.pre-commit-config.yaml': '',
    });
    const options = ['--strict', '--vault', 'my vault', '--calendar', 'net.ics'];
    const { stdout } = await git.netvault(['hook', 'install', ...options]);
    const commands = stdout.split('\n').filter((line) => line.includes('netvault hook run'));
    const vault = '--vault "my vault"';
    const calendar = `--calendar ${git.folder}/net.ics`;
    expect(commands).toEqual([
      `      run: netvault hook run pre-commit ${vault} --strict`,
      `      run: netvault hook run post-commit ${vault} ${calendar}`,
      `        entry: netvault hook run pre-commit ${vault} --strict`,
      `        entry: netvault hook run post-commit ${vault} ${calendar}`,
    ]);
    const { stdout: json } = await git.netvault(['hook', '--format', 'json', '--vault', 'my vault']);
    for (const { snippet } of (JSON.parse(json) as { managers: { snippet: string }[] }).managers) {
      expect(stdout).toContain(snippet);
    }
  });

  it('are to be installed again if the vault’s folder was renamed', async () => {
    const git = await installed(['--vault', 'nn', '--strict'], { 'nn/.netvault.yaml': '' });
    git.git('mv', 'nn', 'mm');
    const { said, code } = git.commit();
    const advice =
      'If it was renamed or moved, run "netvault hook install" again, with its new folder and the same options.';
    expect({ said, code }).toEqual({
      said:
        `netvault: the hook pre-commit looks for the vault in “nn”, which is not there. ${advice}\n` +
        'netvault: the hook pre-commit did not check this commit, which goes ahead all the same\n' +
        `netvault: the hook post-commit looks for the vault in “nn”, which is not there. ${advice}\n`,
      code: 0,
    });
  });

  it.each(['.legacy', '.old'])(
    'update and remove a hook that another program has renamed to %s',
    async (end) => {
      const git = await installed();
      const hooks = join(git.folder, '.git/hooks');
      const setAside = (): void => {
        renameSync(join(hooks, 'pre-commit'), join(hooks, `pre-commit${end}`));
        // The hook that pre-commit writes runs the hook that was there before.
        git.hook('pre-commit', `[ ! -x "$0${end}" ] || "$0${end}" "$@"\necho generated\n`);
      };
      setAside();
      await install(git);
      git.stage('a.md', BAD);
      const { said } = git.commit();
      expect(said.match(/invalid-date/g)).toHaveLength(1);
      expect(said).toContain('generated');
      rmSync(join(hooks, 'pre-commit'));
      await install(git);
      setAside();
      await git.netvault(['hook', 'uninstall']);
      git.stage('b.md', BAD);
      expect(git.commit().said).toBe('generated\n');
      expect(existsSync(join(hooks, `pre-commit${end}`))).toBe(false);
    },
  );

  it('work in a repository without a folder for hooks', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    renameSync(join(git.folder, '.git/hooks'), join(git.home, 'gone'));
    await install(git, ['--strict']);
    git.stage('a.md', BAD);
    expect(git.commit().code).toBe(1);
  });
});

describe('netvault hook with wrong arguments or without a repository', () => {
  it.each([
    [['hook', 'instal'], 'hook has no action “instal”. Did you mean “install”?'],
    [['hook', 'install', 'x'], 'hook install does not take “x”'],
    [['hook', 'run'], 'hook run needs the name of a hook'],
    [['hook', 'run', 'pre-push'], 'there is no hook “pre-push”'],
  ])('exits with 2 and prints a message for %j', async (args, said) => {
    const git = GitSandbox.repository(CONFIGURED);
    const { stderr, code } = await git.netvault(args);
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });

  it.each([
    ['the top folder', '.', ' --vault nn'],
    ['the vault', 'nn', ' --vault .'],
    ['a folder of the vault', 'nn/People', ' --vault ..'],
    ['a folder beside it', 'other', ' --vault ../nn'],
  ])('names the vault in commands as they are typed in %s', async (_, folder, vault) => {
    const git = await installed(['--vault', 'nn'], {
      'nn/.netvault.yaml': '',
      'nn/Scorecard.md': '---\ntype: scorecard\n---\n',
      'other/a.txt': '',
    });
    git.write('nn/People/Ada.md', '---\ntype: contact\nknows: "[[Nobody]]"\n---\n');
    git.git('add', '--all');
    git.folder = join(git.folder, folder);
    const { said } = git.commit();
    expect(said).toContain(`netvault new contact${vault} "Nobody"`);
  });

  it.each<[string, string, () => GitSandbox, (git: GitSandbox) => Record<string, string>]>([
    [
      'outside of a git repository',
      'is not in a git repository',
      () => new GitSandbox(),
      ({ home }) => ({ GIT_CEILING_DIRECTORIES: home }),
    ],
    [
      'in a bare repository',
      'is in a bare repository',
      () => {
        const git = new GitSandbox();
        git.git('init', '--quiet', '--bare');
        git.write('.netvault.yaml', 'version: 1\n');
        return git;
      },
      () => ({}),
    ],
    [
      'if git is not in PATH',
      'git was not found',
      () => GitSandbox.repository(CONFIGURED),
      ({ home }) => ({ PATH: home }),
    ],
  ])('hook run exits with 0 %s', async (_, said, make, env) => {
    const git = make();
    for (const name of HOOKS) {
      const ran = await git.netvault(['hook', 'run', name, '--strict'], env(git));
      expect({ name, code: ran.code }).toEqual({ name, code: 0 });
      expect(ran.stderr).toContain(said);
    }
  });
});
