import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { GitSandbox, shellCommand } from '../harness/git-sandbox.ts';
import { bundle } from '../harness/bundle.ts';
import { IS_WHOLE, RUNS } from '../harness/scale.ts';

/** How often a command is killed: more often in `npm run test:long`. */
const TIMES = IS_WHOLE ? 300 : Math.max(8, Math.floor(RUNS / 20));

const contact = (met: string, more = ''): string =>
  `---\ntype: contact\nmet: ${met}\n---\n\n\n\ntext\n${more}`;
const [BAD, FIXED] = [contact('16.11.2020'), contact('2020-11-16')];
const LATER = 'not staged\n';
const NOTES = Array.from({ length: 24 }, (_, at) => `n${String(at)}.md`);
/** Every third note is staged in part. */
const more = (at: number): string => (at % 3 === 0 ? LATER : '');

/** Runs a program; kills it and all its processes after `after` milliseconds; returns how long it ran. */
async function runAndKill(
  git: GitSandbox,
  [file = '', ...args]: readonly string[],
  after: number,
): Promise<number> {
  const began = performance.now();
  const child = spawn(file, args, { cwd: git.folder, env: git.env, stdio: 'ignore', detached: true });
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
  });
  await Promise.race([closed, sleep(after)]);
  const { pid } = child;
  if (child.exitCode === null && pid !== undefined) process.kill(-pid, 'SIGKILL');
  await closed;
  return performance.now() - began;
}

/** Times spread over a run of `length` milliseconds, from its start to just after its end. */
function* moments(length: number): Generator<number> {
  for (let time = 0; time < TIMES; time++) yield ((time + Math.random()) / TIMES) * length * 1.1;
}

function expectWhole(git: GitSandbox, counts: { before: number; after: number }): void {
  const all = git.stagedAll(NOTES);
  for (const [at, name] of NOTES.entries()) {
    const staged = all[at];
    expect([BAD, FIXED]).toContain(staged);
    expect([BAD + more(at), FIXED + more(at)]).toContain(git.read(name));
    counts[staged === BAD ? 'before' : 'after']++;
  }
  const { code, stderr } = git.tryGit(['fsck', '--strict', '--no-dangling']);
  expect({ code, stderr: stderr.replace(/^notice: .*\n/gm, '') }).toEqual({ code: 0, stderr: '' });
}

/** Removes the lock files that git itself leaves behind when it is killed. */
function removeLocks(git: GitSandbox): void {
  for (const name of ['index.lock', 'HEAD.lock', 'index.lock.lock', 'refs/heads/main.lock'])
    rmSync(join(git.folder, '.git', name), { force: true });
}

describe('commands that are killed at any moment', () => {
  it('lint --fix --staged leaves every note as it was or fixed, and loses nothing staged', async () => {
    const git = GitSandbox.repository({ '.netvault.yaml': '' });
    for (const name of NOTES) git.write(name, BAD);
    git.git('add', '--all');
    const index = readFileSync(join(git.folder, '.git/index'));
    const reset = (): void => {
      removeLocks(git);
      writeFileSync(join(git.folder, '.git/index'), index);
      for (const [at, name] of NOTES.entries()) git.write(name, BAD + more(at));
    };
    const command = [process.execPath, bundle(), 'lint', '--fix', '--staged'];
    reset();
    const length = await runAndKill(git, command, 60_000);
    const counts = { before: 0, after: 0 };
    expectWhole(git, counts);
    expect(counts).toEqual({ before: 0, after: NOTES.length });
    for (const moment of moments(length)) {
      reset();
      await runAndKill(git, command, moment);
      expectWhole(git, counts);
      removeLocks(git);
      const { code, stderr } = await git.netvault(['lint', '--fix', '--staged']);
      expect(code, stderr).toBe(0);
      expect(git.stagedAll(NOTES)).toEqual(NOTES.map(() => FIXED));
    }
    expect(counts.before).toBeGreaterThan(0);
  }, 900_000);

  it('a commit of some paths with a fixing hook keeps its index and what else is staged', async () => {
    const git = GitSandbox.repository({ '.netvault.yaml': '', 'a.md': 'a\n', 'b.md': 'b\n' });
    git.hook('pre-commit', `${shellCommand('lint --fix --staged --vault .')}\n`);
    const first = git.git('rev-parse', 'HEAD').trim();
    const reset = (): void => {
      removeLocks(git);
      git.git('reset', '--quiet', '--hard', first);
      git.stage('b.md', BAD);
      git.write('a.md', BAD);
    };
    const command = ['git', 'commit', '--quiet', '--message', 'a', '--', 'a.md'];
    reset();
    const length = await runAndKill(git, command, 60_000);
    expect(git.committed('a.md')).toBe(FIXED);
    for (const moment of moments(length)) {
      reset();
      await runAndKill(git, command, moment);
      expect(git.staged('b.md')).toBe(BAD);
      expect([BAD, FIXED]).toContain(git.read('a.md'));
      expect(['a\n', BAD, FIXED]).toContain(git.staged('a.md'));
      expect(['a\n', FIXED]).toContain(git.committed('a.md'));
      expect(git.tryGit(['fsck', '--strict', '--no-dangling']).code).toBe(0);
      expect(existsSync(join(git.folder, '.git/index'))).toBe(true);
    }
  }, 900_000);
});
