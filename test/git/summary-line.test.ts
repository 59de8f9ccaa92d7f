import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCivilDate } from '../../src/model/civil-date.ts';
import type { SourceNote } from '../../src/model/note.ts';
import { sameUntil } from '../../src/app/summary/same-until.ts';
import { VaultIndex } from '../../src/vault/vault-index.ts';
import { assertOftenAsync } from '../harness/assert-often.ts';
import { GitSandbox } from '../harness/git-sandbox.ts';

const LEFT = '.git/netvault-line';
const ASKED = 'NetVault was asked\n';
const ADA = '---\ntype: contact\ncadence: monthly\nmet: 2020-02-28\n---\n\n## Log\n\n- 2020-03-01 call\n';
const GOAL = '---\ntype: goal\nkind: behavior\nmetric: points\ntarget: 20\nevery: week\n---\n';

/** A repository with hooks, whose post-commit hook prints `ASKED` if it runs NetVault. */
async function vault(files: Readonly<Record<string, string>> = { 'Ada.md': ADA, 'Goal.md': GOAL }) {
  const git = await GitSandbox.hooked({ '.netvault.yaml': '', ...files });
  const fake = join(git.home, 'fake');
  writeFileSync(fake, `#!/bin/sh\necho '${ASKED.trim()}'\n`, { mode: 0o755 });
  const hook = join(git.folder, '.git/hooks/post-commit');
  writeFileSync(hook, readFileSync(hook, 'utf8').replace(`'${process.execPath}'`, `'${fake}'`));
  return git;
}

/** What the hook prints now. */
function said(git: GitSandbox, env: Readonly<Record<string, string>> = {}, shell = 'sh'): string {
  const hook = join(git.folder, '.git/hooks/post-commit');
  return spawnSync(shell, [hook], { cwd: git.folder, env: { ...git.env, ...env }, encoding: 'utf8' }).stdout;
}

/** What NetVault prints now. */
async function line(git: GitSandbox): Promise<string> {
  return (await git.spawned(['hook', 'run', 'post-commit', '--vault=.'])).stdout;
}

async function committed(): Promise<GitSandbox> {
  const git = await vault();
  git.stage('Bob.md', ADA);
  expect(git.commit().code).toBe(0);
  return git;
}

function edit(git: GitSandbox, change: (lines: string[]) => string[]): void {
  git.write(LEFT, change(git.read(LEFT).split('\n')).join('\n'));
}

describe('the status line that pre-commit prepares', () => {
  it('is printed by post-commit without running NetVault, and is the line of NetVault', async () => {
    const git = await vault();
    git.stage('Bob.md', ADA);
    const { said: printed } = git.commit();
    expect(printed).toBe(await line(git));
    expect(printed).toMatch(/^W\d\d 0\/20 points/);
  });

  const SHELLS = [['sh'], ['bash'], ['dash'], ['busybox', 'sh'], ['ksh'], ['mksh'], ['zsh']].map(
    ([shell = '', ...args]) => ({ name: [shell, ...args].join(' '), shell, args }),
  );
  const isInstalled = (shell: string, args: readonly string[]): boolean =>
    spawnSync(shell, [...args, '-c', ':']).status === 0;
  for (const { name, shell, args } of SHELLS)
    it.skipIf(name !== 'sh' && !isInstalled(shell, args))(`is printed by the shell ${name}`, async () => {
      const git = await committed();
      const hook = join(git.folder, '.git/hooks/post-commit');
      const ran = (...how: string[]) =>
        spawnSync(shell, [...args, ...how, hook], { cwd: git.folder, env: git.env, encoding: 'utf8' });
      expect(ran()).toMatchObject({ stdout: await line(git), stderr: '', status: 0 });
      expect(ran('-eu')).toMatchObject({ stdout: await line(git), stderr: '', status: 0 });
      rmSync(join(git.folder, LEFT));
      expect(ran('-eu')).toMatchObject({ stdout: ASKED, stderr: '', status: 0 });
    });

  it('is printed in a linked worktree, and for a vault in a folder of the repository', async () => {
    const git = await vault();
    git.git('worktree', 'add', '--quiet', '../linked');
    git.folder = join(git.home, 'linked');
    git.stage('Bob.md', ADA);
    expect(git.commit().said).toBe(await line(git));

    const other = GitSandbox.repository({ 'my vault/Ada.md': ADA, 'my vault/.netvault.yaml': '' });
    await other.spawned(['hook', 'install', '--vault', 'my vault']);
    other.stage('my vault/Bob.md', ADA);
    const { said: printed } = other.commit();
    expect(printed).toMatch(/^W\d\d /);
    expect(other.read(LEFT)).toContain(printed);
  });

  it('is removed by hook uninstall', async () => {
    const git = await committed();
    expect(git.has(LEFT)).toBe(true);
    expect((await git.spawned(['hook', 'uninstall'])).code).toBe(0);
    expect(git.has(LEFT)).toBe(false);
  });

  it('replaces a link and keeps the file that it leads to', async () => {
    const git = await vault();
    git.write('../other', 'mine');
    symlinkSync(join(git.home, 'other'), join(git.folder, LEFT));
    git.stage('Bob.md', ADA);
    git.commit();
    expect(git.read('../other')).toBe('mine');
    expect(git.read(LEFT)).toContain('\nend\n');
  });

  it.each<[string, (git: GitSandbox) => Record<string, string> | undefined]>([
    [
      'it is gone',
      (git) => {
        rmSync(join(git.folder, LEFT));
        return undefined;
      },
    ],
    [
      'it is cut short',
      (git) => {
        edit(git, (lines) => lines.slice(0, -2));
        return undefined;
      },
    ],
    [
      'it is empty',
      (git) => {
        git.write(LEFT, '');
        return undefined;
      },
    ],
    [
      'it is of another build',
      (git) => {
        edit(git, ([, ...rest]) => ['// netvault 0', ...rest]);
        return undefined;
      },
    ],
    [
      'it is from another folder',
      (git) => {
        edit(git, (lines) => lines.with(2, git.home));
        return undefined;
      },
    ],
    [
      'another tree is committed',
      (git) => {
        git.stage('Eve.md', ADA);
        git.commit(['--no-verify']);
        return undefined;
      },
    ],
    [
      'it is too old',
      (git) => {
        edit(git, (lines) => lines.with(5, lines[4] ?? ''));
        return undefined;
      },
    ],
    [
      'it is from later',
      (git) => {
        edit(git, (lines) => lines.with(4, lines[5] ?? ''));
        return undefined;
      },
    ],
    [
      'a number is none',
      (git) => {
        edit(git, (lines) => lines.with(4, 'x'));
        return undefined;
      },
    ],
    [
      'the line is too wide',
      (git) => {
        edit(git, (lines) => lines.with(-5, '81'));
        return undefined;
      },
    ],
    [
      'the commit is old',
      (git) => {
        git.commit(['--no-verify', '--amend', '--date=2020-01-01'], {
          GIT_COMMITTER_DATE: '2020-01-01T00:00',
        });
        return undefined;
      },
    ],
    [
      'settings appear that git has not',
      (git) => {
        git.write('.obsidian/app.json', '{}');
        return undefined;
      },
    ],
    [
      'settings appear that lead nowhere',
      (git) => {
        git.write('.obsidian/x', '');
        symlinkSync('nowhere', join(git.folder, '.obsidian/app.json'));
        return undefined;
      },
    ],
    [
      'a rebase is under way',
      (git) => {
        git.write('.git/rebase-merge/x', '');
        return undefined;
      },
    ],
    ['the zone is another', () => ({ TZ: 'Asia/Tokyo' })],
    ['the locale is another', () => ({ LANG: 'C' })],
    ['the locale of all is another', () => ({ LC_ALL: 'C' })],
  ])('is not printed if %s', async (_, change) => {
    const git = await committed();
    expect(said(git)).toMatch(/^W/);
    const env = change(git);
    expect(said(git, env)).toBe(ASKED);
  });

  it.each<[string, (git: GitSandbox) => void]>([
    [
      'the settings are not in git',
      (git) => {
        git.write('.gitignore', '.obsidian\n');
        git.write('.obsidian/app.json', '{}');
      },
    ],
    [
      'settings are in git in place of which something stands',
      (git) => {
        git.stage('.obsidian/app.json', 'version https://git-lfs.github.com/spec/v1\n');
      },
    ],
    [
      'nothing of the vault is committed',
      (git) => {
        git.git('rm', '--quiet', '--cached', 'Ada.md', 'Goal.md');
      },
    ],
  ])('is not prepared if %s', async (_, change) => {
    const git = await vault();
    git.stage('note.md', 'No record.\n');
    change(git);
    expect(git.commit().said).toBe(ASKED);
    expect(git.has(LEFT)).toBe(false);
  });

  it('is not prepared with --no-cache, and nothing is cached then', async () => {
    const git = await vault();
    git.stage('Bob.md', ADA);
    const { code } = await git.spawned(['hook', 'run', 'pre-commit', '--no-cache', '--vault=.']);
    expect({ code, left: existsSync(join(git.folder, LEFT)) }).toEqual({ code: 0, left: false });
    expect(existsSync(join(git.home, '.cache/netvault/vaults'))).toBe(false);
    await git.spawned(['hook', 'run', 'pre-commit', '--vault=.']);
    expect(existsSync(join(git.folder, LEFT))).toBe(true);
    expect(existsSync(join(git.home, '.cache/netvault/vaults'))).toBe(true);
  });

  it('is not prepared by lint --staged, or with --today', async () => {
    const git = await vault();
    git.stage('Bob.md', ADA);
    const now = new Date().toISOString().slice(0, 16);
    const run = ['hook', 'run', 'pre-commit', '--vault=.'];
    for (const args of [
      ['lint', '--staged'],
      [...run, '--today', now],
    ]) {
      expect(await git.spawned(args)).toMatchObject({ stderr: '', code: 0 });
      expect(git.has(LEFT), args.join(' ')).toBe(false);
    }
    await git.spawned(run);
    expect(git.has(LEFT)).toBe(true);
  });

  const step = fc.oneof(
    fc.record({ is: fc.constant('log' as const), note: fc.nat(2), days: fc.nat(9) }),
    fc.record({ is: fc.constantFrom('event', 'delete', 'dirty', 'untracked', 'ignored'), note: fc.nat(2) }),
  );
  const commit = fc.constantFrom<readonly string[]>(
    [],
    ['--amend'],
    ['--no-verify'],
    ['--all'],
    ['--', 'n0.md'],
  );

  it('is the line of NetVault for the commit, whatever came before', async () => {
    let prepared = 0;
    await assertOftenAsync(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(step, { maxLength: 3 }), commit), { minLength: 2, maxLength: 4 }),
        async (history) => {
          const git = await vault({
            'n0.md': ADA,
            'n1.md': ADA,
            'n2.md': ADA,
            'Goal.md': GOAL,
            '.gitignore': 'i*.md\n',
          });
          const today = new Date().toISOString().slice(0, 10);
          for (const [steps, how] of history) {
            for (const one of steps) {
              const note = `n${String(one.note)}.md`;
              const text = git.has(note) ? git.read(note) : ADA;
              if (one.is === 'log') git.stage(note, `${text}- ${today} email\n`);
              else if (one.is === 'event')
                git.stage(
                  `e${note}`,
                  `---\ntype: event\ndate: ${today}\ntime: 00:00-23:59\nreminders: off\n---\n`,
                );
              else if (one.is === 'delete') git.tryGit(['rm', '--quiet', '--force', note]);
              else if (one.is === 'dirty') git.write(note, `${text}- ${today} call\n`);
              else git.write(`${one.is === 'ignored' ? 'i' : 'u'}.md`, ADA);
            }
            const { said: printed, code } = git.commit(how);
            if (code !== 0 || printed.endsWith(ASKED)) continue;
            prepared++;
            expect(printed.split('\n').at(-2)).toBe((await line(git)).trimEnd());
          }
        },
      ),
      () => prepared > 1,
      { numRuns: Math.ceil(Number(process.env['NETVAULT_RUNS'] ?? 30) / 10) },
    );
  });
});

describe('sameUntil', () => {
  const event = (fields: string): SourceNote => ({
    path: 'e.md',
    text: `---\ntype: event\n${fields}\n---\n`,
  });
  const at = (hours: number): { date: NonNullable<ReturnType<typeof parseCivilDate>>; minutes: number } => {
    const date = parseCivilDate('2026-11-19');
    if (!date) throw new Error('no date');
    return { date, minutes: hours * 60 };
  };

  it.each([
    ['date: 2026-11-19\ntime: 18:00-20:30', 12, 18 * 60],
    ['date: 2026-11-19\ntime: 18:00-20:30', 18, 20 * 60 + 30],
    ['date: 2026-11-19\ntime: 18:00-20:30', 21, 1440],
    ['date: 2026-11-18\ntime: 22:00-02:00', 1, 120],
    ['date: 2026-11-19', 12, 1440],
    ['date: 2026-11-20\ntime: 09:00', 12, 1440],
    ['date: 2026-11-10\nend: 2026-11-19 16:00\ntime: 09:00', 12, 16 * 60],
  ])('returns the right minute for %s, at %i o’clock', (fields, hours, until) => {
    expect(sameUntil(VaultIndex.build([event(fields)]), at(hours))).toBe(until);
  });
});
