import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lintStaged } from '../../src/app/lint/lint-staged.ts';
import { sameUntil } from '../../src/app/summary/same-until.ts';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { keepJudgement } from '../../src/cli/cache/update-judgement.ts';
import { KeptFiles } from '../../src/cli/cache/kept-files.ts';
import { readKnownFiles } from '../../src/cli/cache/known-files.ts';
import { SeenFiles } from '../../src/cli/cache/seen-files.ts';
import { VaultCache } from '../../src/cli/cache/vault-cache.ts';
import { readMoment } from '../../src/cli/command-line/today.ts';
import { lintStagedFromCache } from '../../src/cli/commands/lint/lint-few-staged.ts';
import { summaryFromAllNotes, summaryFromCache } from '../../src/cli/commands/summary/committed-summary.ts';
import { Blobs } from '../../src/cli/git/blobs.ts';
import { GitVaultFiles } from '../../src/cli/git/git-files.ts';
import { openRepository } from '../../src/cli/git/repository.ts';
import type { VaultInRepository } from '../../src/cli/git/staged-vault.ts';
import { ListedTree } from '../../src/cli/git/tree.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import { Ledger } from '../../src/scorecard/index.ts';
import type { VaultIndex } from '../../src/vault/vault-index.ts';
import { assertOftenAsync } from '../harness/assert-often.ts';
import { GitSandbox } from '../harness/git-sandbox.ts';
import { runs } from '../harness/scale.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { answerOrError, damage } from '../harness/vault-history.ts';

const note = (fields: string, body = ''): string => `---\n${fields}\n---\n${body}`;
const LOGS = [
  '',
  '- 2026-11-18 call [[Ada]]\n',
  '- 2026-11-17 call [[Ada]]\n- 2026-10-01 email [[Bo]]\n',
  '- juggle [[Ada]], [[Nobody]]\n',
  '- 2026-11-19 meet [[Bo]] and [[Ada]]\n- [ ] 2026-11-20 call [[Cy]]\n',
];
const HEADS: Readonly<Record<string, readonly string[]>> = {
  'People/Ada.md': ['type: contact\ncadence: monthly', 'type: contact\nlast_contact: 2026-10-01'],
  'People/Bo.md': ['type: contact\nmet: 2026-10-20', 'type: contact\nmett: 2026-10-20'],
  'People/Cy.md': ['type: contact\nemail: a@x.org', 'type: contact\nemail: b@x.org'],
  'Meetup.md': [
    'type: event\ndate: 2026-11-19\ntime: 18:00-20:30\nwith: ["[[Bo]]"]',
    'type: event\ndate: 2026-11-10',
  ],
  '2026-11-18.md': ['tags: [day]'],
  '2026-11-19.md': ['tags: [day]', 'tags: [scorecard]'],
  'Plain.md': ['a: 1'],
};
const FIXED = {
  'Score.md': note('type: scorecard\npoints:\n  call: 3\n  meet: 2'),
  'Calls.md': note('type: goal\nkind: behavior\nmetric: call\ntarget: 2\nevery: week'),
};
const PATHS = Object.keys(HEADS);

/** The note at a path, by the numbers of its head and its log; null if there is none. */
type Said = readonly [head: number, log: number] | null;
type Vault = ReadonlyMap<string, Said>;

function textOf(path: string, [head, log]: NonNullable<Said>): string {
  return note(HEADS[path]?.[head] ?? HEADS[path]?.[0] ?? '', `\n## Log\n\n${LOGS[log] ?? ''}`);
}

const FIRST: Vault = new Map(PATHS.map((path) => [path, [0, 0]]));
const EVERY = [
  ...PATHS.flatMap((path) => [0, 1].flatMap((head) => LOGS.map((_, log) => textOf(path, [head, log])))),
];

const edit = fc.record({ path: fc.constantFrom(...PATHS), log: fc.nat(LOGS.length - 1), odd: fc.nat(11) });
const step = fc.record({
  edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
  /** Whether the edits are committed or not, or are committed on top of the first state (`back`). */
  then: fc.constantFrom('commit' as const, 'commit', 'commit', 'leave', 'back'),
  harm: fc.oneof({ weight: 8, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(5000) }),
  now: fc.constantFrom('2026-11-19T12:00', '2026-11-19T12:00', '2026-11-19T12:30', '2026-11-19T19:00'),
});

/** Notes that no other note links to; they are added and removed more often. */
const MOVING = new Set(['2026-11-18.md', '2026-11-19.md', 'Plain.md']);

/** The vault after edits: mostly another log, sometimes other fields, or a note added or removed. */
function edited(vault: Vault, edits: readonly { path: string; log: number; odd: number }[]): Vault {
  const after = new Map(vault);
  for (const { path, log, odd } of edits) {
    const before = vault.get(path) ?? null;
    if (odd > (MOVING.has(path) ? 6 : 10) && path !== 'People/Ada.md')
      after.set(path, before === null ? [0, log] : null);
    else if (before !== null) after.set(path, [odd === 10 ? 1 - before[0] : before[0], log]);
  }
  return after;
}

interface World {
  readonly treeOf: (vault: Vault) => ListedTree;
  readonly scratch: (tree: ListedTree) => Promise<VaultIndex>;
  readonly placeAt: (
    now: string,
    home: string,
  ) => Pick<VaultInRepository, 'found' | 'clock' | 'base' | 'seenIn'>;
}

function world(): World {
  const sandbox = GitSandbox.repository();
  const { folder, env } = sandbox;
  const texts = [...new Set([...EVERY, ...Object.values(FIXED)])];
  for (const [at, text] of texts.entries()) sandbox.write(`texts/${String(at)}`, text);
  const names = sandbox.git('hash-object', '-w', ...texts.map((_, at) => `texts/${String(at)}`)).split('\n');
  const blobOf = (text: string): string => names[texts.indexOf(text)] ?? '';
  const repository = openRepository(folder, env, folder);
  const disk = new DiskVaultFiles(tempVault({}));
  return {
    treeOf: (vault) => {
      const all = [
        ...Object.entries(FIXED),
        ...[...vault].flatMap(([path, said]) => (said ? [[path, textOf(path, said)] as const] : [])),
      ];
      const sorted = all.sort(([one], [other]) => (one < other ? -1 : 1));
      return new ListedTree(
        null,
        sorted.map(([path, text]) => [
          path,
          { path, raw: Buffer.from(path), mode: '100644', blob: blobOf(text) },
        ]),
      );
    },
    scratch: (tree) => loadVault(new GitVaultFiles(tree, { blobs: new Blobs(repository), disk })),
    placeAt: (now, home) => {
      const where = { env: { XDG_CACHE_HOME: home }, platform: 'linux' as const };
      const cache = VaultCache.of(where, folder, { build: 'a build', origin: 'git' });
      if (!cache) throw new Error('There is no folder for the cache');
      const known = readKnownFiles(cache);
      const blobs = new Blobs(repository);
      return {
        found: { folder, foundBy: 'option' },
        clock: { now: () => readMoment(now) },
        base: null,
        seenIn: (tree, beside = []) =>
          new SeenFiles(new GitVaultFiles(tree, { blobs, disk, beside, known }), cache, {
            known,
            mostFresh: 0.3,
          }),
      };
    },
  };
}

const ASKED = { question: 'lint', rules: new Map<string, never>(), language: null };

describe('a commit with few changes', () => {
  it(
    'has the same findings and summary as a vault that is read completely',
    { timeout: 600_000 },
    async () => {
      const { treeOf, scratch, placeAt } = world();
      const asked = { judged: 0, counted: 0, all: 0 };
      await assertOftenAsync(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (history) => {
          const home = tempVault({});
          let head = FIRST;
          for (const { edits, then, harm, now } of history) {
            if (then === 'back') head = FIRST;
            const [before, after] = [treeOf(head), treeOf(edited(head, edits))];
            const changed = new Set(
              [...after].flatMap(([path, { blob }]) => (before.get(path)?.blob === blob ? [] : [path])),
            );
            if (harm !== null) {
              const names = ['files', 'notes', 'note-parts', 'judged', 'judged-before', 'counted'];
              const file = `git-${names[harm % names.length] ?? ''}`;
              damage(join(home, 'netvault', 'vaults'), { file, at: harm, how: 'flip' });
            }
            const index = await scratch(after);
            const moment = readMoment(now);
            const ledger = Ledger.of(index, moment);
            const paths = [...changed].filter((path) => index.note(path));
            const conflicted = new Set<string>();
            const staged = { paths, conflicted, before: () => earlier };
            const earlier = await scratch(before);
            const expected = lintStaged(staged, ledger).report;
            const place = placeAt(now, home);
            const change = { before, after, changed, conflicted, beside: [] };
            const few = await lintStagedFromCache(place, change, ASKED);
            asked.all++;
            const seen = place.seenIn(after);
            const files = seen && new KeptFiles(seen);
            if (few) {
              asked.judged++;
              expect(few.report).toEqual(expected);
            } else if (seen && files) {
              // As the command does after it has read all notes.
              const whole = await loadVault(files);
              files.save(whole);
              const all = Ledger.of(whole, moment);
              const { found, report } = lintStaged({ ...staged, before: () => earlier }, all);
              expect(report).toEqual(expected);
              keepJudgement(seen, files, all, {
                question: 'lint',
                until: sameUntil(whole, moment),
                ...found,
              });
            }
            const summed = await answerOrError(async () =>
              Promise.resolve(JSON.stringify(summaryFromAllNotes(index, moment, ledger, null).summary)),
            );
            const counted = await summaryFromCache(place, after);
            if (counted) {
              asked.counted++;
              expect(JSON.stringify(counted.summary)).toBe(summed);
            } else if (seen && files) {
              const whole = await loadVault(files);
              files.save(whole);
              summaryFromAllNotes(whole, moment, Ledger.of(whole, moment), { seen, files });
            }
            if (then !== 'leave') head = edited(head, edits);
          }
        }),
        () => asked.judged > asked.all / 20 && asked.counted > asked.all / 20,
        // About 70 steps: damage to each file occurs in about seven of ten runs, everything else in each run.
        { numRuns: runs(16, 1500) },
      );
    },
  );
});

/** The cache files for trees, with the time of their last write in milliseconds since 1970. */
function keptIn(git: GitSandbox): Record<string, number> {
  const folder = join(git.home, '.cache', 'netvault', 'vaults');
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /[/\\]git-/.test(name))
      .map((name) => [name.replace(/^.*[/\\]/, ''), statSync(join(folder, name)).mtimeMs]),
  );
}

describe('lint --staged and the hooks', () => {
  it('print the same as without a cache for one commit after the other, and read few notes', async () => {
    const git = GitSandbox.repository({
      ...FIXED,
      ...Object.fromEntries([...FIRST].map(([path, said]) => [path, textOf(path, said ?? [0, 0])])),
      'ignored/Zoe.md': note('type: contact'),
      '.gitignore': 'ignored\n',
    });
    const day = ['--today', '2026-11-19T12:00'];
    let last: Record<string, number> = {};
    for (const [at, log] of LOGS.slice(1, 4).entries()) {
      // A new note, in a place that git lists.
      if (at === 0) git.stage('Aa.md', note('a: 1'));
      git.stage('2026-11-18.md', `${textOf('2026-11-18.md', [0, 0])}${log}- call [[Zoe]]\n`);
      const scratch = await git.spawned(['lint', '--staged', ...day, '--no-cache']);
      expect(await git.spawned(['lint', '--staged', ...day])).toEqual(scratch);
      for (const hook of ['pre-commit', 'post-commit']) {
        const without = await git.spawned(['hook', 'run', hook, ...day, '--no-cache']);
        expect(await git.spawned(['hook', 'run', hook, ...day])).toEqual(without);
        if (hook === 'pre-commit') git.commit();
      }
      const kept = keptIn(git);
      // The first commit keeps everything, the others only the findings, not the notes that were read.
      if (at > 0) {
        expect(kept['git-notes']).toBe(last['git-notes']);
        expect(kept['git-judged']).toBeGreaterThan(last['git-judged'] ?? Infinity);
      }
      last = kept;
    }
  });

  it('run only rev-parse, diff-index, diff-tree and at most two cat-file', async () => {
    const git = GitSandbox.repository({
      ...FIXED,
      ...Object.fromEntries([...FIRST].map(([path, said]) => [path, textOf(path, said ?? [0, 0])])),
    });
    const trace = join(git.home, 'trace');
    const day = ['--today', '2026-11-19T12:00'];
    const stage = (log: string): void => {
      git.stage('2026-11-18.md', `${textOf('2026-11-18.md', [0, 0])}${log}`);
    };
    // Notes that were committed since the notes were kept are read as well.
    for (const log of ['', '- call [[Ada]]\n']) {
      stage(`- call [[Zoe]]\n${log}`);
      await git.spawned(['lint', '--staged', ...day]);
      git.commit();
    }
    stage('- call [[Zoe]]\n- call [[Ada]]\n- call [[Zoe]]\n');
    await git.spawned(['lint', '--staged', ...day], { GIT_TRACE2_EVENT: trace });
    const asked = readFileSync(trace, 'utf8')
      .split('\n')
      .flatMap((line) => /"event":"cmd_name".*"name":"([a-z-]+)"/.exec(line)?.[1] ?? []);
    const texts = asked.filter((command) => command === 'cat-file');
    expect(asked.filter((command) => command !== 'cat-file')).toEqual([
      'rev-parse',
      'diff-index',
      'diff-tree',
    ]);
    expect(texts.length).toBeLessThan(3);
  });

  it('do not lint the committed tree again if staged notes change before the commit', async () => {
    const git = GitSandbox.repository({
      ...FIXED,
      ...Object.fromEntries([...FIRST].map(([path, said]) => [path, textOf(path, said ?? [0, 0])])),
    });
    const day = ['--today', '2026-11-19T12:00'];
    const before = (): number | undefined => keptIn(git)['git-judged-before'];
    const say = (log: string): void => {
      git.stage('2026-11-18.md', `${textOf('2026-11-18.md', [0, 0])}${log}`);
    };
    say('- call [[Zoe]]\n');
    // First, all notes are judged as staged; then the notes that differ are judged as they were before.
    await git.spawned(['lint', '--staged', ...day]);
    say('- call [[Ada]]\n');
    await git.spawned(['lint', '--staged', ...day]);
    const then = before();
    expect(then).toBeDefined();
    for (const log of ['- call [[Nobody]]\n', '- call [[Ada]]\n- meet [[Nobody]]\n']) {
      say(log);
      const scratch = await git.spawned(['lint', '--staged', ...day, '--no-cache']);
      expect(await git.spawned(['lint', '--staged', ...day])).toEqual(scratch);
      expect(before()).toBe(then);
    }
    git.commit();
    say('- call [[Ada]]\n- meet [[Nobody]]\n- call [[Zoe]]\n');
    await git.spawned(['lint', '--staged', ...day]);
    // The tree that was judged last is now the tree before the commit.
    expect(before()).not.toBe(then);
  });

  it('Blobs does not fail for a missing object until it is fetched', () => {
    const git = GitSandbox.repository({ 'Ada.md': 'Ada.\n' });
    const blobs = new Blobs(openRepository(git.folder, git.env, git.folder));
    const ada = git.git('rev-parse', 'HEAD:Ada.md').trim();
    blobs.expect(['ab'.repeat(20)]);
    blobs.fetch([ada]);
    expect(blobs.bytes(ada).toString()).toBe('Ada.\n');
    expect(() => {
      blobs.fetch(['ab'.repeat(20)]);
    }).toThrow(expect.objectContaining({ code: 'git-lost-object' }) as Error);
  });
});
