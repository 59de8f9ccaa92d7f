import { renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHA1, blobStamp, nameOfStamp } from '../../src/cli/git/blobs.ts';
import { lastTree, stagedChange, type StagedChange } from '../../src/cli/git/staged-vault.ts';
import { isEmpty, DerivedTree } from '../../src/cli/git/tree-since.ts';
import type { LintReport } from '../../src/model/finding.ts';
import { StagedWorld } from '../harness/staged-world.ts';

const CONTACT = '---\ntype: contact\n---\n';
const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n';
const FILES = {
  'Scorecard.md': '---\ntype: scorecard\n---\n',
  'Ada.md': CONTACT,
  'Bo.md': CONTACT,
  'Kept elsewhere.md': LFS,
  'a.png': 'a picture',
  '.obsidian/app.json': '{}',
  '.obsidian/workspace.json': '{}',
};

/** A repository in which a commit was judged and made. */
async function judged(files: Readonly<Record<string, string>> = FILES): Promise<StagedWorld> {
  const world = new StagedWorld(files, '2026-11-19');
  world.git.stage('Ada.md', `${CONTACT}before\n`);
  await world.whole();
  world.git.commit();
  return world;
}

/** The staged change, and whether its trees are given by their differences from known files. */
function staged(world: StagedWorld): { readonly change: StagedChange | null; readonly isKnown: boolean } {
  const change = stagedChange(world.place());
  const trees = change ? [change.before, change.after] : [];
  return { change, isKnown: trees.every((tree) => tree instanceof DerivedTree) };
}

/** The rules of the findings in an answer. */
function rulesIn(answer: string): string[] {
  const { report } = JSON.parse(answer) as { readonly report: LintReport };
  return report.diagnostics.map(({ rule }) => rule);
}

describe('a tree of git after a known one', () => {
  it.each<[string, (world: StagedWorld) => void | Promise<void>]>([
    [
      'a note says something else',
      ({ git }) => {
        git.stage('Bo.md', `${CONTACT}more\n`);
      },
    ],
    [
      'a picture is another',
      ({ git }) => {
        git.stage('a.png', 'another');
      },
    ],
    [
      'a note may be run',
      ({ git }) => {
        git.git('update-index', '--chmod=+x', 'Bo.md');
      },
    ],
    [
      'what nobody reads comes and goes',
      ({ git }) => {
        git.stage('.obsidian/workspace.json', '{"a": 1}');
        git.stage('.obsidian/graph.json', '{}');
      },
    ],
    [
      'what was judged brought a note, settings, and what nobody reads',
      async (world) => {
        const { git } = world;
        git.stage('New.md', CONTACT);
        git.stage('.netvault.yaml', 'rules:\n  broken-link: off\n');
        git.stage('.obsidian/app.json', '{"a": 1}');
        git.stage('.obsidian/workspace.json', '{"a": 1}');
        await world.whole();
        git.commit();
        git.stage('New.md', `${CONTACT}more\n`);
      },
    ],
    [
      'a note was committed unseen',
      ({ git }) => {
        git.stage('Bo.md', `${CONTACT}unseen\n`);
        git.commit();
        git.stage('Ada.md', CONTACT);
      },
    ],
    [
      'what was staged when it was judged is staged no more',
      async (world) => {
        const { git } = world;
        git.stage('Bo.md', `${CONTACT}staged\n`);
        git.stage('New.md', CONTACT);
        git.stage('b.png', 'a picture');
        git.git('update-index', '--chmod=+x', 'Scorecard.md');
        await world.whole();
        git.git('reset', '--quiet', '--hard');
        git.stage('Ada.md', CONTACT);
      },
    ],
    [
      'of what was staged when it was judged, only some was committed',
      async (world) => {
        const { git } = world;
        git.stage('Bo.md', `${CONTACT}staged\n`);
        git.stage('New.md', CONTACT);
        git.stage('Newer.md', CONTACT);
        await world.whole();
        git.git('rm', '--quiet', '--cached', 'Newer.md');
        git.git('restore', '--staged', 'Bo.md');
        git.commit();
        git.stage('Bo.md', `${CONTACT}staged again\n`);
      },
    ],
    ...(['a note', 'a picture'] as const).map((what): [string, (world: StagedWorld) => Promise<void>] => [
      `${what} went when it was judged, and is back`,
      async (world) => {
        const { git } = world;
        git.git('rm', '--quiet', '--cached', what === 'a note' ? 'Bo.md' : 'a.png');
        await world.whole();
        git.git('reset', '--quiet');
        git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[Bo]]"'));
      },
    ]),
    [
      'a note was a link when it was judged, and is none',
      async (world) => {
        const { git } = world;
        const blob = git.git('rev-parse', 'HEAD:Bo.md').trim();
        git.git('update-index', '--cacheinfo', `120000,${blob},Bo.md`);
        await world.whole();
        git.git('reset', '--quiet');
        git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[Bo]]"'));
      },
    ],
    [
      'a note that went when it was judged is gone',
      async (world) => {
        const { git } = world;
        git.git('rm', '--quiet', 'Bo.md');
        await world.whole();
        git.commit();
        git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[Bo]]"'));
      },
    ],
    [
      'a note that was judged did not come',
      async (world) => {
        const { git } = world;
        git.stage('New.md', CONTACT);
        await world.whole();
        git.git('rm', '--quiet', '--cached', 'New.md');
        git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[New]]"'));
      },
    ],
    [
      'what was judged is not what was committed',
      ({ git }) => {
        git.git('reset', '--quiet', '--soft', 'HEAD~1');
        git.stage('Ada.md', CONTACT);
        git.stage('Bo.md', `${CONTACT}instead\n`);
      },
    ],
    [
      'a note comes',
      ({ git }) => {
        git.stage('2026-11-18.md', '## Log\n\n- call [[Ada]]\n');
      },
    ],
    [
      'a person comes',
      ({ git }) => {
        git.stage('New.md', CONTACT);
      },
    ],
    [
      'a note and a picture came with the commit before, and a note goes',
      ({ git }) => {
        git.stage('New/é.md', '');
        git.stage('New/b.png', 'a picture');
        git.commit();
        git.stage('New/é.md', 'More.\n');
        git.git('rm', '--quiet', 'Bo.md');
      },
    ],
    [
      'a note comes again that went, as it was',
      ({ git }) => {
        git.git('rm', '--quiet', 'Bo.md', 'a.png');
        git.commit();
        git.stage('Bo.md', CONTACT);
      },
    ],
    [
      'a note goes that came with the commit before',
      ({ git }) => {
        git.stage('New.md', '');
        git.commit();
        git.git('rm', '--quiet', 'New.md');
      },
    ],
    [
      'what was judged is still staged',
      async (world) => {
        const { git } = world;
        git.stage('Ada.md', `${CONTACT}again\n`);
        git.stage('New.md', CONTACT);
        await world.whole();
      },
    ],
    [
      'what was judged is staged and has changed once more, with another note',
      async (world) => {
        const { git } = world;
        git.stage('Ada.md', `${CONTACT}again\n`);
        await world.whole();
        git.stage('Ada.md', `${CONTACT}and again\n`);
        git.stage('Bo.md', `${CONTACT}too\n`);
      },
    ],
  ])('is given by its differences if %s', async (_, change) => {
    const world = await judged();
    await change(world);
    const { change: found, isKnown } = staged(world);
    expect(isKnown).toBe(true);
    const place = world.place({ 'no-cache': true });
    const listed = stagedChange(place);
    expect([...(found?.changed ?? [])]).toEqual([...(listed?.changed ?? [])]);
    expect(found?.beside).toEqual(listed?.beside);
    for (const which of ['before', 'after'] as const) {
      const [known, plain] = [found?.[which], listed?.[which]];
      if (!(known instanceof DerivedTree) || !plain) throw new Error('There is no such tree');
      const files = place.filesIn(plain).list();
      const { notes, others } = place.filesIn(known).list();
      expect([[...notes].sort(), [...others].sort()]).toEqual([
        [...files.notes].sort(),
        [...files.others].sort(),
      ]);
      for (const path of files.notes) expect(known.blobOf(path)).toBe(plain.get(path)?.blob);
      const read = Object.keys(FILES).filter((path) => !path.endsWith('workspace.json'));
      for (const path of [...read, 'New.md']) expect(known.has(path)).toBe(plain.has(path));
      expect([...known.values()]).toEqual([...plain.values()]);
      expect(isEmpty(known)).toBe(isEmpty(plain));
    }
    expect((await world.lint()).answer).toBe(await world.scratch());
  });

  it.each<[string, (world: StagedWorld) => void | Promise<void>]>([
    [
      'very many notes come',
      ({ git }) => {
        for (let at = 0; at <= 100; at++) git.write(`New/${String(at)}.md`, '');
        git.git('add', 'New');
      },
    ],
    [
      'settings that were judged did not come',
      async (world) => {
        const { git } = world;
        git.stage('.obsidian/app.json', '{"a": 1}');
        await world.whole();
        git.git('reset', '--quiet');
        git.stage('Ada.md', CONTACT);
      },
    ],
    [
      'a note becomes a link',
      ({ git }) => {
        git.git('rm', '--quiet', 'Bo.md');
        symlinkSync('Ada.md', join(git.folder, 'Bo.md'));
        git.git('add', 'Bo.md');
      },
    ],
    [
      'settings come',
      ({ git }) => {
        git.stage('.netvault.yaml', 'rules:\n  broken-link: off\n');
      },
    ],
    [
      'settings are others',
      ({ git }) => {
        git.stage('.obsidian/app.json', '{"a": 1}');
      },
    ],
    [
      'a note comes from elsewhere',
      ({ git }) => {
        git.stage('Kept elsewhere.md', CONTACT);
      },
    ],
    [
      'a repository comes',
      ({ git }) => {
        git.git('update-index', '--add', '--cacheinfo', `160000,${git.git('rev-parse', 'HEAD').trim()},.sub`);
      },
    ],
    [
      'a repository comes that settings hide',
      ({ git }) => {
        git.git('config', 'submodule.sub.ignore', 'all');
        git.stage('.gitmodules', '[submodule "sub"]\npath = sub\nurl = ./sub\n');
        git.git('update-index', '--add', '--cacheinfo', `160000,${git.git('rev-parse', 'HEAD').trim()},sub`);
        git.commit();
        git.write('sub/Inside.md', CONTACT);
        git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[Inside]]"'));
      },
    ],
    [
      'a file was in conflict when what is known was read',
      async (world) => {
        const { git } = world;
        const blob = git.git('rev-parse', 'HEAD:Bo.md').trim();
        const stages = [1, 2, 3].map((stage) => `100644 ${blob} ${String(stage)}\tBo.md`).join('\n');
        git.git('rm', '--quiet', '--cached', 'Bo.md');
        git.indexInfo(`${stages}\n`);
        git.stage('Ada.md', `${CONTACT}in between\n`);
        await world.whole();
        git.git('reset', '--quiet');
        git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[Bo]]"'));
      },
    ],
    [
      'the known tree is gone',
      ({ git }) => {
        git.stage('Bo.md', `${CONTACT}more\n`);
        git.git('update-ref', '-d', 'HEAD');
        git.commit();
        git.git('reflog', 'expire', '--expire=now', '--all');
        git.git('gc', '--quiet', '--prune=now');
        git.stage('Ada.md', CONTACT);
      },
    ],
  ])('is listed if %s', async (_, change) => {
    const world = await judged();
    await change(world);
    expect(staged(world).isKnown).toBe(false);
    expect((await world.lint()).answer).toBe(await world.scratch());
  });

  it.each<[string, (world: StagedWorld) => void]>([
    [
      'settings go',
      ({ git }) => {
        git.git('rm', '--quiet', '--cached', '.obsidian/app.json');
        git.write('.obsidian/app.json', '{"a": 1}');
      },
    ],
  ])('is listed if %s in a linted change that was undone', async (_, change) => {
    const world = await judged();
    change(world);
    await world.whole();
    world.git.git('reset', '--quiet');
    world.git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[Bo]]"'));
    expect(staged(world).isKnown).toBe(false);
    expect((await world.lint()).answer).toBe(await world.scratch());
  });

  it('is empty if all known files are gone and no others were added', async () => {
    const world = new StagedWorld({ 'Ada.md': CONTACT, 'a.png': 'a picture' }, '2026-11-19');
    world.git.stage('Ada.md', `${CONTACT}before\n`);
    await world.whole();
    world.git.commit();
    world.git.git('rm', '--quiet', 'Ada.md', 'a.png');
    const { change } = staged(world);
    expect(change?.after).toBeInstanceOf(DerivedTree);
    expect(change && [isEmpty(change.before), isEmpty(change.after)]).toEqual([false, true]);
    world.git.stage('Bo.md', '');
    expect(isEmpty(stagedChange(world.place())?.after as DerivedTree)).toBe(false);
  });

  it('is listed if the repository begins in another folder', async () => {
    const world = await judged();
    const { git } = world;
    renameSync(join(git.folder, '.git'), join(git.home, '.git'));
    git.git('-C', git.home, 'rm', '--quiet', '-r', '--cached', '.');
    git.git('-C', git.home, 'add', 'vault');
    git.git('rm', '--quiet', '--cached', 'Bo.md');
    git.commit();
    git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[Bo]]"'));
    expect(staged(world).isKnown).toBe(false);
    expect((await world.lint()).answer).toBe(await world.scratch());
  });

  it.each<[string, (world: StagedWorld) => void]>([
    [
      'there is a repository in it',
      ({ git }) => {
        git.git('init', '--quiet', 'sub');
        git.git('-C', 'sub', 'commit', '--quiet', '--allow-empty', '--message', 'first');
        git.git('add', 'sub');
        git.commit();
        git.write('sub/Inside.md', CONTACT);
      },
    ],
    [
      'blobs have long names',
      ({ git }) => {
        rmSync(join(git.folder, '.git'), { recursive: true });
        git.git('init', '--quiet', '--object-format=sha256');
        git.git('add', '--all');
        git.commit();
      },
    ],
  ])('is listed from the beginning if %s', async (_, change) => {
    const world = new StagedWorld(FILES, '2026-11-19');
    const { git } = world;
    change(world);
    git.stage('Bo.md', `${CONTACT}before\n`);
    await world.whole();
    git.commit();
    git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[Inside]]"'));
    expect(staged(world).isKnown).toBe(false);
    expect((await world.lint()).answer).toBe(await world.scratch());
  });

  it('is read as it is, even if git shows another object in place of one', async () => {
    const world = await judged();
    const { git } = world;
    git.write('instead', CONTACT.replace('contact', 'contact\naliases: [Cy]'));
    git.git('replace', 'HEAD:Bo.md', git.git('hash-object', '-w', 'instead').trim());
    expect(git.git('show', 'HEAD:Bo.md')).toContain('aliases: [Cy]');
    git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[Cy]]"'));
    expect(staged(world).isKnown).toBe(true);
    const { answer, isFew } = await world.lint();
    // With the other object, Cy would be an alias of Bo.
    expect([isFew, rulesIn(answer)]).toEqual([true, ['broken-link']]);
    expect(answer).toBe(await world.scratch());
  });

  it('gives the same answer as all notes if a note becomes an LFS pointer', async () => {
    const world = await judged();
    world.git.stage('Bo.md', LFS);
    world.git.stage('Ada.md', CONTACT.replace('contact', 'contact\nintroduced_by: "[[Cy]]"'));
    expect(staged(world).isKnown).toBe(true);
    const { answer, isFew } = await world.lint();
    // The pointer is not the note, which is therefore not among those that are checked.
    expect([isFew, rulesIn(answer)]).toEqual([false, ['broken-link']]);
    expect(JSON.parse(answer)).toMatchObject({ report: { summary: { notes: 1 } } });
    expect(answer).toBe(await world.scratch());
  });

  it('is listed with --config, and only SHA-1 names can be read from stamps', async () => {
    const world = await judged();
    world.git.stage('Bo.md', `${CONTACT}more\n`);
    world.git.write('other.yaml', '');
    expect(stagedChange(world.place({ config: 'other.yaml' }))?.after).not.toBeInstanceOf(DerivedTree);
    expect(nameOfStamp(blobStamp('ab'.repeat(32)))).toBe(null);
    for (const name of ['0'.repeat(SHA1), '00ab'.repeat(10), 'f'.repeat(SHA1)])
      expect(nameOfStamp(blobStamp(name))).toBe(name);
  });

  it('is also given by its differences for the last commit', async () => {
    const world = await judged();
    const [known, listed] = [{}, { 'no-cache': true }].map((how) => lastTree(world.place(how)));
    expect(known).toBeInstanceOf(DerivedTree);
    expect(listed).not.toBeInstanceOf(DerivedTree);
    const values = [...(listed?.values() ?? [])];
    expect(values).not.toEqual([]);
    expect([...(known?.values() ?? [])]).toEqual(values);
  });
});
