import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GitSandbox } from '../harness/git-sandbox.ts';

const HOOKS = ['.git/hooks/pre-commit', '.git/hooks/pre-merge-commit', '.git/hooks/post-commit'];
const ALL = `NetVault’s hooks are in ${HOOKS.join(', ')}.`;

async function installed(...args: string[]): Promise<GitSandbox> {
  const git = GitSandbox.repository({ '.netvault.yaml': '' });
  expect(await git.netvault(['hook', 'install', ...args])).toMatchObject({ stderr: '', code: 0 });
  return git;
}

/** The output of `hook` in one line, and the exit code. */
async function told(git: GitSandbox, ...args: string[]): Promise<{ said: string; code: number }> {
  const { stdout, stderr, code } = await git.netvault(['hook', ...args]);
  expect(stderr).toBe('');
  return { said: stdout.replaceAll(/\s+/g, ' ').trim(), code };
}

describe('netvault hook without an action', () => {
  it('reports that there are no hooks, and installs none', async () => {
    const git = GitSandbox.repository({ '.netvault.yaml': '' });
    const none = {
      said: 'git runs no hooks of NetVault here. netvault hook install puts them in place.',
      code: 1,
    };
    expect(await told(git)).toEqual(none);
    expect(await told(git, 'status')).toEqual(none);
    expect(existsSync(join(git.folder, '.git/hooks/pre-commit'))).toBe(false);
    git.hook('pre-commit', 'echo mine\n');
    expect(await told(git)).toEqual(none);
  });

  it('prints the command that installs the hooks for the vault that --vault names', async () => {
    const git = GitSandbox.repository({ 'a/.netvault.yaml': '', 'b/.netvault.yaml': '' });
    await git.netvault(['hook', 'install', '--strict', '--vault', 'a']);
    const { said, code } = await told(git, '--vault', 'b');
    expect(code).toBe(1);
    expect(said).toContain('netvault hook install --vault b --strict puts them in place.');
    await git.netvault(['hook', 'install', '--vault', 'b', '--strict']);
    expect((await told(git, '--vault', 'b')).code).toBe(0);
  });

  it('says what to do where hooks would be refused, since it is no vault', async () => {
    const git = GitSandbox.repository({
      'notes/.netvault.yaml': '',
      'notes/Scorecard.md': '---\ntype: scorecard\n---\n',
      'beside/Readme.txt': '',
    });
    const above = await told(git);
    expect(above.code).toBe(1);
    expect(above.said).toMatch(/^git runs no hooks of NetVault here\. \S+ is not a vault itself, but notes /);
    const beside = await told(git, '--vault', 'beside');
    expect(beside.said).toContain('netvault hook install --vault beside puts them in place.');
    const install = await git.netvault(['hook', 'install']);
    expect(install.stderr.replaceAll(/\s+/g, ' ')).toContain('is not a vault itself, but notes in it is.');
  });

  it('prints what the hooks do', async () => {
    const plain = await told(await installed());
    expect(plain.said).toBe(
      `${ALL} They report findings and let every commit pass; with hook install --strict, errors stop a commit.`,
    );
    expect(plain.code).toBe(0);
    const git = GitSandbox.repository({ '.netvault.yaml': '' });
    const calendar = join(git.home, "it's é.ics");
    await git.netvault(['hook', 'install', '--strict', '--calendar', calendar]);
    expect(await told(git)).toEqual({
      said: `${ALL} Errors in what is staged stop a commit. A calendar is written to ${calendar} after a commit.`,
      code: 0,
    });
  });

  it.each<[string, (git: GitSandbox, hook: string) => void, string]>([
    [
      'is missing',
      (_, hook) => {
        rmSync(hook);
      },
      'No hook is installed for post-commit. netvault hook install --strict puts them in place.',
    ],
    [
      'may not be run',
      (_, hook) => {
        chmodSync(hook, 0o644);
      },
      '.git/hooks/post-commit holds lines of NetVault, or some of them, that git does not run.',
    ],
    [
      'has one mark',
      (_, hook) => {
        writeFileSync(hook, readFileSync(hook, 'utf8').replace('# <<< netvault <<<', ''));
      },
      '.git/hooks/post-commit holds lines of NetVault',
    ],
    [
      'is of another version',
      (_, hook) => {
        writeFileSync(hook, readFileSync(hook, 'utf8').replace('sequencer', 'other'));
      },
      'They are from another version of NetVault, or it was moved; netvault hook install --strict updates them.',
    ],
    [
      'names a program that has moved',
      (_, hook) => {
        writeFileSync(hook, readFileSync(hook, 'utf8').replaceAll(process.execPath, '/gone/node'));
      },
      'or it was moved',
    ],
    [
      'is for another vault',
      (git) => {
        for (const one of HOOKS) git.write(one, git.read(one).replace('--vault=.', '--vault=notes'));
      },
      'They look at the vault in notes of the repository, not at this one.',
    ],
    [
      'is where git does not look',
      (git) => {
        renameSync(join(git.folder, '.git/hooks'), join(git.folder, '.husky'));
      },
      '.husky/post-commit holds lines of NetVault',
    ],
  ])('reports a hook that %s, and exits with 1', async (_, change, words) => {
    const git = await installed('--strict');
    change(git, join(git.folder, '.git/hooks/post-commit'));
    const { said, code } = await told(git);
    expect(said).toContain(words);
    expect(code).toBe(1);
  });

  it.each<[string, (git: GitSandbox, hook: string) => void, string]>([
    [
      'core.hooksPath is empty',
      (git) => {
        git.git('config', 'core.hooksPath', '');
      },
      'core.hooksPath is empty, so git runs no hooks here. git config --unset core.hooksPath gives the repository its own folder back.',
    ],
    [
      'core.hooksPath is no folder',
      (git) => {
        git.git('config', 'core.hooksPath', '.netvault.yaml');
      },
      'git config --unset core.hooksPath',
    ],
    [
      'a hook of yours is not executable',
      (_, hook) => {
        writeFileSync(hook, `echo mine\n${readFileSync(hook, 'utf8')}`);
        chmodSync(hook, 0o644);
      },
      'Make it executable, or remove it, and try again.',
    ],
    [
      'the first line of a hook ends with CR',
      (git, hook) => {
        writeFileSync(hook, readFileSync(hook, 'utf8').replace('\n', '\r\n').concat('echo mine\r\n'));
        expect(git.tryGit(['hook', 'run', 'post-commit']).stderr).toContain('cannot run');
      },
      'has a first line that ends with CR, so git cannot run it. Save it with line ends of LF alone, and try again.',
    ],
    [
      'a hook is for a shell that is not there',
      (git, hook) => {
        writeFileSync(
          hook,
          readFileSync(hook, 'utf8').replace('/bin/sh', '/no/bin/sh').concat('echo mine\n'),
        );
        expect(git.tryGit(['hook', 'run', 'post-commit']).stderr).toContain('cannot run');
      },
      'begins with the path of a program that is not there, so git cannot run it. Correct its first line, and try again.',
    ],
  ])('advises what works if %s, not to install the hooks', async (_, change, words) => {
    const git = await installed('--strict');
    change(git, join(git.folder, '.git/hooks/post-commit'));
    const refused = await git.netvault(['hook', 'install', '--strict']);
    expect(refused.code).toBe(2);
    const { said, code } = await told(git);
    expect(said).toContain(words);
    expect(said).not.toContain('hook install');
    expect(refused.stderr.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(code).toBe(1);
  });

  it('updates hooks of its own whose lines an editor has ended with CR', async () => {
    const git = await installed('--strict');
    const hook = join(git.folder, '.git/hooks/pre-commit');
    writeFileSync(hook, readFileSync(hook, 'utf8').replaceAll('\n', '\r\n'));
    expect((await told(git)).code).toBe(1);
    await git.netvault(['hook', 'install', '--strict']);
    expect((await told(git)).code).toBe(0);
  });

  it('finds hooks in the folder of core.hooksPath', async () => {
    const git = await installed();
    git.git('config', 'core.hooksPath', 'my hooks');
    expect((await told(git)).said).toMatch(/^git runs no hooks of NetVault here\./);
    await git.netvault(['hook', 'install']);
    expect((await told(git)).said).toContain('my hooks/pre-commit');
  });
});

it.each([
  ['hook', '--strict'],
  ['hook status', '--calendar', 'x.ics'],
  ['hook uninstall', '--strict'],
  ['hook uninstall', '--calendar', 'x.ics'],
])('%s refuses %s, and changes nothing', async (command, ...option) => {
  const git = await installed();
  const { stdout, stderr, code } = await git.netvault([...command.split(' '), ...option]);
  expect([stdout, code]).toEqual(['', 2]);
  expect(stderr).toContain(`${option[0] ?? ''} does not go with ${command}. It goes with hook install`);
  expect(existsSync(join(git.folder, HOOKS[0] ?? ''))).toBe(true);
});
