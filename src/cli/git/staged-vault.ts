import { loadVault } from '../../app/vault/load-vault.ts';
import { CONFIGURATION_FILE, settingsFiles } from '../../app/vault/settings-files.ts';
import type { StagedVault } from '../../app/lint/staged-port.ts';
import type { Clock } from '../../app/vault/ports.ts';
import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Arguments } from '../command-line/arguments.ts';
import type { Io } from '../command-line/io.ts';
import type { FoundVault } from '../node/find-vault.ts';
import type { DiskVaultFiles } from '../node/vault-files.ts';
import { KeptFiles } from '../cache/kept-files.ts';
import { readEvidence } from '../cache/evidence.ts';
import { readKnownFiles } from '../cache/known-files.ts';
import { SeenFiles } from '../cache/seen-files.ts';
import { delayOptimizing } from '../chunks/optimize-later.ts';
import { nameConfigInErrors } from '../command-line/open-vault.ts';
import { requireNoVaultInside } from '../command-line/require-vault.ts';
import { clockOf } from '../command-line/today.ts';
import { Blobs } from './blobs.ts';
import { filesOutsideCommits, type OutsideEvidence } from './files-outside-commits.ts';
import { GitVaultFiles } from './git-files.ts';
import { openVaultInRepository, type OpenedVault } from './opened-vault.ts';
import type { Repository } from './repository.ts';
import { committedFiles, committedTree, stagedTree, type Staged } from './commit-trees.ts';
import { stagedDifferences } from './staged-differences.ts';
import { TreeBase, DerivedTree } from './tree-since.ts';
import { ListedTree, type Tree } from './tree.ts';

/** A staged vault, with what is needed to rewrite its notes. */
export interface OpenStaged extends FoundVault {
  readonly repository: Repository;
  readonly tree: Tree;
  readonly staged: StagedVault;
  readonly now: Moment;
  readonly disk: DiskVaultFiles;
  /** The vault as it is after the commit, without the files that are in no tree; null if no note was read. */
  readonly committed: () => VaultIndex | null;
  /** The files, compared with the cache; null if there is no cache, or if no note was read. */
  readonly kept: KeptStagedFiles | null;
}

/** A vault’s files, compared with the known files of an earlier tree. */
export interface KeptStagedFiles {
  readonly seen: SeenFiles;
  readonly files: KeptFiles;
}

/** A vault in a repository, before it is read. */
export interface VaultInRepository extends OpenedVault {
  readonly clock: Clock;
  readonly blobs: Blobs;
  /** The known files of an earlier tree; null if there are none. */
  readonly base: TreeBase | null;
  /** The files of a tree. Without `beside`, the result is memoized. */
  readonly filesIn: (tree: Tree, beside?: readonly string[]) => GitVaultFiles;
  /** The files of a tree, compared with the known files; null if there is no cache. */
  readonly seenIn: (tree: Tree, beside?: readonly string[]) => SeenFiles | null;
  /**
   * Reads the vault from a tree; keeps something only if the tree is a whole one. Throws
   * `UserError` if its settings cannot be read, or if it is not a vault but contains one.
   */
  readonly load: (
    tree: Tree,
    how?: { readonly beside?: readonly string[]; readonly isWhole?: boolean },
  ) => Promise<{ readonly index: VaultIndex; readonly now: Moment; readonly kept: KeptStagedFiles | null }>;
}

/** Finds the vault that the options name. Throws as `openVaultInRepository` does. */
export function findVaultInRepository(
  io: Io,
  args: Arguments,
  opened = openVaultInRepository(io, args),
): VaultInRepository {
  const { repository, disk, cache } = opened;
  const clock = clockOf(io, args);
  delayOptimizing('few');
  const blobs = new Blobs(repository);
  const known = cache && readKnownFiles(cache);
  const knownTree = cache && known && readEvidence(cache, known.generation)?.tree;
  // With `--config`, settings are read from a file that is in no tree.
  const isPlain = args.text('config') === null;
  const base = known && knownTree && isPlain ? new TreeBase(knownTree, known, settingsFiles(disk)) : null;
  const listed = new WeakMap<Tree, GitVaultFiles>();
  const filesIn: VaultInRepository['filesIn'] = (tree, beside = []) => {
    const files =
      (beside.length === 0 ? listed.get(tree) : undefined) ??
      new GitVaultFiles(settled(tree, args), { blobs, disk, beside, known });
    if (beside.length === 0) listed.set(tree, files);
    return files;
  };
  const seenIn: VaultInRepository['seenIn'] = (tree, beside) =>
    cache && new SeenFiles(filesIn(tree, beside), cache, { known });
  return {
    ...{ ...opened, clock, blobs, base, filesIn, seenIn },
    load: async (tree, { beside, isWhole = true } = {}) => {
      const seen = isWhole ? seenIn(tree, beside) : null;
      const kept = seen && { seen, files: new KeptFiles(seen) };
      delayOptimizing('many');
      const index = await nameConfigInErrors(args, () => loadVault(kept?.files ?? filesIn(tree, beside)));
      requireNoVaultInside({ ...opened.found, index });
      kept?.files.save(index);
      return { index, now: clock.now(index.settings.timeZone), kept };
    },
  };
}

/** The vault’s files in the last commit. */
export function lastTree({ repository, base }: VaultInRepository): Tree {
  return committedTree(repository, base);
}

/** The staged changes of a vault. */
export interface StagedChange extends Staged {
  /** Files that are in no tree, but that links may lead to. */
  readonly beside: readonly string[];
  /** What shows later that the same files are beside the trees; null if nothing does. */
  readonly besideEvidence: OutsideEvidence | null;
}

/** The staged changes; null if the next commit does not change the vault. Throws `UserError` if git cannot be run. */
export function stagedChange(
  place: VaultInRepository,
  differences = stagedDifferences(place.repository),
): StagedChange | null {
  const staged = stagedTree(place.repository, place.base, differences);
  if (!staged) return null;
  const { before, after } = staged;
  // Both trees will be read, so the blobs that differ in either are requested from git together.
  for (const tree of [before, after]) {
    if (tree instanceof DerivedTree) place.blobs.expect(tree.notes.values());
  }
  const { paths: beside, evidence: besideEvidence } = filesOutsideCommits(place, [before, after]);
  return { ...staged, beside, besideEvidence };
}

/** Reads a vault as it will be in the next commit. Throws as `VaultInRepository.load` does. */
export async function openStaged(place: VaultInRepository, change: StagedChange | null): Promise<OpenStaged> {
  const { found, repository, disk, filesIn, load } = place;
  if (!change) {
    // If the commit does not change the vault, there is nothing to judge: no note is read.
    const tree = committedFiles(repository, settingsFiles(disk));
    const { index, now } = await load(tree, { isWhole: false });
    const staged = { index, paths: [], conflicted: new Set<string>(), before: () => index };
    return { ...found, repository, disk, tree, staged, now, committed: () => null, kept: null };
  }
  const { before, after, changed, conflicted, beside } = change;
  const { index, now, kept } = await load(after, { beside });
  const staged: StagedVault = {
    index,
    paths: [...changed].filter((path) => index.note(path)),
    conflicted,
    before: () => readBefore(filesIn(before, beside), index, changed),
  };
  return {
    ...{ ...found, repository, disk, tree: after, staged, now, kept },
    committed: () => (beside.length === 0 ? index : index.withOthers(filesIn(after).list().others)),
  };
}

/** With `--config`, the file that it names replaces the settings file in git. */
function settled(tree: Tree, args: Arguments): Tree {
  if (args.text('config') === null) return tree;
  const others = [...tree.values()].filter(({ path }) => path !== CONFIGURATION_FILE);
  return new ListedTree(
    null,
    others.map((entry) => [entry.path, entry]),
  );
}

/** Reads again only what the commit changes. */
function readBefore(files: GitVaultFiles, index: VaultIndex, differs: ReadonlySet<string>): VaultIndex {
  const { notes, others } = files.list();
  const known = new Set(notes);
  const added = [...index.notes.keys()].filter((path) => !known.has(path));
  const changed = notes.filter((path) => differs.has(path) || !index.note(path));
  return index
    .withoutAll(added)
    .withAll(changed.map((path) => files.read(path)))
    .withOthers(others);
}
