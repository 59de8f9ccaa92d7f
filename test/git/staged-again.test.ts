import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertOftenAsync } from '../harness/assert-often.ts';
import { StagedWorld, type StagedOutput } from '../harness/staged-world.ts';
import { runs } from '../harness/scale.ts';
import { damage } from '../harness/vault-history.ts';

const NOON = '2026-11-19T12:00';
const EVENING = '2026-11-19T18:30';
const START = {
  'Ada.md': '---\ntype: contact\n---\n\n## Log\n\n- 2026-11-02 call\n',
  'Plan.md': 'A plan.\n',
  'Dinner.md': '---\ntype: event\ndate: 2026-11-19\ntime: "18:00-20:00"\nstatus: planned\n---\n',
  '.gitignore': '*.pdf\n',
  '.netvault.yaml': '',
};

const LINKS = '---\ntype: contact\nmet_at: "[[Nowhere.pdf]]"\n---\n\nSee [[Nowhere.pdf]] and [[Bo]].\n';

/** A vault that was judged and committed, so that few notes need to be read for what is staged now. */
async function judged(): Promise<StagedWorld> {
  const world = new StagedWorld(START, NOON);
  world.git.stage('Plan.md', 'Staged first.\n');
  await world.whole();
  world.git.commit();
  world.git.stage('Ada.md', LINKS);
  return world;
}

/** The output of the command, and whether it was taken from the cache. */
const again = (world: StagedWorld): Promise<StagedOutput> => world.command();

async function expectRight(world: StagedWorld): Promise<boolean> {
  const expected = await world.command({ 'no-cache': true });
  const first = await again(world);
  const second = await again(world);
  expect(first.text).toBe(expected.text);
  expect(second.text).toBe(expected.text);
  return first.isKept;
}

describe('lint --staged if the same is staged as before', () => {
  it('prints its earlier output without linting again', async () => {
    const world = await judged();
    const first = await again(world);
    expect(first.isKept).toBe(false);
    expect(first.text).toContain('broken-link');
    expect(await again(world)).toEqual({ ...first, isKept: true });
    expect((await world.command({ 'no-cache': true })).text).toBe(first.text);
  });

  it.each<readonly [string, (world: StagedWorld) => void]>([
    [
      'another note',
      ({ git }) => {
        git.stage('Ada.md', '---\ntype: contact\nmett: 1\n---\n');
      },
    ],
    [
      'the same note with another text',
      ({ git }) => {
        git.stage('Plan.md', 'See [[Nobody]].\n');
      },
    ],
    ['nothing any more', ({ git }) => git.git('reset', '--quiet')],
    [
      'the same, after another commit',
      ({ git }) => {
        git.write('Plan.md', 'Another plan.\n');
        git.commit(['--', 'Plan.md']);
      },
    ],
    [
      'the same, and git ignores a file to which it links',
      ({ git }) => {
        git.write('Nowhere.pdf', '');
      },
    ],
    [
      'the same, on another day',
      (world) => {
        world.now = '2026-11-20';
      },
    ],
    [
      'the same, once an event has begun',
      (world) => {
        world.now = EVENING;
      },
    ],
    [
      'the same, earlier',
      (world) => {
        world.now = '2026-11-19T11:00';
      },
    ],
    [
      'the same, with other severities',
      (world) => {
        world.rules = new Map([['broken-link', 'error']]);
      },
    ],
    [
      'the same, by another build',
      (world) => {
        world.build = 'another';
      },
    ],
    [
      'the same, with other settings on disk',
      ({ git }) => {
        git.write('.obsidian/app.json', '{"userIgnoreFilters":["Plan.md"]}');
      },
    ],
    [
      'the same, with settings on disk that cannot be read',
      ({ git }) => {
        git.write('.obsidian/app.json', '{');
      },
    ],
  ])('lints again if this is staged: %s', async (_, change) => {
    const world = await judged();
    await again(world);
    expect((await again(world)).isKept).toBe(true);
    change(world);
    expect(await expectRight(world)).toBe(false);
  });

  it.each<readonly [string, (world: StagedWorld) => void]>([
    [
      'a file that git does not ignore is new',
      ({ git }) => {
        git.write('Bo.odt', '');
      },
    ],
    [
      'a note is changed and not staged',
      ({ git }) => {
        git.write('Ada.md', 'Another.\n');
      },
    ],
  ])('prints its earlier output if %s', async (_, change) => {
    const world = await judged();
    await again(world);
    change(world);
    await expectRight(world);
    expect((await again(world)).isKept).toBe(true);
  });

  it('lints again if settings change that are in no commit', async () => {
    const world = await judged();
    world.git.write('.obsidian/app.json', '{}');
    // The first command reads all notes, the second one few.
    await again(world);
    await again(world);
    expect((await again(world)).isKept).toBe(true);
    // The file changes, but its folder does not.
    world.git.write('.obsidian/app.json', '{"userIgnoreFilters":["Ada.md"]}');
    expect(await expectRight(world)).toBe(false);
  });

  it('lints again if .gitignore changes', async () => {
    const world = await judged();
    world.git.write('Nowhere.pdf', '');
    // There is one more file, so the output is kept only after another command or two.
    await again(world);
    await again(world);
    const before = await again(world);
    expect(before.isKept).toBe(true);
    world.git.write('.gitignore', '');
    const now = await again(world);
    expect(now.isKept).toBe(false);
    expect(now.text).not.toBe(before.text);
  });

  const step = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        is: fc.constant('stage' as const),
        path: fc.constantFrom('Plan.md', 'Ada.md', 'Dinner.md', 'New.md'),
        text: fc.constantFrom(...Object.values(START), 'See [[Nowhere.pdf]].\n', '[[Ada]], [[Bo]]\n'),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        is: fc.constantFrom(
          'commit' as const,
          'reset',
          'pdf',
          'odt',
          'ignore',
          'settings',
          'build',
          'nothing',
        ),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constant('clock' as const),
        now: fc.constantFrom(NOON, EVENING, '2026-11-20'),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        is: fc.constant('damage' as const),
        file: fc.constantFrom('git-staged', 'git-printed', 'git-files'),
        at: fc.nat(3000),
        how: fc.constantFrom('flip' as const, 'cut', 'remove'),
      }),
    },
  );

  it('prints the same as without a cache, after any changes and damage', { timeout: 600_000 }, async () => {
    let kept = 0;
    await assertOftenAsync(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (history) => {
        const world = await judged();
        await again(world);
        const { git } = world;
        const toggle = (path: string): void => {
          if (git.has(path)) rmSync(join(git.folder, path));
          else git.write(path, '');
        };
        for (const one of history) {
          if (one.is === 'stage') git.stage(one.path, one.text);
          else if (one.is === 'commit') git.commit();
          else if (one.is === 'reset') git.tryGit(['reset', '--quiet', '--soft', 'HEAD~1']);
          else if (one.is === 'pdf') toggle('Nowhere.pdf');
          else if (one.is === 'odt') toggle('Nowhere.odt');
          else if (one.is === 'ignore') git.write('.gitignore', git.has('Nowhere.odt') ? '*.odt\n' : '');
          else if (one.is === 'settings') toggle('.obsidian/app.json');
          else if (one.is === 'build') world.build = `${world.build}!`;
          else if (one.is === 'clock') world.now = one.now;
          else if (one.is === 'damage') damage(join(world.cacheHome, 'netvault', 'vaults'), one);
          if (await expectRight(world)) kept++;
        }
      }),
      () => kept > 0,
      { numRuns: runs(8, 200) },
    );
  });
});
