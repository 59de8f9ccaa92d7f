import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadVault } from '../../src/app/vault/load-vault.ts';
import { KeptFiles } from '../../src/cli/cache/kept-files.ts';
import { readKnownFiles } from '../../src/cli/cache/known-files.ts';
import { SeenFiles } from '../../src/cli/cache/seen-files.ts';
import { VaultCache } from '../../src/cli/cache/vault-cache.ts';
import { Blobs, blobStamp } from '../../src/cli/git/blobs.ts';
import { GitVaultFiles } from '../../src/cli/git/git-files.ts';
import { openRepository } from '../../src/cli/git/repository.ts';
import { ListedTree, type Tree } from '../../src/cli/git/tree.ts';
import { DiskVaultFiles } from '../../src/cli/node/vault-files.ts';
import { readMoment } from '../../src/cli/command-line/today.ts';
import { assertOftenAsync } from '../harness/assert-often.ts';
import { GitSandbox } from '../harness/git-sandbox.ts';
import { tempVault } from '../harness/temp-vault.ts';
import { PATHS, TEXTS, answer, answerOrError, damage } from '../harness/vault-history.ts';

const LFS = 'version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 3\n';
/** The contents that each path may have: texts; an LFS pointer to a missing note, or null for no note. */
const CHOICES: Readonly<Record<string, readonly (string | null)[]>> = Object.fromEntries(
  PATHS.map((path) => [path, [...(TEXTS[path] ?? []), path.startsWith('People') ? LFS : null]]),
);

/** A repository with all texts, and functions that make trees and read them, without and with a cache. */
function world(): {
  readonly treeOf: (chosen: ReadonlyMap<string, string>) => Tree;
  readonly scratch: (tree: Tree) => GitVaultFiles;
  readonly kept: (tree: Tree, cacheHome: string) => { readonly files: KeptFiles; readonly blobs: Blobs };
} {
  const sandbox = GitSandbox.repository();
  const { folder, env } = sandbox;
  const texts = [...new Set(Object.values(CHOICES).flat())].filter((text) => text !== null);
  for (const [at, text] of texts.entries()) sandbox.write(`texts/${String(at)}`, text);
  const named = sandbox.git('hash-object', '-w', ...texts.map((_, at) => `texts/${String(at)}`));
  const names = new Map(
    named
      .trim()
      .split('\n')
      .map((name, at) => [texts[at], name]),
  );
  const repository = openRepository(folder, env, folder);
  const disk = new DiskVaultFiles(tempVault({}));
  return {
    treeOf: (chosen) =>
      new ListedTree(
        null,
        Array.from(chosen, ([path, text]) => {
          return [path, { path, raw: Buffer.from(path), mode: '100644', blob: names.get(text) ?? '' }];
        }),
      ),
    scratch: (tree) => new GitVaultFiles(tree, { blobs: new Blobs(repository), disk }),
    kept: (tree, cacheHome) => {
      const where = { env: { XDG_CACHE_HOME: cacheHome }, platform: 'linux' as const };
      const cache = VaultCache.of(where, folder, { build: 'a build', origin: 'git' });
      if (!cache) throw new Error('There is no folder for the cache');
      const known = readKnownFiles(cache);
      const blobs = new Blobs(repository);
      const files = new GitVaultFiles(tree, { blobs, disk, known });
      return { files: new KeptFiles(new SeenFiles(files, cache, { known, mostFresh: 0.3 })), blobs };
    },
  };
}

const path = fc.constantFrom(...PATHS);
const step = fc.record({
  path,
  which: fc.nat(5),
  harm: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(5000) }),
});

describe('a git tree whose notes were read before', () => {
  it(
    'gives the same answer as if read from scratch, whatever was committed meanwhile',
    { timeout: 600_000 },
    async () => {
      const { treeOf, scratch, kept } = world();
      const now = readMoment('2026-11-19');
      let reused = 0;
      await assertOftenAsync(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (history) => {
          const chosen = new Map(PATHS.map((one) => [one, TEXTS[one]?.[0] ?? '']));
          const cacheHome = tempVault({});
          for (const { path, which, harm } of history) {
            const text = CHOICES[path]?.[which] ?? null;
            if (text === null) chosen.delete(path);
            else chosen.set(path, text);
            if (harm !== null) {
              const file = harm % 2 === 0 ? 'git-files' : 'git-notes';
              damage(join(cacheHome, 'netvault', 'vaults'), { file, at: harm, how: 'flip' });
            }
            const tree = treeOf(chosen);
            const expected = await answerOrError(async () => answer(await loadVault(scratch(tree)), now));
            const { files } = kept(tree, cacheHome);
            const found = await answerOrError(async () => {
              const index = await loadVault(files);
              reused += [...index.notes.keys()].filter((one) => 'kept' in (files.read(one) ?? {})).length;
              files.save(index);
              return answer(index, now);
            });
            expect(found).toBe(expected);
          }
        }),
        () => reused > 100,
        { numRuns: 25 + 4 * Number(process.env['NETVAULT_RUNS'] ?? 0) },
      );
    },
  );

  it('is read without asking git for unchanged notes, except for texts that are needed', async () => {
    const { treeOf, kept } = world();
    const known = PATHS.filter((one) => one.startsWith('People/'));
    const tree = treeOf(new Map([...known, 'Scorecard.md'].map((one) => [one, TEXTS[one]?.[0] ?? ''])));
    const home = tempVault({});
    const first = kept(tree, home);
    first.files.save(await loadVault(first.files));
    const { files, blobs } = kept(tree, home);
    files.list();
    // These are requested together, not one by one when they are needed.
    const asked = [...tree.values()].filter(({ blob }) => blobs.has(blob)).map(({ path }) => path);
    expect(asked).toEqual(['Scorecard.md']);
    const index = await loadVault(files);
    const names = [...tree.values()].map(({ blob }) => blob);
    expect(names.filter((name) => blobs.has(name))).toHaveLength(1);
    expect(index.note('People/Bo.md')?.text).toBe(TEXTS['People/Bo.md']?.[0]);
  });
});

describe('blobStamp', () => {
  it('differs for each name, whichever digit differs', () => {
    const name = '0123456789abcdef0123456789abcdef01234567';
    const stamps = Array.from(name, (digit, at) => {
      return blobStamp(name.slice(0, at) + (digit === '0' ? '1' : '0') + name.slice(at + 1));
    });
    expect(
      new Set(
        [name]
          .map(blobStamp)
          .concat(stamps)
          .map((stamp) => JSON.stringify(stamp)),
      ).size,
    ).toBe(41);
  });
});
