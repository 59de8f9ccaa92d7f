import { chmodSync, readdirSync, statSync, symlinkSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GitSandbox, shellCommand } from '../harness/git-sandbox.ts';

const contact = (met: string, body = ''): string => `---\ntype: contact\nmet: ${met}\n---\n${body}`;
const BAD = contact('16.11.2026');
const FIXED = contact('2026-11-16');
const CONFIGURED = { '.netvault.yaml': '' };
const FIX = ['lint', '--fix', '--staged'];

describe('lint --fix --staged', () => {
  it('fixes the staged note and its file', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.stage('a.md', BAD);
    const { stderr, stdout, code } = await git.netvault(FIX);
    expect({ stdout, stderr, code }).toEqual({
      stdout: '',
      stderr: 'netvault: 1 finding fixed, 1 note staged again\n',
      code: 0,
    });
    expect([git.staged('a.md'), git.read('a.md')]).toEqual([FIXED, FIXED]);
    expect(git.status()).toEqual(['A  a.md']);
  });

  it('writes nothing if there is nothing to fix', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': FIXED });
    git.stage('a.md', `${FIXED}more\n`);
    const index = statSync(join(git.folder, '.git/index'), { bigint: true }).mtimeNs;
    expect(await git.netvault(FIX)).toEqual({ stdout: '', stderr: '', code: 0 });
    expect(statSync(join(git.folder, '.git/index'), { bigint: true }).mtimeNs).toBe(index);
  });

  it('with --fix-dry-run, prints the change and writes nothing', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.stage('a.md', BAD);
    git.write('a.md', 'else');
    const { stdout } = await git.netvault(['lint', '--fix-dry-run', '--staged']);
    expect(stdout).toContain('-met: 16.11.2026\n+met: 2026-11-16\n');
    expect([git.staged('a.md'), git.read('a.md')]).toEqual([BAD, 'else']);
  });

  it('does not change what is not staged', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'old.md': BAD, 'edited.md': FIXED });
    git.stage('a.md', BAD);
    git.write('edited.md', BAD);
    git.write('untracked.md', BAD);
    await git.netvault(FIX);
    expect(git.read('a.md')).toBe(FIXED);
    expect([git.read('old.md'), git.read('edited.md'), git.read('untracked.md')]).toEqual([BAD, BAD, BAD]);
    expect(git.status()).toEqual(['A  a.md', ' M edited.md', '?? untracked.md']);
  });

  it('keeps unstaged changes of a note that is staged in part', async () => {
    const body = 'one\n\n\n\ntwo\n';
    const git = GitSandbox.repository(CONFIGURED);
    git.stage('a.md', contact('16.11.2026', body));
    git.write('a.md', contact('16.11.2026', `${body}three\n`));
    await git.netvault(FIX);
    expect(git.staged('a.md')).toBe(contact('2026-11-16', body));
    expect(git.read('a.md')).toBe(contact('2026-11-16', `${body}three\n`));
    expect(git.git('diff', '--', 'a.md')).toContain('+three');
  });

  it('reports and keeps a file that has another change on the same line', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.stage('a.md', BAD);
    git.write('a.md', contact('2025-01-01'));
    const { stderr } = await git.netvault(FIX);
    expect(stderr).toContain(
      'a.md: fixed only where it is staged; the file has other changes there and was left alone\n',
    );
    expect([git.staged('a.md'), git.read('a.md')]).toEqual([FIXED, contact('2025-01-01')]);
  });

  it('changes nothing the second time', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.stage('a.md', BAD);
    git.write('a.md', `${BAD}\n\n\nmore`);
    await git.netvault(FIX);
    const after = [git.git('ls-files', '-s'), git.read('a.md')];
    expect(await git.netvault(FIX)).toEqual({ stdout: '', stderr: '', code: 0 });
    expect([git.git('ls-files', '-s'), git.read('a.md')]).toEqual(after);
  });

  it.each([
    [
      'gone',
      (place: string) => {
        unlinkSync(place);
      },
    ],
    [
      'a link now',
      (place: string) => {
        unlinkSync(place);
        symlinkSync('/etc/hostname', place);
      },
    ],
    [
      'read-only',
      (place: string) => {
        chmodSync(place, 0o444);
      },
    ],
  ])('fixes the staged note, but not its file, if the file is %s', async (_, change) => {
    const git = GitSandbox.repository(CONFIGURED);
    git.stage('a.md', BAD);
    change(join(git.folder, 'a.md'));
    const { stderr } = await git.netvault(FIX);
    expect(stderr).toContain('was left alone');
    expect(git.staged('a.md')).toBe(FIXED);
    expect(readdirSync(git.folder).filter((name) => name.startsWith('a.md.'))).toEqual([]);
  });

  it('keeps the mode of a file', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.write('a.md', BAD);
    chmodSync(join(git.folder, 'a.md'), 0o755);
    git.git('add', 'a.md');
    await git.netvault(FIX);
    expect(git.git('ls-files', '-s', 'a.md')).toMatch(/^100755 /);
    expect(git.status()).toEqual(['A  a.md']);
  });

  it('does not fix a note with the skip-worktree flag, and exits with 1', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': FIXED });
    git.stage('a.md', BAD);
    git.git('update-index', '--skip-worktree', 'a.md');
    const { stderr, code } = await git.netvault(FIX);
    expect(stderr).toContain('a.md: was staged again meanwhile, or git keeps it as it is: left alone');
    expect(code).toBe(1);
    expect(git.git('ls-files', '-v', 'a.md')).toBe('S a.md\n');
    expect(git.staged('a.md')).toBe(BAD);
  });

  it.each([
    ['autocrlf', 'core.autocrlf', 'true'],
    ['eol=crlf', 'core.eol', 'crlf'],
  ])('keeps CRLF in the file and LF in the blob under %s', async (_, name, value) => {
    const git = GitSandbox.repository({ ...CONFIGURED, '.gitattributes': '*.md text\n' });
    git.git('config', name, value);
    const crlf = BAD.replaceAll('\n', '\r\n');
    git.stage('a.md', crlf);
    expect(git.staged('a.md')).toBe(BAD);
    await git.netvault(FIX);
    expect([git.staged('a.md'), git.read('a.md')]).toEqual([FIXED, FIXED.replaceAll('\n', '\r\n')]);
    expect(git.status()).toEqual(['A  a.md']);
  });

  it('keeps unstaged changes under autocrlf, too', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.git('config', 'core.autocrlf', 'true');
    git.stage('a.md', contact('16.11.2026', '\n\n\nend\n').replaceAll('\n', '\r\n'));
    git.write('a.md', contact('16.11.2026', '\n\n\nend\nmore\n').replaceAll('\n', '\r\n'));
    await git.netvault(FIX);
    expect(git.staged('a.md')).toBe(contact('2026-11-16', '\n\n\nend\n'));
    expect(git.read('a.md')).toBe(contact('2026-11-16', '\n\n\nend\nmore\n').replaceAll('\n', '\r\n'));
  });

  it('keeps CRLF and a byte order mark that are in the blob', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    const wide = (text: string): string => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    git.stage('a.md', wide(BAD));
    await git.netvault(FIX);
    expect([git.staged('a.md'), git.read('a.md')]).toEqual([wide(FIXED), wide(FIXED)]);
  });

  it('works with unusual file names', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    const names = ['-n.md', 'with\nline.md', 'tab\tquote".md', '名前/山田 太郎.md', '*.md'];
    for (const name of names) git.stage(name, BAD);
    await git.netvault(FIX);
    for (const name of names) expect([git.staged(name), git.read(name)], name).toEqual([FIXED, FIXED]);
    expect(git.status().filter((line) => !line.startsWith('A  '))).toEqual([]);
  });

  it('changes nothing and exits with 2 if the index is locked', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.stage('a.md', BAD);
    git.write('.git/index.lock', '');
    const { stderr, code } = await git.netvault(FIX);
    expect(code).toBe(2);
    expect(stderr).toContain('index.lock');
    expect([git.staged('a.md'), git.read('a.md')]).toEqual([BAD, BAD]);
  });

  it.each([
    ['SHA-256', ['--object-format=sha256'], {}],
    ['a split index', [], { 'core.splitIndex': 'true' }],
    ['an index of version 4', [], { 'index.version': '4' }],
  ])('works in a repository with %s, from its first commit on', async (_, how, settings) => {
    const git = new GitSandbox();
    git.git('init', '--quiet', ...how);
    for (const [name, value] of Object.entries(settings)) git.git('config', name, value);
    git.stage('.netvault.yaml', '');
    for (const name of ['a.md', 'b.md']) {
      git.stage(name, BAD);
      expect(await git.findings()).toEqual([`${name} invalid-date`]);
      await git.netvault(FIX);
      expect([git.staged(name), git.read(name)]).toEqual([FIXED, FIXED]);
      git.git('commit', '--quiet', '--message', name);
      expect(git.status()).toEqual([]);
    }
  });

  it('does not fix or write notes outside a sparse checkout', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'in/a.md': FIXED, 'out/b.md': BAD });
    git.git('sparse-checkout', 'set', 'in');
    expect(git.has('out/b.md')).toBe(false);
    git.stage('in/a.md', BAD);
    await git.netvault(FIX);
    expect([git.staged('in/a.md'), git.staged('out/b.md')]).toEqual([FIXED, BAD]);
    expect(git.has('out/b.md')).toBe(false);
    expect(git.status()).toEqual([]);
  });

  it('works if the vault is a folder of the repository', async () => {
    const git = GitSandbox.repository({ 'notes/.netvault.yaml': '' });
    git.stage('notes/a.md', BAD);
    await git.netvault([...FIX, '--vault', 'notes']);
    expect([git.staged('notes/a.md'), git.read('notes/a.md')]).toEqual([FIXED, FIXED]);
  });
});

describe('lint --fix --staged in a hook', () => {
  const hooked = (files: Readonly<Record<string, string>> = CONFIGURED): GitSandbox => {
    const git = GitSandbox.repository(files);
    const line = `${shellCommand('lint --fix --staged --vault .')} || exit 1\n`;
    git.hook('pre-commit', line);
    git.hook('pre-merge-commit', line);
    return git;
  };
  const clean = (git: GitSandbox): void => {
    expect(git.status()).toEqual([]);
    expect(git.tryGit(['fsck', '--strict', '--no-dangling']).code).toBe(0);
    expect(
      readdirSync(git.git('rev-parse', '--absolute-git-dir').trim()).filter((name) => name.includes('.lock')),
    ).toEqual([]);
  };

  it('fixes notes in a plain commit', () => {
    const git = hooked();
    git.stage('a.md', BAD);
    git.git('commit', '-m', 'a');
    expect([git.committed('a.md'), git.read('a.md')]).toEqual([FIXED, FIXED]);
    clean(git);
  });

  it('fixes notes in the first commit', () => {
    const git = hooked({});
    git.stage('.netvault.yaml', '');
    git.stage('a.md', BAD);
    git.git('commit', '-m', 'a');
    expect(git.committed('a.md')).toBe(FIXED);
    clean(git);
  });

  it('fixes notes in commit -a', () => {
    const git = hooked({ ...CONFIGURED, 'a.md': FIXED });
    git.write('a.md', `${BAD}more\n`);
    git.git('commit', '-a', '-m', 'a');
    expect([git.committed('a.md'), git.read('a.md')]).toEqual([`${FIXED}more\n`, `${FIXED}more\n`]);
    clean(git);
  });

  it('fixes notes in a commit of some paths, and keeps other notes staged', () => {
    const git = hooked({ ...CONFIGURED, 'a.md': 'a\n', 'b.md': 'b\n' });
    git.write('a.md', BAD);
    git.stage('b.md', BAD);
    git.git('commit', '-m', 'a', '--', 'a.md');
    expect([git.committed('a.md'), git.staged('a.md'), git.read('a.md')]).toEqual([FIXED, FIXED, FIXED]);
    expect([git.committed('b.md'), git.staged('b.md'), git.read('b.md')]).toEqual(['b\n', BAD, BAD]);
    expect(git.status()).toEqual(['M  b.md']);
  });

  it('fixes notes in commit --include', () => {
    const git = hooked({ ...CONFIGURED, 'a.md': 'a\n', 'b.md': 'b\n' });
    git.write('a.md', BAD);
    git.stage('b.md', BAD);
    git.git('commit', '-m', 'both', '--include', 'a.md');
    expect([git.committed('a.md'), git.committed('b.md')]).toEqual([FIXED, FIXED]);
    clean(git);
  });

  it('fixes notes in commit --amend', () => {
    const git = hooked({ ...CONFIGURED, 'a.md': 'a\n' });
    git.stage('a.md', BAD);
    git.git('commit', '--amend', '--no-edit');
    expect(git.committed('a.md')).toBe(FIXED);
    expect(git.git('rev-list', '--count', 'HEAD').trim()).toBe('1');
    clean(git);
  });

  it('fixes a note that is staged in part, and keeps the rest unstaged', () => {
    const git = hooked();
    git.stage('a.md', contact('16.11.2026', '\n\n\nend\n'));
    git.write('a.md', contact('16.11.2026', '\n\n\nend\nlater\n'));
    git.git('commit', '-m', 'a');
    expect(git.committed('a.md')).toBe(contact('2026-11-16', '\n\n\nend\n'));
    expect(git.read('a.md')).toBe(contact('2026-11-16', '\n\n\nend\nlater\n'));
    expect(git.status()).toEqual([' M a.md']);
  });

  it('keeps a note that was added with --intent-to-add', () => {
    const git = hooked();
    git.write('later.md', BAD);
    git.git('add', '--intent-to-add', 'later.md');
    git.stage('a.md', BAD);
    git.git('commit', '-m', 'a');
    expect(git.read('later.md')).toBe(BAD);
    expect(git.status()).toEqual([' A later.md']);
  });

  it('does not stop commits of deletions and renames', () => {
    const git = hooked({ ...CONFIGURED, 'a.md': FIXED, 'b.md': 'b\n' });
    git.git('rm', '--quiet', 'b.md');
    git.git('commit', '-m', 'deleted');
    git.git('mv', 'a.md', 'c.md');
    git.git('commit', '-m', 'renamed');
    expect(git.committed('c.md')).toBe(FIXED);
    clean(git);
  });

  it('fixes notes in a commit from a subfolder', () => {
    const git = hooked({ ...CONFIGURED, 'sub/a.md': 'a\n' });
    git.stage('sub/a.md', BAD);
    git.folder = join(git.folder, 'sub');
    git.git('commit', '-m', 'a', '--', 'a.md');
    git.folder = join(git.folder, '..');
    expect(git.committed('sub/a.md')).toBe(FIXED);
    clean(git);
  });

  it('fixes notes in a linked worktree', () => {
    const git = hooked({ ...CONFIGURED, 'a.md': 'a\n' });
    git.git('worktree', 'add', '--quiet', '../linked');
    const main = git.folder;
    git.folder = join(git.home, 'linked');
    git.write('a.md', BAD);
    git.git('commit', '-m', 'a', '--', 'a.md');
    expect([git.committed('a.md'), git.staged('a.md'), git.read('a.md')]).toEqual([FIXED, FIXED, FIXED]);
    clean(git);
    git.folder = main;
    expect([git.read('a.md'), git.status()]).toEqual(['a\n', []]);
  });

  it('fixes notes in a submodule', () => {
    const vault = GitSandbox.repository({ ...CONFIGURED, 'a.md': 'a\n' });
    const git = GitSandbox.repository({ 'readme.txt': '' });
    git.git('submodule', '--quiet', 'add', vault.folder, 'notes');
    git.folder = join(git.folder, 'notes');
    git.hook('pre-commit', shellCommand('lint --fix --staged --vault .'));
    git.stage('a.md', BAD);
    git.git('commit', '-m', 'a');
    expect([git.committed('a.md'), git.read('a.md')]).toEqual([FIXED, FIXED]);
    clean(git);
  });

  it('fixes notes in a merge and loses nothing', () => {
    const git = hooked({ ...CONFIGURED, 'a.md': 'a\n' });
    git.git('checkout', '--quiet', '-b', 'other');
    git.stage('b.md', BAD);
    git.git('commit', '--quiet', '--no-verify', '-m', 'other');
    git.git('checkout', '--quiet', 'main');
    git.stage('a.md', 'more\n');
    git.git('commit', '--quiet', '-m', 'ours');
    git.git('merge', '--no-edit', 'other');
    expect([git.staged('b.md'), git.read('b.md')]).toEqual([FIXED, FIXED]);
    // git decides on the tree of a clean merge before it runs this hook: the fix waits for the next commit.
    expect(['', 'M  b.md']).toContain(git.status().join());
  });

  it('fixes notes in a merge that is finished by hand', () => {
    const git = hooked({ ...CONFIGURED, 'a.md': 'a\n' });
    git.git('checkout', '--quiet', '-b', 'other');
    git.stage('a.md', 'theirs\n');
    git.git('commit', '--quiet', '-m', 'other');
    git.git('checkout', '--quiet', 'main');
    git.stage('a.md', 'ours\n');
    git.git('commit', '--quiet', '-m', 'ours');
    expect(git.tryGit(['merge', 'other']).code).toBe(1);
    git.stage('a.md', BAD);
    git.git('commit', '--no-edit');
    expect(git.committed('a.md')).toBe(FIXED);
    expect(git.git('rev-list', '--count', '--merges', 'HEAD').trim()).toBe('1');
    clean(git);
  });
});
