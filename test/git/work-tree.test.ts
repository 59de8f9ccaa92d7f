import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { keptOrComputed } from '../../src/cli/cache/kept-or-computed.ts';
import { SeenFiles } from '../../src/cli/cache/seen-files.ts';
import { VaultCache } from '../../src/cli/cache/vault-cache.ts';
import { questionText } from '../../src/cli/command-line/question-text.ts';
import { readMoment } from '../../src/cli/command-line/today.ts';
import { lintQuestion } from '../../src/cli/commands/lint/question.ts';
import { makeLintWork } from '../../src/cli/commands/lint/lint-work.ts';
import { isInWorkTree } from '../../src/cli/git/find-work-tree.ts';
import { WorkTree, type ConfirmedByGit } from '../../src/cli/git/work-tree.ts';
import { findProgram } from '../../src/cli/node/find-program.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import { runRules } from '../../src/rules/engine/run-rules.ts';
import { GitSandbox } from '../harness/git-sandbox.ts';
import { runs } from '../harness/scale.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { PATHS, TEXTS, answerOrError } from '../harness/vault-history.ts';

/** Milliseconds after which a file that was written is recognized by its stamp. */
const STEADY = 2100;

function wait(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

const FILES = { 'Ada.md': 'Ada\n', 'Bo.md': 'Bo\n', 'Days/2026-11-18.md': 'call\n', 'a.png': '' };

/** What git vouches for in a vault; git is asked again each time. */
function vouched(sandbox: GitSandbox, folder = sandbox.folder): ConfirmedByGit | null {
  const tree = new WorkTree(folder, sandbox.env);
  tree.differing(null);
  return tree.confirm(new DiskVaultFiles(folder).list().notes, [], null);
}

function differing(
  sandbox: GitSandbox,
  before: ConfirmedByGit | null,
  folder = sandbox.folder,
): readonly string[] | null {
  return new WorkTree(folder, sandbox.env).differing(before)?.toSorted() ?? null;
}

describe('WorkTree', () => {
  it('reports which notes have changed', () => {
    const sandbox = GitSandbox.repository(FILES);
    const before = vouched(sandbox);
    expect(before?.doubtful).toEqual([]);
    expect(differing(sandbox, before)).toEqual([]);
    sandbox.write('Days/2026-11-18.md', 'another call\n');
    rmSync(join(sandbox.folder, 'Bo.md'));
    expect(differing(sandbox, before)).toEqual(['Bo.md', 'Days/2026-11-18.md']);
  });

  it('works for a vault in a folder of the repository, whatever its name', () => {
    const sandbox = GitSandbox.repository({ ':(top) [a]*/Ada.md': 'Ada\n', 'x/Ada.md': 'Ada\n', 'x.md': '' });
    const folder = join(sandbox.folder, ':(top) [a]*');
    const before = vouched(sandbox, folder);
    expect(before?.doubtful).toEqual([]);
    sandbox.write('x/Ada.md', 'beside\n');
    expect(differing(sandbox, before, folder)).toEqual([]);
    sandbox.write(':(top) [a]*/Ada.md', 'Ada, too\n');
    expect(differing(sandbox, before, folder)).toEqual(['Ada.md']);
  });

  it('works for a second work tree', () => {
    const sandbox = GitSandbox.repository(FILES);
    const folder = join(sandbox.home, 'second');
    sandbox.git('worktree', 'add', '--quiet', folder);
    const before = vouched(sandbox, folder);
    expect([isInWorkTree(folder, sandbox.env), before?.doubtful]).toEqual([true, []]);
    writeFileSync(join(folder, 'Ada.md'), 'another\n');
    expect(differing(sandbox, before, folder)).toEqual(['Ada.md']);
  });

  it.each<[string, (sandbox: GitSandbox) => void]>([
    [
      'is new',
      (sandbox) => {
        sandbox.write('Ada.md', 'Ada\n');
      },
    ],
    [
      'is ignored',
      (sandbox) => {
        sandbox.write('.gitignore', 'Ada.md\n');
        sandbox.write('Ada.md', 'Ada\n');
      },
    ],
    [
      'was changed',
      (sandbox) => {
        sandbox.stage('Ada.md', 'Ada\n');
        sandbox.write('Ada.md', 'another\n');
      },
    ],
    [
      'was touched',
      (sandbox) => {
        sandbox.stage('Ada.md', 'Ada\n');
        utimesSync(join(sandbox.folder, 'Ada.md'), 1, 1);
      },
    ],
    [
      'is only meant to be added',
      (sandbox) => {
        sandbox.write('Ada.md', 'Ada\n');
        sandbox.git('add', '--intent-to-add', 'Ada.md');
      },
    ],
    [
      'git is told to take for unchanged',
      (sandbox) => {
        sandbox.stage('Ada.md', 'Ada\n');
        sandbox.git('update-index', '--assume-unchanged', 'Ada.md');
      },
    ],
    [
      'git is told to leave out',
      (sandbox) => {
        sandbox.stage('Ada.md', 'Ada\n');
        sandbox.git('update-index', '--skip-worktree', 'Ada.md');
      },
    ],
    [
      'is in conflict',
      (sandbox) => {
        sandbox.stage('Ada.md', 'Ada\n');
        const blob = sandbox.git('rev-parse', ':Ada.md').trim();
        sandbox.git('update-index', '--force-remove', 'Ada.md');
        sandbox.indexInfo(`100644 ${blob} 1\tAda.md\n100644 ${blob} 2\tAda.md\n`);
      },
    ],
    [
      'git has as a link',
      (sandbox) => {
        symlinkSync('Bo.md', join(sandbox.folder, 'Ada.md'));
        sandbox.git('add', 'Ada.md');
        rmSync(join(sandbox.folder, 'Ada.md'));
        sandbox.write('Ada.md', 'Bo.md');
      },
    ],
    [
      'is in a submodule',
      (sandbox) => {
        sandbox.git('init', '--quiet', 'sub');
        sandbox.git('-C', 'sub', 'commit', '--quiet', '--allow-empty', '--message', 'first');
        sandbox.git('add', 'sub');
        sandbox.write('sub/Ada.md', 'Ada\n');
      },
    ],
  ])('does not vouch for a note that %s', (_, make) => {
    const sandbox = GitSandbox.repository({ 'Bo.md': 'Bo\n' });
    make(sandbox);
    const doubtful = vouched(sandbox)?.doubtful;
    expect(doubtful?.map((path) => path.replace('sub/', ''))).toEqual(['Ada.md']);
    expect(differing(sandbox, vouched(sandbox))).toEqual(doubtful);
  });

  it('does not vouch for a note whose stamp may not be that of the text, nor later', () => {
    const sandbox = GitSandbox.repository(FILES);
    const ask = (unsteady: readonly string[], before: ConfirmedByGit | null): ConfirmedByGit | null => {
      const tree = new WorkTree(sandbox.folder, sandbox.env);
      tree.differing(before);
      const notes = ['Ada.md', 'Bo.md'];
      return tree.confirm(notes, unsteady, { git: before, notes });
    };
    const first = ask(['Bo.md'], null);
    expect(first?.doubtful).toEqual(['Bo.md']);
    expect(ask([], first)?.doubtful).toEqual(['Bo.md']);
  });

  it('does not use what git reported for another index', () => {
    const sandbox = GitSandbox.repository(FILES);
    const before = vouched(sandbox);
    sandbox.git('rm', '--quiet', '--cached', 'Ada.md');
    const tree = new WorkTree(sandbox.folder, sandbox.env);
    expect(tree.differing(before)).toBe(null);
    const notes = ['Ada.md', 'Bo.md'];
    expect(tree.confirm(notes, [], { git: before, notes })?.doubtful).toEqual(['Ada.md']);
  });

  it('does not vouch for a note that did not exist then', () => {
    const sandbox = GitSandbox.repository(FILES);
    const before = vouched(sandbox);
    sandbox.write('New.md', 'new\n');
    const tree = new WorkTree(sandbox.folder, sandbox.env);
    expect(tree.differing(before)).toEqual([]);
    const notes = ['Ada.md', 'Bo.md'];
    expect(tree.confirm([...notes, 'New.md'], [], { git: before, notes })?.doubtful).toEqual(['New.md']);
  });

  it.each([
    ['complains', 'echo odd >&2'],
    ['finds another index meanwhile', 'touch -t 200001010000 .git/index'],
  ])('reports nothing if git %s', (_, meanwhile) => {
    const sandbox = GitSandbox.repository(FILES);
    const before = vouched(sandbox);
    expect(differing(sandbox, before)).toEqual([]);
    const bin = join(sandbox.home, 'bin');
    mkdirSync(bin);
    const asks = `case "$*" in *diff-files*) ${meanwhile};; esac`;
    writeFileSync(join(bin, 'git'), `#!/bin/sh\n${asks}\nPATH="\${PATH#*:}" exec git "$@"\n`, {
      mode: 0o755,
    });
    const env = { ...sandbox.env, PATH: `${bin}:${sandbox.env['PATH'] ?? ''}` };
    expect(new WorkTree(sandbox.folder, env).differing(before)).toBe(null);
  });

  it('finds a change even if settings make git look less closely', () => {
    const sandbox = GitSandbox.repository(FILES);
    sandbox.git('config', 'core.trustctime', 'false');
    sandbox.git('config', 'core.checkStat', 'minimal');
    const place = join(sandbox.folder, 'Ada.md');
    utimesSync(place, 1_000_000_000, 1_000_000_000);
    sandbox.git('update-index', '--refresh');
    const before = vouched(sandbox);
    expect(before?.doubtful).toEqual([]);
    // Git compares whole seconds, so the next write must come in another second.
    wait(1100);
    writeFileSync(place, 'Bob\n');
    utimesSync(place, 1_000_000_000, 1_000_000_000);
    expect(sandbox.git('diff-files', '--name-only')).toBe('');
    expect(differing(sandbox, before)).toEqual(['Ada.md']);
  });

  it('runs no program that settings name', () => {
    const sandbox = GitSandbox.repository(FILES);
    sandbox.write('.gitattributes', '*.md filter=odd\n');
    sandbox.git('config', 'filter.odd.clean', 'touch ran; cat');
    sandbox.git('config', 'core.fsmonitor', 'touch ran');
    const before = vouched(sandbox);
    sandbox.write('Ada.md', 'Bob\n');
    expect(differing(sandbox, before)).toEqual(['Ada.md']);
    expect(sandbox.has('ran')).toBe(false);
  });

  describe('for files with a filter that look unchanged', () => {
    const EARLY = 1_000_000_000;
    const LATER_THAN_ANY_INDEX = 2_000_000_000;

    /** A repository whose files have the time `EARLY`, but `Ada.md` has `time` (in seconds since 1970). */
    function filtered(time: number): GitSandbox {
      const sandbox = GitSandbox.repository(FILES);
      for (const path of Object.keys(FILES)) {
        const second = path === 'Ada.md' ? time : EARLY;
        utimesSync(join(sandbox.folder, path), second, second);
      }
      sandbox.git('update-index', '--refresh');
      sandbox.write('.gitattributes', '*.md filter=odd\n');
      sandbox.git('config', 'filter.odd.clean', 'touch ran; cat');
      return sandbox;
    }

    /** Sets the time of the index, in seconds since 1970 as `touch` reads them. */
    const dateIndex = (sandbox: GitSandbox, time: string): void => {
      execFileSync('touch', ['-d', `@${time}`, join(sandbox.folder, '.git/index')]);
    };

    it.each<[string, number, string | null, boolean]>([
      ['written before the index', EARLY, null, false],
      ['not written before the index', LATER_THAN_ANY_INDEX, null, true],
      // As a number of milliseconds, this time would be in the next second.
      ['written in the last moment before the index', EARLY, `${String(EARLY)}.999999999`, true],
      ['written in the second before the index', EARLY, String(EARLY + 1), false],
      // Git stores the seconds in 32 bits.
      ['with an index of the year 2110', EARLY, '4417977600', true],
    ])('reports no change and runs no filter: %s', (_, time, dated, isRead) => {
      const sandbox = filtered(time);
      if (dated !== null) dateIndex(sandbox, dated);
      const before = vouched(sandbox);
      expect(before).toMatchObject({ doubtful: [], filters: isRead ? null : ['odd'] });
      for (let times = 0; times < 2; times++) expect(differing(sandbox, before)).toEqual([]);
      expect(sandbox.has('ran')).toBe(false);
      sandbox.git('diff-files');
      expect(sandbox.has('ran')).toBe(isRead);
    });

    it('runs no filter even if the index is replaced while git starts', () => {
      const sandbox = filtered(EARLY);
      const before = vouched(sandbox);
      const program = findProgram('git', { env: sandbox.env, platform: process.platform }) ?? '';
      const folder = join(sandbox.home, 'bin');
      mkdirSync(folder);
      const touch = join(sandbox.folder, '.git/index');
      const script = `#!/bin/sh\ntouch -d @${String(EARLY)} '${touch}'\nexec '${program}' "$@"\n`;
      writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
      const env = { ...sandbox.env, PATH: `${folder}:${sandbox.env['PATH'] ?? ''}` };
      expect(new WorkTree(sandbox.folder, env).differing(before)).toBeNull();
      expect(sandbox.has('ran')).toBe(false);
      sandbox.git('diff-files');
      expect(sandbox.has('ran')).toBe(true);
    });

    it('needs only one process of git after the first time', () => {
      const sandbox = filtered(EARLY);
      const trace = join(sandbox.home, 'trace');
      const env = { ...sandbox.env, GIT_TRACE: trace };
      const started = (): readonly string[] => {
        const commands = [...readFileSync(trace, 'utf8').matchAll(/ (config|diff-files|ls-files) /g)];
        rmSync(trace);
        return commands.map(([, name = '']) => name);
      };
      const tree = new WorkTree(sandbox.folder, env);
      tree.differing(null);
      const before = tree.confirm(new DiskVaultFiles(sandbox.folder).list().notes, [], null);
      expect(started()).toEqual(['config', 'diff-files', 'ls-files']);
      expect(new WorkTree(sandbox.folder, env).differing(before)).toEqual([]);
      expect(started()).toEqual(['diff-files']);
    });
  });

  it('finds a change in a skip-worktree note even if core.sparseCheckout changes', () => {
    const sandbox = GitSandbox.repository(FILES);
    sandbox.git('config', 'core.sparseCheckout', 'true');
    sandbox.write('.git/info/sparse-checkout', '/*\n!/Days/\n');
    sandbox.git('update-index', '--skip-worktree', 'Ada.md');
    const before = vouched(sandbox);
    expect(before?.doubtful).toEqual(['Ada.md']);
    sandbox.git('config', 'core.sparseCheckout', 'false');
    sandbox.write('Ada.md', 'Bob\n');
    expect(differing(sandbox, before)).toEqual(['Ada.md']);
  });

  it('does not ask git if it would vouch for too few notes, until the index changes', () => {
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`${String(at)}.md`, '']));
    const sandbox = GitSandbox.repository({ 'Ada.md': 'Ada\n' });
    for (const [path, text] of Object.entries(many)) sandbox.write(path, text);
    const before = vouched(sandbox);
    expect(before?.doubtful).toBe(null);
    const again = new WorkTree(sandbox.folder, { ...sandbox.env, PATH: '/nowhere' });
    expect(again.differing(before)).toBe(null);
    expect(again.confirm(['Ada.md'], [], { git: before, notes: ['Ada.md'] })).toEqual(before);
    sandbox.git('add', '--all');
    const next = new WorkTree(sandbox.folder, sandbox.env);
    expect(next.differing(before)).toBe(null);
    const notes = Object.keys(many);
    expect(next.confirm(notes, [], { git: before, notes })?.doubtful).toEqual([]);
  });

  it('reports nothing without git, a repository or an index', () => {
    const sandbox = GitSandbox.repository(FILES);
    const before = vouched(sandbox);
    expect(new WorkTree(sandbox.folder, { PATH: '/nowhere' }).differing(before)).toBe(null);
    expect(new WorkTree(tempVault({}), sandbox.env).differing(null)).toBe(null);
    rmSync(join(sandbox.folder, '.git/index'));
    expect(differing(sandbox, before)).toBe(null);
  });

  it('isInWorkTree is true only in a work tree, and if no variable leads git elsewhere', () => {
    const sandbox = GitSandbox.repository(FILES);
    const { folder, home, env } = sandbox;
    expect(isInWorkTree(folder, env)).toBe(true);
    expect(isInWorkTree(join(folder, 'Days'), env)).toBe(true);
    expect(isInWorkTree(home, env)).toBe(false);
    expect(isInWorkTree(join(home, 'none'), env)).toBe(false);
    for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE'])
      expect(isInWorkTree(folder, { ...env, [name]: '' })).toBe(false);
  });
});

const keeping = (cadence: string): string => `---\ntype: contact\ncadence: ${cadence}\n---\n`;

it(
  'lint of a large vault in git gives the same answer as without a cache, and asks git',
  { timeout: 120_000 },
  async () => {
    const note = (at: number): [string, string] => [`Notes/${String(at % 20)}/${String(at)}.md`, 'A note.\n'];
    const notes = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => note(at)));
    const sandbox = GitSandbox.repository({
      ...notes,
      'Scorecard.md': '---\ntype: scorecard\n---\n',
      'People/Ada.md': keeping('montly'),
    });
    const env = { XDG_CACHE_HOME: tempVault({}) };
    const lint = async (...more: string[]): Promise<string> =>
      (await sandbox.spawned(['lint', '--format', 'json', '--today', '2026-11-19', ...more], env)).stdout;
    wait(STEADY);
    const first = await lint('--no-cache');
    for (let time = 0; time < 3; time++) expect(await lint()).toBe(first);
    const [own = ''] = readdirSync(join(env.XDG_CACHE_HOME, 'netvault/vaults'));
    const kept = readFileSync(join(env.XDG_CACHE_HOME, 'netvault/vaults', own, 'evidence'), 'utf8');
    expect(kept).toContain('"doubtful":[]');
    sandbox.write('People/Ada.md', keeping('weakly'));
    const second = await lint('--no-cache');
    expect(second).not.toBe(first);
    expect(await lint()).toBe(second);
    sandbox.git('checkout', '--quiet', '.');
    expect(await lint()).toBe(first);
  },
);

type Step =
  | { readonly is: 'write'; readonly path: string; readonly which: number }
  | { readonly is: 'remove' | 'touch' | 'mode' | 'stage' | 'unwatched'; readonly path: string }
  | { readonly is: 'rename'; readonly path: string; readonly to: string }
  | { readonly is: 'git'; readonly args: readonly string[] };

const path = fc.constantFrom(...PATHS);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ is: fc.constant('write' as const), path, which: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constantFrom('remove' as const, 'touch', 'mode', 'unwatched'), path }),
  },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('stage' as const), path }) },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('rename' as const),
      path,
      to: fc.constantFrom('People/Cy.md', 'Ada.md'),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constant('git' as const),
      args: fc.constantFrom(
        ['add', '--all'],
        ['commit', '--quiet', '--all', '--message', 'one more'],
        ['checkout', '--quiet', '--', '.'],
        ['stash', '--quiet'],
        ['stash', 'pop', '--quiet'],
        ['reset', '--quiet', '--hard', 'HEAD~1'],
        ['reset', '--quiet'],
        ['status'],
        ['switch', '--quiet', '--create', 'other'],
        ['switch', '--quiet', 'main'],
        ['rm', '--quiet', '--cached', 'People/Bo.md'],
      ),
    }),
  },
);

/** Performs a step, if the file that it needs exists. */
function take(sandbox: GitSandbox, one: Step): void {
  if (one.is === 'git') {
    sandbox.tryGit(one.args);
    return;
  }
  if (one.is === 'write') {
    const texts = TEXTS[one.path] ?? [];
    sandbox.write(one.path, texts[one.which % texts.length] ?? '');
    return;
  }
  if (!sandbox.has(one.path)) return;
  const place = join(sandbox.folder, one.path);
  if (one.is === 'remove') rmSync(place);
  if (one.is === 'touch') utimesSync(place, 1_600_000_000, 1_600_000_000);
  if (one.is === 'mode') chmodSync(place, 0o755);
  if (one.is === 'stage') sandbox.tryGit(['add', '--', one.path]);
  if (one.is === 'unwatched') sandbox.tryGit(['update-index', '--assume-unchanged', one.path]);
  if (one.is === 'rename' && !sandbox.has(one.to)) renameSync(place, join(sandbox.folder, one.to));
}

const LINT = questionText(lintQuestion(new Map()), null);
const NOW = readMoment('2026-11-19');

/** The findings in a vault in git, with a cache and from scratch, and how many notes were not looked at. */
async function found(
  { folder, env }: GitSandbox,
  home: string,
): Promise<{ readonly kept: string; readonly scratch: string; readonly spared: number }> {
  const scratch = await answerOrError(async () =>
    JSON.stringify(runRules(await loadVault(new DiskVaultFiles(folder)), NOW)),
  );
  const cache = VaultCache.of({ env: { XDG_CACHE_HOME: home }, platform: 'linux' }, folder, {
    build: 'a build',
  });
  if (!cache) throw new Error('There is no folder for the cache');
  const disk = new DiskVaultFiles(folder);
  const looked = new Set<string>();
  const stampOf = disk.stampOf.bind(disk);
  disk.stampOf = (one) => {
    looked.add(one);
    return stampOf(one);
  };
  const seen = new SeenFiles(disk, cache, { workTree: new WorkTree(folder, env) });
  const { workOut, rework } = makeLintWork(new Map(), null);
  const kept = await answerOrError(async () => {
    const { answer } = await keptOrComputed(seen, { now: () => NOW }, LINT, loadVault, workOut, rework);
    return JSON.stringify(answer.report);
  });
  return { kept, scratch, spared: seen.list().notes.length - looked.size };
}

it('a note that git does not know is checked each time, however old it is', async () => {
  const sandbox = GitSandbox.repository({ ...FILES, 'Scorecard.md': '---\ntype: scorecard\n---\n' });
  const home = tempVault({});
  const ask = async (): Promise<string> => {
    const { kept, scratch } = await found(sandbox, home);
    expect(kept).toBe(scratch);
    return kept;
  };
  wait(STEADY);
  for (let time = 0; time < 3; time++) await ask();
  sandbox.write('New.md', 'plain\n');
  wait(STEADY);
  for (let time = 0; time < 2; time++) expect(await ask()).not.toContain('New.md');
  sandbox.write('New.md', keeping('weakly'));
  for (let time = 0; time < 2; time++) expect(await ask()).toContain('New.md');
});

it(
  'with git asked for changed notes, each answer equals that of a vault read from scratch',
  { timeout: 900_000 },
  async () => {
    const seed = Number(process.env['NETVAULT_SEED'] ?? 0);
    // About 50 steps: each git command occurs in three of four runs, the rarest change in three of five.
    const numRuns = runs(10, 25);
    const histories = fc.sample(fc.array(step, { minLength: 2, maxLength: 8 }), { numRuns, seed });
    const files = Object.fromEntries(PATHS.slice(0, -3).map((one) => [one, TEXTS[one]?.[0] ?? '']));
    const worlds = histories.map((history) => ({
      history,
      sandbox: GitSandbox.repository(files),
      home: tempVault({}),
    }));
    wait(STEADY);
    let [asked, spared] = [0, 0];
    for (const { history, sandbox, home } of worlds) {
      const ask = async (): Promise<void> => {
        const { kept, scratch, spared: some } = await found(sandbox, home);
        expect({ history, found: kept }).toEqual({ history, found: scratch });
        asked++;
        if (some > 0) spared++;
      };
      // First all notes are read, then all are looked at and git vouches for them, then only git is asked.
      for (let time = 0; time < 3; time++) await ask();
      for (const one of history) {
        take(sandbox, one);
        await ask();
      }
    }
    expect(asked).toBeGreaterThan(numRuns * 4);
    expect(spared).toBeGreaterThan(asked / 6);
  },
);
