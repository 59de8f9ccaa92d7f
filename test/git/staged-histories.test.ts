import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertOftenAsync } from '../harness/assert-often.ts';
import { StagedWorld } from '../harness/staged-world.ts';
import { RUNS } from '../harness/scale.ts';
import { answerOrError, damage } from '../harness/vault-history.ts';

const note = (fields: string, body = ''): string => `---\n${fields}\n---\n${body}`;
const log = (...lines: string[]): string => `## Log\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n';

/** The texts that each file may have; most of them differ in ways that do not affect other notes. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'People/Ada.md': [
    note('type: contact\nlast_contact: 2026-11-17', log('2026-11-02 call')),
    note('type: contact\nlast_contact: 2026-01-01', log('2026-11-03 call: [[Bo]]')),
    note('type: contact\nlast_contact: 2026-01-01\ncadence: montly', 'See [[Plan]] and [[Nowhere]].\n'),
    note('type: contact\naliases: [Countess]', log('2026-11-03 call')),
    note('type: contact\nlast_contact: 2026-01-01\nodd: 1', '%% netvault-disable-file unknown-field %%\n'),
  ],
  'People/Bo.md': [
    note('type: contact\nname: Bo Li\nmet_at: "[[Meetup]]"\nlast_contact: 2020-01-01'),
    note('type: contact\nname: Bo Li\nlast_contact: 2026-11-18', log('2026-11-18 email', '2026-13-01 call')),
    LFS,
  ],
  'Days/2026-11-18.md': [
    log('coffee with [[Bo]]'),
    log('call [[Ada]]', 'call [[Bo]]', 'call [[Nobody]]'),
    'Nothing.\n',
    log('email Bo Li', 'jog 30m', 'call [[Ada]]'),
  ],
  'Days/2026-11-17.md': [
    log('call [[Ada]]'),
    '',
    'See [[Plan]], [[Bo.pdf]].\n',
    log('coffee with [[Bo]], [[Ada]]'),
  ],
  'Meetup.md': [
    note('type: event\ndate: 2026-11-19\ntime: 18:00-20:30\nwith: [Ada]'),
    note('type: event\ndate: 2026-11-19\ntime: 18:00-20:30\nwith: [Bo, Nobody]', 'One more [[Nowhere]].\n'),
    note('type: event\ndate: 2026-11-18\nwith: [Ada]'),
  ],
  'Plan.md': ['A plan.\n', 'Another [[Plan]], [[Bo.pdf]].\n', note('title: "two')],
  'Week.md': [
    note('type: goal\nkind: quantitative\nmetric: call\ntarget: 2\nevery: week'),
    note('type: goal\nkind: odd'),
  ],
  'Review.md': [note('type: review\nperiod: 2026-W46', 'calls: 1\n')],
  'Scorecard.md': [note('type: scorecard\npoints:\n  - call 3'), note('type: scorecard\npoints:\n  - jog 3')],
  '.netvault.yaml': ['', 'ignore: [Days]\n', 'rules:\n  broken-link: error\n'],
  '.gitignore': ['*.pdf\n', '*.pdf\n*.txt\n'],
  'Bo.png': ['not a note', 'nor this'],
  'Bo.txt': ['no note'],
};
const PATHS = Object.keys(TEXTS);
const START = Object.fromEntries(PATHS.slice(0, -1).map((path) => [path, TEXTS[path]?.[0] ?? '']));

const MOMENTS = [
  '2026-11-19T12:00',
  '2026-11-19T12:30',
  '2026-11-19T18:10',
  '2026-11-19T09:00',
  '2026-11-20',
];

/** A repository in which nothing was judged yet. */
const fresh = (files = START): StagedWorld => new StagedWorld(files, MOMENTS[0] ?? '');

const path = fc.constantFrom(...PATHS);
const which = fc.nat(4);
const step = fc.oneof(
  { weight: 12, arbitrary: fc.record({ is: fc.constant('stage' as const), path, which }) },
  {
    weight: 8,
    arbitrary: fc.record({
      is: fc.constant('stage' as const),
      path: fc.constantFrom('Days/2026-11-18.md', 'Days/2026-11-17.md', 'Plan.md', 'People/Ada.md'),
      which: fc.nat(2),
    }),
  },
  { weight: 8, arbitrary: fc.record({ is: fc.constant('commit' as const) }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('edit' as const), path, which }) },
  { weight: 2, arbitrary: fc.record({ is: fc.constant('partly' as const), path, which }) },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constantFrom('amend' as const, 'branch', 'merge', 'reset', 'pack') }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constantFrom('remove' as const, 'mode', 'intend', 'link'), path }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('rename' as const), path, to: path }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('ignored' as const, 'new') }) },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant('clock' as const), now: fc.constantFrom(...MOMENTS) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      is: fc.constant('damage' as const),
      file: fc.constantFrom(
        'git-judged',
        'git-judged-before',
        'git-files',
        'git-notes',
        'git-note-parts',
        'git-evidence',
      ),
      at: fc.nat(5000),
      how: fc.constantFrom('flip' as const, 'cut', 'remove'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constantFrom('build' as const, 'rule') }) },
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

/** Performs a step; git may refuse if a file that it needs is missing. */
function take(world: StagedWorld, one: Step): void {
  const { git } = world;
  const text = 'which' in one ? (TEXTS[one.path]?.[one.which] ?? TEXTS[one.path]?.[0] ?? '') : '';
  switch (one.is) {
    case 'stage':
      git.write(one.path, text);
      git.tryGit(['add', '--force', '--', one.path]);
      return;
    case 'edit':
      git.write(one.path, text);
      return;
    case 'partly':
      git.write(one.path, text);
      git.commit(['--', one.path]);
      return;
    case 'commit':
      git.commit();
      return;
    case 'amend':
      git.commit(['--amend']);
      return;
    case 'branch':
      if (git.tryGit(['checkout', '--quiet', 'other']).code !== 0)
        git.tryGit(['checkout', '--quiet', '-b', 'other', 'HEAD~1']);
      else git.tryGit(['checkout', '--quiet', 'main']);
      return;
    case 'merge':
      git.tryGit(['merge', '--quiet', 'other']);
      git.tryGit(['merge', '--quiet', 'main']);
      return;
    case 'reset':
      git.tryGit(['reset', '--quiet', '--soft', 'HEAD~1']);
      return;
    case 'pack':
      git.git('reflog', 'expire', '--expire=now', '--all');
      git.git('gc', '--quiet', '--prune=now');
      return;
    case 'remove':
      git.tryGit(['rm', '--quiet', '--force', '--', one.path]);
      return;
    case 'mode':
      git.tryGit(['update-index', '--chmod=+x', '--', one.path]);
      return;
    case 'intend':
      git.tryGit(['rm', '--quiet', '--cached', '--', one.path]);
      git.tryGit(['add', '--intent-to-add', '--', one.path]);
      return;
    case 'link': {
      const name = git.git('hash-object', '-w', 'Bo.link');
      git.tryGit(['update-index', '--cacheinfo', `120000,${name.trim()},${one.path}`]);
      return;
    }
    case 'rename':
      git.tryGit(['mv', '--force', '--', one.path, one.to]);
      return;
    case 'ignored':
      if (git.has('Bo.pdf')) rmSync(join(git.folder, 'Bo.pdf'));
      else git.write('Bo.pdf', 'ignored');
      return;
    case 'new':
      git.write('Bo.odt', 'not added');
      return;
    case 'clock':
      world.now = one.now;
      return;
    case 'damage':
      damage(join(world.cacheHome, 'netvault', 'vaults'), one);
      return;
    case 'build':
      world.build = `${world.build}!`;
      return;
    case 'rule':
      world.rules = new Map(world.rules.size === 0 ? [['broken-link', 'error']] : []);
  }
}

describe('lint --staged in a vault that was linted before', () => {
  it(
    'gives the same answer from few notes as from all, whatever was committed meanwhile',
    { timeout: 600_000 },
    async () => {
      let [asked, few] = [0, 0];
      await assertOftenAsync(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (history) => {
          const world = fresh({ ...START, 'Bo.link': 'Plan.md' });
          world.git.stage('Plan.md', 'Staged first.\n');
          await world.whole();
          for (const one of history) {
            take(world, one);
            const expected = await answerOrError(() => world.scratch());
            const { answer, isFew } = await attemptLint(world);
            expect(answer).toBe(expected);
            asked++;
            if (isFew) few++;
          }
        }),
        () => few > asked / 30,
        // About 100 steps: each of the rarest steps (`amend` to `pack`) occurs in two of five runs.
        { numRuns: 16 + 4 * RUNS },
      );
    },
  );

  const CHANGED = log('call [[Ada]]', 'call [[Nobody]]');

  /** A repository in which a commit was judged from all notes and made, and another note was staged since. */
  async function judged(): Promise<StagedWorld> {
    const world = fresh();
    world.git.write('.gitignore', '*.pdf\n');
    world.git.stage('Plan.md', 'Staged first.\n');
    await world.whole();
    world.git.commit();
    world.git.stage('Days/2026-11-18.md', CHANGED);
    return world;
  }

  it('reads only few notes if one has changed', async () => {
    const world = await judged();
    const few = await world.few();
    expect(few).toContain('last-contact-disagrees');
    expect(few).toBe(await world.scratch());
  });

  it('reads only few notes if files other than notes have changed, too', async () => {
    const world = await judged();
    world.git.stage('Bo.png', 'another picture');
    world.git.stage('.obsidian/workspace.json', '{}');
    world.git.write('Bo.odt', 'not added');
    expect(await world.few()).toBe(await world.scratch());
  });

  it('reads only few notes if a linted commit was undone', async () => {
    const world = await judged();
    world.git.git('reset', '--quiet', '--hard', 'HEAD~1');
    world.git.stage('Days/2026-11-18.md', CHANGED);
    const few = await world.few();
    expect(few).toBe(await world.scratch());
    expect(few).not.toBeNull();
  });

  it('reads only few notes after a commit, and does not report the findings of that commit', async () => {
    const world = await judged();
    world.git.commit();
    world.git.stage('Plan.md', 'See [[Nowhere]].\n');
    const few = await world.few();
    expect(few).toBe(await world.scratch());
    expect(few).not.toBeNull();
    expect(few).not.toContain('last-contact-disagrees');
  });

  it('reads only few notes if a commit removed what is now staged again', async () => {
    const world = await judged();
    await world.whole();
    world.git.commit();
    world.git.stage('Days/2026-11-18.md', START['Days/2026-11-18.md'] ?? '');
    world.git.commit();
    world.git.stage('Days/2026-11-18.md', CHANGED);
    const few = await world.few();
    expect(few).toContain('last-contact-disagrees');
    expect(few).toBe(await world.scratch());
  });

  it('reads only few notes if one is in conflict', async () => {
    const world = await judged();
    const blob = world.git.git('hash-object', '-w', 'Plan.md').trim();
    const stages = [1, 2, 3].map((at) => `100644 ${blob} ${String(at)}\tPlan.md\n`).join('');
    world.git.indexInfo(`0 ${'0'.repeat(40)}\tPlan.md\n${stages}`);
    expect(world.git.git('ls-files', '--unmerged')).toContain('Plan.md');
    const few = await world.few();
    expect(few).toBe(await world.scratch());
    expect(few).not.toBeNull();
  });

  it('gives the same answer as from all notes if a submodule was added', async () => {
    const world = await judged();
    const commit = world.git.git('rev-parse', 'HEAD').trim();
    world.git.git('update-index', '--add', '--cacheinfo', `160000,${commit},sub`);
    expect((await world.lint()).answer).toBe(await world.scratch());
  });

  it.each<readonly [string, (world: StagedWorld) => void]>([
    [
      'where a note is added',
      ({ git }) => {
        git.stage('New.md', 'See [[Nowhere]].\n');
      },
    ],
    [
      'where another file is added',
      ({ git }) => {
        git.stage('New.png', '');
      },
    ],
    [
      'where a note came with the commit before',
      ({ git }) => {
        git.stage('New.md', '');
        git.commit();
        git.stage('Plan.md', '');
      },
    ],
    [
      'where a note is a link now',
      ({ git }) =>
        git.git('update-index', '--cacheinfo', `120000,${git.git('rev-parse', ':Plan.md').trim()},Plan.md`),
    ],
    [
      'where a note stands elsewhere now',
      ({ git }) => {
        git.stage('Plan.md', LFS);
      },
    ],
    [
      'where git ignores one more file',
      ({ git }) => {
        git.write('Nowhere.pdf', '');
      },
    ],
    [
      'where a note is removed that nobody links',
      ({ git }) => git.git('rm', '--quiet', '--cached', '-f', 'Days/2026-11-18.md'),
    ],
  ])('reads only few notes %s', async (_, change) => {
    const world = await judged();
    change(world);
    const few = await world.few();
    expect(few).not.toBeNull();
    expect(few).toBe(await world.scratch());
    // After all notes were judged, few are enough again.
    expect(await world.whole()).toBe(await world.scratch());
    expect(await world.few()).toBe(await world.scratch());
  });

  it.each<readonly [string, (world: StagedWorld) => void]>([
    ['on another day', (world) => (world.now = '2026-11-20T13:00')],
    ['once an event has begun', (world) => (world.now = '2026-11-19T18:00')],
    ['at an earlier time', (world) => (world.now = '2026-11-19T11:59')],
    ['by another build', (world) => (world.build = 'another')],
    ['with other severities', (world) => (world.rules = new Map([['broken-link', 'error']]))],
    ['where a person is removed', ({ git }) => git.git('rm', '--quiet', 'People/Bo.md')],
    [
      'where a note is added that a link may mean',
      ({ git }) => {
        git.stage('Old/Meetup.md', '');
      },
    ],
    [
      'where a person is added',
      ({ git }) => {
        git.stage('People/Cy.md', note('type: contact'));
      },
    ],
    [
      'where settings in git are others',
      ({ git }) => {
        git.stage('.netvault.yaml', 'rules:\n  broken-link: off\n');
      },
    ],
    [
      'where settings on disk are others',
      ({ git }) => {
        git.write('.obsidian/daily-notes.json', '{"folder": "Days"}');
      },
    ],
    [
      'where what others see of a note is another',
      ({ git }) => {
        git.stage('People/Ada.md', note('type: contact\naliases: [Countess]'));
      },
    ],
    ['where nothing is staged', ({ git }) => git.git('reset', '--quiet')],
  ])('reads all notes %s', async (_, change) => {
    const world = await judged();
    change(world);
    expect(await world.few()).toBeNull();
    // The answer from all notes is the same as without a cache.
    expect(await world.whole()).toBe(await world.scratch());
  });
});

async function attemptLint(
  world: StagedWorld,
): Promise<{ readonly answer: string; readonly isFew: boolean }> {
  let isFew = false;
  const answer = await answerOrError(async () => {
    const linted = await world.lint();
    isFew = linted.isFew;
    return linted.answer;
  });
  return { answer, isFew };
}
