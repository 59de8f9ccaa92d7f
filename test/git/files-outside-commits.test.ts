import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import { stagedChange } from '../../src/cli/git/staged-vault.ts';
import { StagedWorld } from '../harness/staged-world.ts';

const FILES = {
  '.gitignore': 'secret*\n',
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Ada.md': '---\ntype: contact\n---\n',
  'Files/plan.pdf': 'a plan',
};
/** Milliseconds after which a change gives a folder another time. */
const TICK = 30;

/** A repository with a known tree and a staged change, whose files outside commits were listed once. */
async function told(): Promise<StagedWorld> {
  const world = new StagedWorld(FILES, '2026-11-19');
  world.git.stage('Ada.md', `${FILES['Ada.md']}before\n`);
  world.git.write('secret one.md', 'x');
  world.git.write('not added.md', 'x');
  await world.whole();
  world.git.commit();
  world.git.stage('Ada.md', `${FILES['Ada.md']}after\n`);
  await setTimeout(TICK);
  beside(world);
  return world;
}

/** The files that are in neither tree of the staged change, and whether folders were listed for that. */
function beside(world: StagedWorld): { readonly paths: readonly string[]; readonly isListed: boolean } {
  const place = world.place();
  const list = vi.spyOn(place.disk, 'list');
  const paths = stagedChange(place)?.beside ?? [];
  return { paths: [...paths].sort(), isListed: list.mock.calls.length > 0 };
}

function listedAnew(world: StagedWorld): readonly string[] {
  const paths = stagedChange(world.place({ 'no-cache': true }))?.beside ?? [];
  return [...paths].sort();
}

describe('files outside the staged trees', () => {
  it('are known without listing folders that have not changed', async () => {
    const world = await told();
    world.git.stage('Ada.md', `${FILES['Ada.md']}again\n`);
    expect(beside(world)).toEqual({ paths: ['secret one.md'], isListed: false });
  });

  it.each<[string, (world: StagedWorld) => void, readonly string[]]>([
    [
      'one comes',
      ({ git }) => {
        git.write('secret two.md', 'x');
      },
      ['secret one.md', 'secret two.md'],
    ],
    [
      'one comes in a folder',
      ({ git }) => {
        git.write('Files/secret.png', 'x');
      },
      ['Files/secret.png', 'secret one.md'],
    ],
    [
      'one comes in a new folder',
      ({ git }) => {
        git.write('New/secret.md', 'x');
      },
      ['New/secret.md', 'secret one.md'],
    ],
    [
      'one goes',
      ({ git }) => {
        rmSync(join(git.folder, 'secret one.md'));
      },
      [],
    ],
    [
      'one gets another name',
      ({ git }) => {
        renameSync(join(git.folder, 'secret one.md'), join(git.folder, 'secret 1.md'));
      },
      ['secret 1.md'],
    ],
    [
      'one becomes a folder',
      ({ git }) => {
        rmSync(join(git.folder, 'secret one.md'));
        mkdirSync(join(git.folder, 'secret one.md'));
      },
      [],
    ],
    [
      'its folder is replaced by a link',
      ({ git }) => {
        git.write('Other/secret.md', 'x');
        renameSync(join(git.folder, 'Files'), join(git.home, 'Files'));
        symlinkSync(join(git.folder, 'Other'), join(git.folder, 'Files'));
      },
      ['Other/secret.md', 'secret one.md'],
    ],
  ])('are listed again if %s', async (_, change, paths) => {
    const world = await told();
    await setTimeout(TICK);
    change(world);
    expect(beside(world)).toEqual({ paths, isListed: true });
    expect(listedAnew(world)).toEqual(paths);
  });

  it('include the files that git ignores now', async () => {
    const world = await told();
    writeFileSync(join(world.git.folder, '.git/info/exclude'), 'not*\n');
    expect(beside(world)).toEqual({ paths: ['not added.md', 'secret one.md'], isListed: false });
    expect(listedAnew(world)).toEqual(['not added.md', 'secret one.md']);
  });

  it('do not include a file that is staged, and no folder is listed for that', async () => {
    const world = await told();
    world.git.stage('not added.md', 'x');
    expect(beside(world)).toEqual({ paths: ['secret one.md'], isListed: false });
    world.git.git('add', '--force', 'secret one.md');
    expect(beside(world)).toEqual({ paths: [], isListed: false });
    expect(listedAnew(world)).toEqual([]);
  });

  it('are listed again if a known file is no longer in a tree', async () => {
    const world = await told();
    world.git.git('rm', '--quiet', '--cached', 'Files/plan.pdf');
    world.git.write('.gitignore', 'secret*\n*.pdf\n');
    expect(beside(world)).toEqual({ paths: ['secret one.md'], isListed: true });
    world.git.commit();
    world.git.stage('Ada.md', `${FILES['Ada.md']}again\n`);
    expect(beside(world)).toEqual({ paths: ['Files/plan.pdf', 'secret one.md'], isListed: true });
    expect(listedAnew(world)).toEqual(['Files/plan.pdf', 'secret one.md']);
  });
});
