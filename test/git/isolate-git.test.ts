import {
  appendFileSync,
  chmodSync,
  existsSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GitSandbox } from '../harness/git-sandbox.ts';

const BAD = '---\ntype: contact\nmet: 16.11.2026\n---\n';
const FIXED = '---\ntype: contact\nmet: 2026-11-16\n---\n';

const COMMANDS: readonly (readonly string[])[] = [
  ['lint', '--staged'],
  ['lint', '--staged', '--fix'],
  ['lint', '--staged', '--fix-dry-run'],
  ['hook', 'install'],
  ['hook', 'run', 'pre-commit'],
  ['hook', 'run', 'pre-merge-commit', '--strict'],
  ['hook', 'run', 'post-commit'],
  ['hook', 'uninstall'],
  ['summary'],
  ['doctor'],
];

/** Settings that name a program; `[RUN]` stands for the program that leaves the marker. */
const SETTINGS: readonly (readonly [key: string, value?: string])[] = [
  ['core.fsmonitor'],
  ['core.pager'],
  ['pager.lsTree'],
  ['pager.config'],
  ['core.editor'],
  ['sequence.editor'],
  ['core.sshCommand'],
  ['core.askPass'],
  ['core.gitProxy'],
  ['core.alternateRefsCommand'],
  ['credential.helper', '![RUN]'],
  ['diff.external'],
  ['diff.mine.textconv'],
  ['diff.mine.command'],
  ['merge.mine.driver'],
  ['merge.default', 'mine'],
  ['filter.mine.clean'],
  ['filter.mine.smudge'],
  ['filter.mine.required', 'true'],
  ['filter.with=sign.process'],
  ['filter.with=sign.required', 'true'],
  ['filter.it\'s "odd"!.clean'],
  ['filter.dotted.name.clean'],
  ['filter.dotted.name.required', 'true'],
  ['gpg.program'],
  ['commit.gpgSign', 'true'],
  ['log.showSignature', 'true'],
  ['uploadpack.packObjectsHook'],
  ['alias.ls-tree', '![RUN]'],
  ['alias.rev-parse', '![RUN]'],
  ['alias.cat-file', '![RUN]'],
  ['interactive.diffFilter'],
  ['trailer.sign.cmd'],
];

const ATTRIBUTES = `*.md filter=mine diff=mine merge=mine
b.md filter=with=sign
c.md "filter=it's \\"odd\\"!"
d.md filter=dotted.name
e.md working-tree-encoding=UTF-16 text eol=crlf
`;

/** A repository that names a program wherever git can be told to run one; the program leaves a marker. */
function hostile(put: (git: GitSandbox, run: string) => void): { git: GitSandbox; marker: string } {
  const git = GitSandbox.repository();
  const marker = join(git.home, 'marker');
  const program = join(git.home, 'program');
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >>'${marker}'\nexit 0\n`);
  chmodSync(program, 0o755);
  git.write('.netvault.yaml', '');
  for (const name of ['b', 'c', 'd', 'e']) git.write(`${name}.md`, 'text\n');
  git.git('add', '--all');
  git.git('commit', '--quiet', '--message', 'before');
  git.write('a.md', BAD);
  const later = Date.now() / 1000 + 100_000;
  // Whenever git writes the index, it compares the files that are newer with it.
  for (const name of ['b', 'c', 'd', 'e']) utimesSync(join(git.folder, `${name}.md`), later, later);
  git.git('add', '--all');
  put(git, program);
  return { git, marker };
}

async function runsNothing({ git, marker }: ReturnType<typeof hostile>, env: Record<string, string> = {}) {
  for (const command of COMMANDS) {
    const { stderr, code } = await git.netvault(command, env);
    expect(existsSync(marker) ? [command.join(' '), readFileSync(marker, 'utf8')] : []).toEqual([]);
    expect({ command, code, stderr }).not.toMatchObject({ code: 2 });
  }
  expect(git.read('a.md')).toBe(FIXED);
}

/** Adds the settings to a file that git reads. */
function configure(place: string, run: string): void {
  const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const text = SETTINGS.map(([key, value = '[RUN]']) => {
    const [, section = '', within, name = ''] = /^([^.]+)(?:\.(.+))?\.([^.]+)$/.exec(key) ?? [];
    const head = within === undefined ? section : `${section} ${quoted(within)}`;
    return `[${head}]\n\t${name} = ${quoted(value.replace('[RUN]', run))}\n`;
  });
  appendFileSync(place, text.join(''));
}

const configOf = (git: GitSandbox): string => join(git.folder, '.git/config');

describe('netvault in a repository whose git settings name programs', () => {
  it('the test program leaves a marker if git itself runs it', () => {
    const { git, marker } = hostile((at, run) => {
      configure(configOf(at), run);
      at.write('.gitattributes', ATTRIBUTES);
    });
    git.write('b.md', 'more\n');
    git.tryGit(['add', 'b.md', 'c.md']);
    expect(readFileSync(marker, 'utf8')).toContain('program');
  });

  it('runs no program from the settings of the repository', async () => {
    await runsNothing(
      hostile((git, run) => {
        configure(configOf(git), run);
        git.write('.gitattributes', ATTRIBUTES);
      }),
    );
  });

  it('runs no program if attributes are outside the work tree', async () => {
    await runsNothing(
      hostile((git, run) => {
        configure(configOf(git), run);
        git.write('.git/info/attributes', ATTRIBUTES);
      }),
    );
    await runsNothing(
      hostile((git, run) => {
        configure(configOf(git), run);
        writeFileSync(join(git.home, 'attributes'), ATTRIBUTES);
        git.git('config', 'core.attributesFile', join(git.home, 'attributes'));
      }),
    );
  });

  it('runs no program from included settings or settings of a work tree', async () => {
    await runsNothing(
      hostile((git, run) => {
        configure(join(git.folder, 'settings'), run);
        git.git('config', 'include.path', '../settings');
        git.write('.gitattributes', ATTRIBUTES);
      }),
    );
    await runsNothing(
      hostile((git, run) => {
        git.git('config', 'extensions.worktreeConfig', 'true');
        configure(join(git.folder, '.git/config.worktree'), run);
        git.write('.gitattributes', ATTRIBUTES);
      }),
    );
  });

  it('runs no program from environment variables', async () => {
    const made = hostile((git) => {
      git.write('.gitattributes', ATTRIBUTES);
    });
    const run = join(made.git.home, 'program');
    const settings = SETTINGS.flatMap(([key, value = '[RUN]'], at) => [
      [`GIT_CONFIG_KEY_${String(at)}`, key],
      [`GIT_CONFIG_VALUE_${String(at)}`, value.replace('[RUN]', run)],
    ]);
    await runsNothing(made, {
      ...(Object.fromEntries(settings) as Record<string, string>),
      GIT_CONFIG_COUNT: String(SETTINGS.length),
      GIT_CONFIG_PARAMETERS: `'core.fsmonitor'='${run}' 'filter.mine.clean'='${run}' 'filter.with=sign.process'='${run}'`,
      GIT_EXTERNAL_DIFF: run,
      GIT_PAGER: run,
      GIT_SSH_COMMAND: run,
      GIT_ASKPASS: run,
      GIT_PROXY_COMMAND: run,
    });
  });

  it('runs no hooks', async () => {
    await runsNothing(
      hostile((git, run) => {
        for (const name of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman'])
          git.hook(name, `exec '${run}'\n`);
      }),
    );
  });

  it('writes no trace of git that the user’s settings ask for', async () => {
    const made = hostile(() => undefined);
    const targets = ['normal', 'event', 'perf'].map((kind) => `\t${kind}Target = ${made.marker}\n`);
    appendFileSync(join(made.git.home, '.gitconfig'), `[trace2]\n${targets.join('')}`);
    made.git.git('status');
    expect(existsSync(made.marker)).toBe(true);
    rmSync(made.marker);
    await runsNothing(made);
  });
});

describe('a folder that looks like a repository', () => {
  it('is not used as a repository if it is the vault itself', async () => {
    const git = new GitSandbox();
    const marker = join(git.home, 'marker');
    git.write('.netvault.yaml', '');
    for (const folder of ['objects', 'refs']) git.write(`${folder}/x`, '');
    git.write('HEAD', 'ref: refs/heads/main\n');
    git.write('config', `[core]\n\tbare = false\n\tworktree = .\n\tfsmonitor = "touch '${marker}'"\n`);
    const { stderr, code } = await git.netvault(['lint', '--staged']);
    expect({ stderr, code }).toMatchObject({ code: 2, stderr: expect.stringContaining('git') as string });
    expect(existsSync(marker)).toBe(false);
  });
});

describe('a partial clone', () => {
  function cloned(filter: string, how: readonly string[]): GitSandbox {
    const git = GitSandbox.repository({ '.netvault.yaml': '', 'a.md': FIXED, 'x/b.md': `${FIXED}more\n` });
    git.git('config', 'uploadpack.allowFilter', 'true');
    git.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
    git.git('clone', '--quiet', ...how, `--filter=${filter}`, `file://${git.folder}`, '../partial');
    git.folder = join(git.home, 'partial');
    git.write('.netvault.yaml', '');
    return git;
  }

  const packs = (git: GitSandbox): string => git.git('count-objects', '-v');

  it.each([
    ['blob:none', ['--no-checkout']],
    ['tree:0', ['--no-checkout']],
    ['blob:none', ['--sparse']],
  ])('with the filter %s leads to an error with advice, and nothing is fetched', async (filter, how) => {
    const git = cloned(filter, how);
    git.git('config', 'remote.origin.uploadpack', `touch '${join(git.home, 'marker')}'; git-upload-pack`);
    if (filter === 'blob:none') git.git('read-tree', 'HEAD');
    git.git('update-index', '--add', '--cacheinfo', `100644,${blobOf(git)},n.md`);
    const before = packs(git);
    for (const command of [
      ['lint', '--staged'],
      ['lint', '--staged', '--fix'],
      ['hook', 'run', 'pre-commit'],
    ]) {
      const { stderr, stdout, code } = await git.netvault(command);
      expect(stderr).toContain('this is a partial clone, which does not have the object');
      expect({ stdout, code }).toEqual({ stdout: '', code: command[0] === 'hook' ? 0 : 2 });
    }
    expect((await git.netvault(['hook', 'run', 'post-commit'])).stderr).toContain('partial clone');
    expect([existsSync(join(git.home, 'marker')), packs(git)]).toEqual([false, before]);
    git.git('config', '--unset', 'remote.origin.uploadpack');
    git.git('fetch', '--quiet', '--refetch', '--no-filter');
    expect((await git.netvault(['lint', '--staged'])).stderr).toBe('');
  });

  it('works like any other repository if it has the needed objects', async () => {
    const git = cloned('blob:none', []);
    git.stage('n.md', BAD);
    expect(await git.findings()).toEqual(['n.md invalid-date']);
  });
});

/** The name of a blob that is stored in the repository itself. */
function blobOf(git: GitSandbox): string {
  git.write('own', BAD);
  return git.git('hash-object', '-w', 'own').trim();
}
