import { cpSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { GitSandbox } from '../harness/git-sandbox.ts';
import { tempVault } from '../harness/temp-vault.ts';

const contact = (met: string): string => `---\ntype: contact\nmet: ${met}\n---\n`;
const GOOD = contact('2026-11-16');
const BAD = contact('16.11.2026');
const CONFIGURED = { '.netvault.yaml': '' };

describe('lint --staged', () => {
  it('lints what is staged, whatever is in the work tree', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': GOOD, 'b.md': GOOD });
    git.stage('a.md', BAD);
    git.write('a.md', GOOD);
    git.write('b.md', BAD);
    expect(await git.findings()).toEqual(['a.md invalid-date']);
  });

  it('ignores earlier findings in notes that are not staged', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'old.md': BAD });
    git.stage('new.md', GOOD);
    expect(await git.findings()).toEqual([]);
  });

  it('counts only staged notes, and exits as lint does', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'old.md': BAD });
    git.stage('a.md', BAD);
    git.stage('b.md', GOOD);
    git.stage('picture.png', 'x');
    const { stdout, code } = await git.netvault(['lint', '--staged', '--format', 'json']);
    expect((JSON.parse(stdout) as { summary: unknown }).summary).toMatchObject({
      notes: 2,
      errors: 1,
      fixable: 1,
    });
    expect(code).toBe(1);
    expect((await git.netvault(['lint', '--staged', '--rule', 'invalid-date:warning'])).code).toBe(0);
  });

  it('counts a note that the commit makes wrong', async () => {
    const git = GitSandbox.repository({
      ...CONFIGURED,
      'Aa.md': GOOD,
      'Bb.md': GOOD,
      'Cc.md': `${GOOD}\n## Log\n- 2026-11-16 call [[Aa]]\n`,
    });
    git.git('rm', '--quiet', 'Aa.md');
    for (const time of ['first', 'second']) {
      const { stdout } = await git.netvault(['lint', '--staged']);
      expect(stdout, time).toMatch(/\n1 finding in 1 note: 1 \w+\.\n$/);
    }
    git.stage('Bb.md', `${GOOD}\nMore.\n`);
    const { stdout } = await git.netvault(['lint', '--staged', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { notes: 2 } });
  });

  it('prints nothing if nothing is staged', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': BAD });
    expect(await git.netvault(['lint', '--staged'])).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  it('says that a folder without notes holds none to check, unless it is a vault', async () => {
    const git = GitSandbox.repository({ 'a/readme.txt': '' });
    git.stage('b.txt', 'x');
    const said = `netvault: ${git.folder} holds no note to check. Go into the vault that you mean, or name it with --vault DIR.\n`;
    expect(await git.netvault(['lint', '--staged'])).toEqual({ stdout: '', stderr: said, code: 0 });
    git.write('.netvault.yaml', '');
    expect(await git.netvault(['lint', '--staged'])).toEqual({ stdout: '', stderr: '', code: 0 });
  });

  it('shows the staged lines', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.stage('a.md', BAD);
    git.write('a.md', 'something else\n');
    expect((await git.netvault(['lint', '--staged'])).stdout).toContain('met: 16.11.2026');
  });

  it('prints what is recognized in a vault that is not set up, as lint does', async () => {
    const git = GitSandbox.repository();
    git.stage('my/E.md', BAD);
    const said =
      'netvault: Recognized 1 person; this vault is not set up for NetVault yet. Until it is (netvault init), only what no tool can read is reported.\n';
    const expected = { stdout: '', stderr: said, code: 0 };
    expect(await git.netvault(['lint'])).toEqual(expected);
    expect(await git.netvault(['lint', '--staged'])).toEqual(expected);
    expect(await git.netvault(['hook', 'run', 'pre-commit', '--strict'])).toEqual(expected);
  });

  it('says so if nothing is recognized there, too', async () => {
    const git = GitSandbox.repository();
    git.stage('a.md', 'Only text.\n');
    const said =
      'netvault: Recognized no people, meetings or goals; this vault is not set up for NetVault yet. Until it is (netvault init), only what no tool can read is reported.\n';
    const expected = { stdout: '', stderr: said, code: 0 };
    expect(await git.netvault(['lint'])).toEqual(expected);
    expect(await git.netvault(['lint', '--staged'])).toEqual(expected);
  });

  it.each([
    ['with a scorecard', { '.netvault.yaml': 'version: 1\n', 'Scorecard.md': '---\ntype: scorecard\n---\n' }],
    ['that only its settings show', { '.netvault.yaml': 'version: 1\n' }],
    ['that only Obsidian has opened', { '.obsidian/app.json': '{}\n' }],
  ])('refuses a folder that is not a vault but contains one %s, as lint does', async (_, marks) => {
    const git = GitSandbox.repository();
    for (const [path, text] of Object.entries(marks)) git.stage(`my/${path}`, text);
    git.stage('my/E.md', BAD);
    const refused = await git.netvault(['lint']);
    expect(refused).toMatchObject({ stdout: '', code: 2 });
    expect(refused.stderr).toContain('is not a vault itself, but my in it is.');
    expect(await git.netvault(['lint', '--staged'])).toEqual(refused);
    expect(await git.netvault(['lint', '--staged', '--fix'])).toEqual(refused);
    expect(await git.netvault(['hook', 'run', 'pre-commit', '--strict'])).toEqual({
      stdout: '',
      stderr: `${refused.stderr}netvault: the hook pre-commit did not check this commit, which goes ahead all the same\n`,
      code: 0,
    });
    // A vault that is not set up has no faults but what no tool can read.
    const code = '.netvault.yaml' in marks ? 1 : 0;
    expect((await git.netvault(['lint', '--staged', '--vault', 'my'])).code).toBe(code);
  });

  it('names the file of --config if it has an error', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    git.stage('a.md', GOOD);
    git.write('mine.yaml', 'ruels: {}\n');
    const { stderr, code } = await git.netvault(['lint', '--staged', '--config', 'mine.yaml']);
    expect(code).toBe(2);
    expect(stderr).toContain('mine.yaml cannot be read');
    expect(stderr).toContain('mine.yaml:1:1');
    expect(stderr).not.toContain('.netvault.yaml');
  });

  it('asks git for the last commit only once', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': GOOD });
    git.stage('a.md', BAD);
    const trace = join(git.home, 'trace');
    await git.netvault(['lint', '--staged'], { GIT_TRACE: trace });
    const asked = readFileSync(trace, 'utf8').match(/built-in: git .*HEAD\^\{tree\}/g);
    expect(asked).toHaveLength(1);
  });

  it('reads no note if nothing is staged', async () => {
    const git = GitSandbox.repository({ 'a.md': BAD });
    const trace = join(git.home, 'trace');
    expect(await git.netvault(['lint', '--staged'], { GIT_TRACE: trace })).toMatchObject({ code: 0 });
    expect(readFileSync(trace, 'utf8')).not.toContain('cat-file');
  });

  it('lists no tree if only files outside the vault are staged', async () => {
    const git = GitSandbox.repository({ 'notes/.netvault.yaml': '', 'notes/a.md': BAD, 'b.md': 'one\n' });
    git.stage('b.md', 'two\n');
    const trace = join(git.home, 'trace');
    const ran = await git.netvault(['lint', '--staged', '--vault', 'notes'], { GIT_TRACE: trace });
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    // git is asked only for the settings, by name.
    const listed = readFileSync(trace, 'utf8')
      .split('\n')
      .filter((line) => line.includes('built-in: git ls-tree'));
    expect(listed).toHaveLength(1);
    expect(listed[0]).toContain('notes/.netvault.yaml');
  });

  it('does not report a link to a note in conflict', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'Fair.md': 'one\n' });
    for (const [branch, text] of [
      ['other', 'two\n'],
      ['mine', 'three\n'],
    ] as const) {
      git.git('checkout', '--quiet', '-b', branch, 'main');
      git.stage('Fair.md', text);
      git.commit();
    }
    expect(git.tryGit(['merge', 'other']).code).toBe(1);
    git.stage('a.md', '---\ntype: contact\nmet_at: "[[Fair]]"\n---\n');
    expect(await git.findings()).toEqual([]);
  });

  it('reports nothing in notes in conflict, of which no version is in the commit', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'Ada.md': GOOD, 'Log.md': '## Log\n' });
    for (const branch of ['other', 'mine']) {
      git.git('checkout', '--quiet', '-b', branch, 'main');
      git.stage('Log.md', `---\ntype: contact\n---\n## Log\n- 2026-11-16 call [[Ada]]: ${branch}\n`);
      git.stage('New.md', `---\ntype: contact\n---\n## Log\n- 2026-11-17 call [[Ada]]: ${branch}\n`);
      git.commit();
    }
    expect(git.tryGit(['merge', 'other']).code).toBe(1);
    expect(git.git('status', '--short')).toBe('UU Log.md\nAA New.md\n');
    git.git('rm', '--quiet', 'Ada.md');
    const nothing = { stdout: '', code: 0 };
    // The second time, from what is kept.
    for (const args of [[], [], ['--fix']])
      expect(await git.netvault(['lint', '--staged', ...args])).toMatchObject(nothing);
    expect(await git.netvault(['hook', 'run', 'pre-commit'])).toMatchObject(nothing);
    git.stage('Log.md', '---\ntype: contact\n---\n## Log\n- 2026-11-16 call [[Ada]]: both\n');
    expect(await git.findings()).toEqual(['Log.md broken-link']);
  });

  it('works for the first commit', async () => {
    const git = GitSandbox.repository();
    git.stage('.netvault.yaml', '');
    git.stage('a.md', BAD);
    expect(await git.findings()).toEqual(['a.md invalid-date']);
  });

  it('treats a renamed note as a new one', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': BAD });
    git.git('mv', 'a.md', 'b.md');
    expect(await git.findings()).toEqual(['b.md invalid-date']);
  });

  it('reports nothing if notes are only deleted', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': BAD, 'b.md': BAD });
    git.git('rm', '--quiet', 'a.md');
    expect(await git.findings()).toEqual([]);
  });

  it('ignores a note added with --intent-to-add, and counts an empty note', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': GOOD });
    git.write('later.md', BAD);
    git.git('add', '--intent-to-add', 'later.md');
    git.stage('empty.md', '');
    const { stdout } = await git.netvault(['lint', '--staged', '--format', 'json']);
    expect(JSON.parse(stdout)).toMatchObject({ summary: { notes: 1 }, diagnostics: [] });
  });

  it('does not follow symbolic links or enter submodules', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    const outside = tempVault({ 'secret.md': BAD });
    symlinkSync(join(outside, 'secret.md'), join(git.folder, 'link.md'));
    const other = GitSandbox.repository({ 'inner.md': BAD });
    git.git('submodule', '--quiet', 'add', other.folder, 'sub.md');
    git.git('add', '--all');
    expect(await git.findings()).toEqual([]);
  });

  it('ignores a note in conflict until it is resolved', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': GOOD });
    git.git('checkout', '--quiet', '-b', 'other');
    git.stage('a.md', contact('21.11.2025'));
    git.git('commit', '--quiet', '-m', 'other');
    git.git('checkout', '--quiet', 'main');
    git.stage('a.md', contact('22.11.2025'));
    git.git('commit', '--quiet', '-m', 'ours');
    expect(git.tryGit(['merge', 'other']).code).toBe(1);
    expect(await git.findings()).toEqual([]);
    git.stage('a.md', contact('23.11.2025'));
    expect(await git.findings()).toEqual(['a.md invalid-date']);
  });

  it('reads its settings from the index', async () => {
    const git = GitSandbox.repository({ 'a.md': GOOD });
    git.stage('.netvault.yaml', 'rules:\n  invalid-date: off\n');
    git.stage('a.md', BAD);
    git.write('.netvault.yaml', '');
    expect(await git.findings()).toEqual([]);
    git.git('rm', '--quiet', '--cached', '--force', '.netvault.yaml');
    expect(await git.findings()).toEqual(['a.md invalid-date']);
  });

  it('reads settings that git does not have from disk, and prefers --config', async () => {
    const git = GitSandbox.repository({ '.netvault.yaml': '', 'a.md': GOOD });
    git.stage('a.md', BAD);
    git.write('.obsidian/app.json', '{"userIgnoreFilters": ["a.md"]}');
    expect(await git.findings()).toEqual([]);
    git.write('.obsidian/app.json', '{}');
    git.write('mine.yaml', 'rules:\n  invalid-date: off\n');
    expect(await git.findings(['--config', 'mine.yaml'])).toEqual([]);
    expect(await git.findings()).toEqual(['a.md invalid-date']);
  });

  it.each(['', 'sub folder/'])(
    'reads its baseline from the index, too, in the folder “%s”',
    async (folder) => {
      const known = JSON.stringify({ version: 1, known: { 'a.md': { 'invalid-date': 1 } } });
      const options = folder === '' ? [] : ['--vault', folder];
      const git = GitSandbox.repository({
        [`${folder}.netvault.yaml`]: 'baseline: ./known.json\n',
        [`${folder}known.json`]: known.replace('a.md', 'b.md'),
        [`${folder}a.md`]: GOOD,
      });
      git.stage(`${folder}a.md`, BAD);
      git.write(`${folder}known.json`, known);
      // Twice, since nothing may be kept from a run with another baseline.
      for (let times = 0; times < 2; times++)
        expect(await git.findings(options)).toEqual(['a.md invalid-date']);
      git.stage(`${folder}known.json`, known);
      git.write(`${folder}known.json`, 'no baseline');
      expect(await git.findings(options)).toEqual([]);
      git.write('mine.json', known.replace('a.md', 'b.md'));
      expect(await git.findings([...options, '--baseline', 'mine.json'])).toEqual(['a.md invalid-date']);
      git.write(`${folder}known.json`, known);
      git.git('rm', '--quiet', '--cached', '--force', `${folder}known.json`);
      expect(await git.findings(options)).toEqual([]);
    },
  );

  it('exits with 2 if settings in the index cannot be read', async () => {
    const git = GitSandbox.repository({ 'a.md': GOOD });
    git.stage('.netvault.yaml', 'rules: [\n');
    git.write('.netvault.yaml', '');
    const { stderr, code } = await git.netvault(['lint', '--staged']);
    expect(code).toBe(2);
    expect(stderr).toContain('.netvault.yaml cannot be read');
  });

  it('reports an unused disable comment only if its note is staged', async () => {
    const idle = '---\ntype: contact\n---\n<!-- netvault-disable-file broken-link -->\n';
    const git = GitSandbox.repository({ ...CONFIGURED, 'Idle.md': idle });
    git.stage('a.md', '---\ntype: contact\n---\n');
    expect(await git.findings()).toEqual([]);
    git.stage('Idle.md', `${idle}\n`);
    expect(await git.findings()).toEqual(['Idle.md unused-disable']);
  });

  it('reports findings that the commit causes in other notes', async () => {
    const git = GitSandbox.repository({
      ...CONFIGURED,
      'People/Ada.md': '---\nmet: 31.02.2026\n---\n',
      'old.md': BAD,
    });
    expect(await git.findings()).toEqual([]);
    git.stage('Scorecard.md', '---\ntype: scorecard\nrecords:\n  contact:\n    - folder: People\n---\n');
    expect(await git.findings()).toEqual(['People/Ada.md invalid-date']);
  });

  describe.skipIf(!RULES.has('broken-link'))('broken links after the commit', () => {
    const EVENT = '---\ntype: event\ndate: 2026-11-16\nstatus: attended\nwith: "[[Ada]]"\n---\n';
    const broken = async (git: GitSandbox): Promise<string[]> =>
      (await git.findings()).filter((finding) => finding.endsWith(' broken-link'));

    it('are reported in unstaged notes if their note is deleted', async () => {
      const git = GitSandbox.repository({ ...CONFIGURED, 'Ada.md': GOOD, 'Event.md': EVENT });
      git.git('rm', '--quiet', '--cached', 'Ada.md');
      expect(git.has('Ada.md')).toBe(true);
      expect(await broken(git)).toEqual(['Event.md broken-link']);
    });

    it('are reported if their note is renamed', async () => {
      const git = GitSandbox.repository({ ...CONFIGURED, 'Ada.md': GOOD, 'Event.md': EVENT });
      git.git('mv', 'Ada.md', 'Ada Lovelace.md');
      expect(await broken(git)).toEqual(['Event.md broken-link']);
    });

    it('are reported if their note is on disk but not staged', async () => {
      const git = GitSandbox.repository(CONFIGURED);
      git.write('Ada.md', GOOD);
      git.stage('Event.md', EVENT);
      expect(await broken(git)).toEqual(['Event.md broken-link']);
      git.git('add', 'Ada.md');
      expect(await broken(git)).toEqual([]);
    });

    it('are not reported if their note is ignored by git or in a submodule', async () => {
      const git = GitSandbox.repository({ ...CONFIGURED, '.gitignore': 'Private/\n' });
      git.write('Private/Ada.md', GOOD);
      for (const name of [':(top)x.md', '*.md', '-n.md', 'with\nline.md', '名前.md', ':!y.md'])
        git.write(name, '');
      git.stage('Event.md', EVENT);
      expect(await broken(git)).toEqual([]);
      const other = GitSandbox.repository({ 'Grace.md': GOOD });
      git.git('submodule', '--quiet', 'add', other.folder, 'sub');
      git.stage('Event.md', EVENT.replace('Ada', 'Grace'));
      expect(await broken(git)).toEqual([]);
    });
  });
});

describe('the repository of lint --staged', () => {
  it('is found if the vault is a folder of it', async () => {
    const git = GitSandbox.repository({ 'notes/.netvault.yaml': '', 'notes/a.md': GOOD, 'b.md': GOOD });
    git.stage('notes/a.md', BAD);
    git.stage('b.md', BAD);
    expect(await git.findings(['--vault', 'notes'])).toEqual(['a.md invalid-date']);
    git.folder = join(git.folder, 'notes');
    expect(await git.findings()).toEqual(['a.md invalid-date']);
  });

  it('is found from a linked worktree', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': GOOD });
    git.git('worktree', 'add', '--quiet', '../linked');
    git.folder = join(git.home, 'linked');
    git.stage('a.md', BAD);
    expect(await git.findings()).toEqual(['a.md invalid-date']);
    git.folder = join(git.home, 'vault');
    expect(await git.findings()).toEqual([]);
  });

  it('is found in a submodule', async () => {
    const vault = GitSandbox.repository({ ...CONFIGURED, 'a.md': GOOD });
    const git = GitSandbox.repository({ 'readme.txt': '' });
    git.git('submodule', '--quiet', 'add', vault.folder, 'notes');
    git.folder = join(git.folder, 'notes');
    git.stage('a.md', BAD);
    expect(await git.findings()).toEqual(['a.md invalid-date']);
  });

  it.each([
    ['in the folder where it is set', '', '.git'],
    ['for a vault in a folder below', 'notes/', '.git'],
  ])('is found by GIT_DIR, %s', async (_, prefix, folder) => {
    const git = GitSandbox.repository({ [`${prefix}.netvault.yaml`]: '', [`${prefix}a.md`]: GOOD });
    git.stage(`${prefix}a.md`, BAD);
    const args = ['lint', '--staged', '--format', 'json', '--vault', join(git.folder, prefix)];
    const { stdout, stderr } = await git.netvault(args, { GIT_DIR: folder, GIT_INDEX_FILE: '.git/index' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ path: 'a.md', rule: 'invalid-date' }] });
  });

  it('is found by GIT_DIR and GIT_WORK_TREE if the git folder is elsewhere', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': GOOD });
    renameSync(join(git.folder, '.git'), join(git.home, 'elsewhere'));
    const env = { GIT_DIR: join(git.home, 'elsewhere'), GIT_WORK_TREE: git.folder };
    git.write('a.md', BAD);
    expect(git.tryGit(['add', 'a.md'], env).code).toBe(0);
    const { stdout } = await git.netvault(['lint', '--staged', '--format', 'json'], env);
    expect(JSON.parse(stdout)).toMatchObject({ diagnostics: [{ path: 'a.md' }] });
  });

  it('is read with the index of GIT_INDEX_FILE', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': GOOD });
    cpSync(join(git.folder, '.git/index'), join(git.folder, '.git/other'));
    git.stage('a.md', BAD);
    const { code } = await git.netvault(['lint', '--staged'], { GIT_INDEX_FILE: '.git/other' });
    expect(code).toBe(0);
    expect(await git.findings()).toEqual(['a.md invalid-date']);
  });

  it('can have notes with unusual names', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    const names = [
      '-n.md',
      '--staged.md',
      ':(top)x.md',
      'with\nline.md',
      'tab\tquote".md',
      '名前/山田 太郎.md',
      '*.md',
      'é.md',
    ];
    for (const name of names) git.stage(name, BAD);
    writeFileSync(
      Buffer.concat([Buffer.from(`${git.folder}/raw-`), Buffer.from([0xff]), Buffer.from('.md')]),
      BAD,
    );
    git.git('add', '--all');
    expect([...(await git.findings())].sort()).toEqual(
      [...names, 'raw-\\xff.md'].map((name) => `${name} invalid-date`).sort(),
    );
  });

  it('is read in the same way, whatever the user’s git settings are', async () => {
    const git = GitSandbox.repository({ ...CONFIGURED, 'a.md': GOOD, 'b/c.md': GOOD });
    git.stage('a.md', BAD);
    git.git('mv', 'b/c.md', 'b/d.md');
    for (const [name, value] of Object.entries({
      'diff.renames': 'copies',
      'diff.noprefix': 'true',
      'diff.external': '/bin/false',
      'diff.orderFile': '/nowhere',
      'core.quotePath': 'true',
      'core.pager': '/bin/false',
      'color.ui': 'always',
    }))
      git.git('config', name, value);
    expect(await git.findings()).toEqual(['a.md invalid-date']);
  });
});

describe('errors of lint --staged in one line', () => {
  const oneLine = async (
    git: GitSandbox,
    args: string[],
    env: Record<string, string> = {},
  ): Promise<string> => {
    const { stdout, stderr, code } = await git.netvault(['lint', '--staged', ...args], env);
    expect({ stdout, code, lines: stderr.split('\n').length }).toEqual({ stdout: '', code: 2, lines: 2 });
    return stderr;
  };

  it('report that git is missing', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    expect(await oneLine(git, [], { PATH: git.home })).toContain('git was not found');
  });

  it('report that there is no repository', async () => {
    const git = new GitSandbox();
    expect(await oneLine(git, [], { GIT_CEILING_DIRECTORIES: git.home })).toContain(
      'is not in a git repository',
    );
  });

  it.each([
    ['that git finds', (): Record<string, string> => ({})],
    ['that GIT_DIR names', ({ folder }: GitSandbox): Record<string, string> => ({ GIT_DIR: folder })],
  ])('report that a bare repository %s has no work tree', async (_, env) => {
    const git = new GitSandbox();
    git.git('init', '--quiet', '--bare');
    git.write('.netvault.yaml', 'version: 1\n');
    expect(await oneLine(git, [], env(git))).toMatch(
      /vault is in a bare repository, which has no work tree and so no notes to lint\. Do it in a clone\.\n$/,
    );
  });

  it('report that the vault is not in the repository', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    mkdirSync(join(git.home, 'other'));
    const args = ['--vault', join(git.home, 'other')];
    expect(await oneLine(git, args, { GIT_DIR: join(git.folder, '.git') })).toContain(
      'is not in the git repository',
    );
  });

  it('report that --staged takes no names', async () => {
    const git = GitSandbox.repository(CONFIGURED);
    expect(await oneLine(git, ['a.md'])).toContain('--staged takes no names');
  });
});
