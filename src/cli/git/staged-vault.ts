import { CONFIGURATION_FILE, loadVault } from '../../app/vault/load-vault.ts';
import type { StagedVault } from '../../app/lint/staged-port.ts';
import { CliError } from '../cli-error.ts';
import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Arguments } from '../command-line/arguments.ts';
import type { Io } from '../command-line/io.ts';
import { findVault, type FoundVault } from '../node/find-vault.ts';
import type { DiskVaultFiles } from '../node/vault-files.ts';
import { filesOf, namingConfig } from '../command-line/open-vault.ts';
import { clockOf } from '../command-line/today.ts';
import { Blobs } from './blobs.ts';
import { GitVaultFiles } from './git-files.ts';
import { openRepository, type Repository } from './repository.ts';
import { SUBMODULE, committedTree, lines, stagedTree, type Tree } from './tree.ts';

/** A staged vault, and what is needed to rewrite it. */
export interface OpenStaged extends FoundVault {
  readonly repository: Repository;
  readonly tree: Tree;
  readonly staged: StagedVault;
  readonly now: Moment;
}

/** A vault in a repository, not read yet. */
export interface Place {
  readonly found: FoundVault;
  readonly repository: Repository;
  readonly disk: DiskVaultFiles;
  readonly blobs: Blobs;
  /** Reads the vault as a tree has it. Throws `UserError` where its settings cannot be read. */
  readonly load: (
    tree: Tree,
    beside?: readonly string[],
  ) => Promise<{ readonly index: VaultIndex; readonly now: Moment }>;
}

/** Finds the vault that the options name. Throws `UserError` where there is no git, or the vault is in no repository. */
export function findPlace(io: Io, args: Arguments): Place {
  const clock = clockOf(io, args);
  const found = findVault(args.text('vault'), io);
  const repository = openRepository(io.cwd, io.env, found.folder);
  const disk = filesOf(found.folder, io, args);
  const blobs = new Blobs(repository);
  return {
    found,
    repository,
    disk,
    blobs,
    load: async (tree, beside = []) => {
      const files = new GitVaultFiles(settled(tree, args), { blobs, disk, beside });
      const index = await namingConfig(args, () => loadVault(files));
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
  const { found, repository, disk, blobs, load } = findPlace(io, args);
  const { before, after, changed } = stagedTree(repository);
  if (changed.size === 0 && after.size === before.size) {
    // A commit that leaves the vault alone has nothing to judge in it: no note is read.
    const { index, now } = await load(new Map([...after].filter(([path]) => path.startsWith('.'))));
    return { ...found, repository, tree: after, staged: { index, paths: [], before: () => index }, now };
  }
  const beside = filesBeside(repository, disk, [before, after]);
  const { index, now } = await load(after, beside);
  const staged: StagedVault = {
    index,
    paths: [...changed].filter((path) => index.note(path)),
    before: () => readBefore(new GitVaultFiles(before, { blobs, disk, beside }), index, changed),
  };
  return { ...found, repository, tree: after, staged, now };
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
