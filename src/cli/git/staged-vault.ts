import { loadVault } from '../../app/vault/load-vault.ts';
import { CONFIGURATION_FILE, settingsFiles } from '../../app/vault/settings-files.ts';
import type { StagedVault } from '../../app/lint/staged-port.ts';
import { CliError } from '../cli-error.ts';
import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Arguments } from '../command-line/arguments.ts';
import type { Io } from '../command-line/io.ts';
import { findVault, type FoundVault } from '../node/find-vault.ts';
import type { DiskVaultFiles } from '../node/vault-files.ts';
import { KeptFiles } from '../cache/kept-files.ts';
import { readKnownFiles } from '../cache/known-files.ts';
import { SeenFiles } from '../cache/seen-files.ts';
import { VaultCache } from '../cache/vault-cache.ts';
import { filesOf } from '../command-line/files-of.ts';
import { namingConfig } from '../command-line/open-vault.ts';
import { clockOf } from '../command-line/today.ts';
import { Blobs } from './blobs.ts';
import { GitVaultFiles } from './git-files.ts';
import { openRepository, type Repository } from './repository.ts';
import { lines } from './run-git.ts';
import { SUBMODULE, committedFiles, committedTree, stagedTree, type Tree } from './tree.ts';

/** A staged vault, and what is needed to rewrite it. */
export interface OpenStaged extends FoundVault {
  readonly repository: Repository;
  readonly tree: Tree;
  readonly staged: StagedVault;
  readonly now: Moment;
  readonly disk: DiskVaultFiles;
  /** The vault as `openCommitted` reads it once this is committed; null where it was not read. */
  readonly committed: () => VaultIndex | null;
  /** Whether a file of settings is read from the tree, and not from disk. */
  readonly isInTree: (path: string) => boolean;
}

/** A vault in a repository, not read yet. */
export interface Place {
  readonly found: FoundVault;
  readonly repository: Repository;
  readonly disk: DiskVaultFiles;
  readonly filesIn: (tree: Tree, beside?: readonly string[]) => GitVaultFiles;
  /** Reads the vault as a tree has it; only of a whole one something is kept. Throws `UserError` where its settings cannot be read. */
  readonly load: (
    tree: Tree,
    how?: { readonly beside?: readonly string[]; readonly isWhole?: boolean },
  ) => Promise<{ readonly index: VaultIndex; readonly now: Moment }>;
}

/** Finds the vault that the options name. Throws `UserError` where there is no git, or the vault is in no repository. */
export function findPlace(io: Io, args: Arguments): Place {
  const clock = clockOf(io, args);
  const found = findVault(args.text('vault'), io);
  const repository = openRepository(io.cwd, io.env, found.folder);
  const disk = filesOf(found.folder, io, args);
  const blobs = new Blobs(repository);
  const cache = args.flag('no-cache') ? null : VaultCache.of(io, found.folder, { origin: 'git' });
  const known = cache && readKnownFiles(cache);
  const filesIn: Place['filesIn'] = (tree, beside = []) =>
    new GitVaultFiles(tree, { blobs, disk, beside, known });
  return {
    found,
    repository,
    disk,
    filesIn,
    load: async (tree, { beside, isWhole = true } = {}) => {
      const files = filesIn(settled(tree, args), beside);
      const kept = isWhole && cache ? new KeptFiles(new SeenFiles(files, cache, { known })) : null;
      const index = await namingConfig(args, () => loadVault(kept ?? files));
      kept?.save(index);
      return { index, now: clock.now(index.settings.timeZone) };
    },
  };
}

/**
 * Finds the vault that the options name and reads it as the next commit will
 * leave it. Throws `UserError` where there is no git, the vault is in no
 * repository, or its settings cannot be read.
 */
export async function openStaged(io: Io, args: Arguments): Promise<OpenStaged> {
  const { found, repository, disk, filesIn, load } = findPlace(io, args);
  const place = { ...found, repository, disk };
  const differing = stagedTree(repository);
  if (!differing) {
    // A commit that leaves the vault alone has nothing to judge in it: no note is read.
    const tree = committedFiles(repository, settingsFiles(disk));
    const { index, now } = await load(tree, { isWhole: false });
    const staged = { index, paths: [], before: () => index };
    return { ...place, tree, staged, now, committed: () => null, isInTree: () => false };
  }
  const { before, after, changed } = differing;
  const beside = filesBeside(repository, disk, [before, after]);
  const { index, now } = await load(after, { beside });
  const staged: StagedVault = {
    index,
    paths: [...changed].filter((path) => index.note(path)),
    before: () => readBefore(filesIn(before, beside), index, changed),
  };
  return {
    ...{ ...place, tree: after, staged, now },
    committed: () => (beside.length === 0 ? index : index.withOthers(filesIn(after).list().others)),
    isInTree: (path) => filesIn(after).hasSettings(path),
  };
}

/** The vault as the last commit left it. Throws as `openStaged` does. */
export function openCommitted({ repository, load }: Place): ReturnType<Place['load']> {
  return load(committedTree(repository));
}

/** With `--config`, the file that it names takes the place of what git has. */
function settled(tree: Tree, args: Arguments): Tree {
  if (args.text('config') === null) return tree;
  return new Map([...tree].filter(([path]) => path !== CONFIGURATION_FILE));
}

/** Only what the commit changes is read anew. */
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

/**
 * Files that git is told to ignore, and those of submodules, are there all the
 * same, and no commit will ever bring them: links to them lead somewhere. Files
 * that are only not added yet are missing in the commit.
 */
function filesBeside(repository: Repository, disk: DiskVaultFiles, trees: readonly Tree[]): string[] {
  const { notes, others } = disk.list();
  const unknown = [...notes, ...others].filter((path) => !trees.some((tree) => tree.has(path)));
  const submodules = trees
    .flatMap((tree) => [...tree.values()])
    .filter(({ mode }) => mode === SUBMODULE)
    .map(({ path }) => `${path}/`);
  const inSubmodule = (path: string): boolean => submodules.some((folder) => path.startsWith(folder));
  const asked = unknown.filter((path) => !inSubmodule(path));
  return [...unknown.filter(inSubmodule), ...ignoredOf(asked, repository)];
}

function ignoredOf(paths: readonly string[], repository: Repository): string[] {
  if (paths.length === 0) return [];
  // A name that begins with `:` would mean something else.
  const start = `./${repository.prefix}`;
  const input = paths.map((path) => `${start}${path}\0`).join('');
  const { stdout, code, complaint } = repository.ask(['check-ignore', '-z', '--stdin'], input);
  // Exit 1 only says that none of them is ignored.
  if (code > 1) throw new CliError('git-failed', { command: 'check-ignore', complaint });
  return lines(stdout).map((raw) => raw.toString('utf8').slice(start.length));
}
