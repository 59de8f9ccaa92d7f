import { resolve } from 'node:path';
import { CONFIGURATION_FILE, loadVault } from '../../app/load-vault.ts';
import type { StagedVault } from '../../app/git-port.ts';
import { UserError } from '../../app/user-error.ts';
import type { Moment } from '../../model/moment.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Arguments } from '../arguments.ts';
import type { OpenVault } from '../command.ts';
import type { Io } from '../io.ts';
import { findVault } from '../node/find-vault.ts';
import { DiskVaultFiles } from '../node/vault-files.ts';
import { readMoment } from '../today.ts';
import { Blobs } from './blobs.ts';
import { GitVaultFiles } from './git-files.ts';
import { openRepository, type Repository } from './repository.ts';
import { SUBMODULE, committedTree, lines, stagedTree, type Tree } from './tree.ts';

/** A staged vault, and what is needed to rewrite it. */
export interface OpenStaged {
  readonly folder: string;
  readonly repository: Repository;
  readonly tree: Tree;
  readonly staged: StagedVault;
  readonly now: Moment;
}

interface Place {
  readonly folder: string;
  readonly repository: Repository;
  readonly disk: DiskVaultFiles;
  readonly momentIn: (index: VaultIndex) => Moment;
}

function findPlace(io: Io, args: Arguments): Place {
  const today = args.text('today');
  const given = today === null ? null : readMoment(today);
  const config = args.text('config');
  const folder = findVault(args.text('vault'), io.cwd);
  return {
    folder,
    repository: openRepository(io.cwd, io.env, folder),
    disk: new DiskVaultFiles(folder, config === null ? null : resolve(io.cwd, config)),
    momentIn: (index) => given ?? io.clock.now(index.settings.timeZone),
  };
}

/**
 * Finds the vault that the options name and reads it as the next commit will
 * leave it. Throws `UserError` where there is no git, the vault is in no
 * repository, or its settings cannot be read.
 */
export async function openStaged(io: Io, args: Arguments): Promise<OpenStaged> {
  const { folder, repository, disk, momentIn } = findPlace(io, args);
  const { before, after, changed } = stagedTree(repository);
  if (changed.size === 0 && after.size === before.size) {
    return openUntouched(after, { folder, repository, disk, momentIn }, args);
  }
  const beside = filesBeside(repository, disk, [before, after]);
  const sources = { blobs: new Blobs(repository), disk, beside };
  const index = await loadVault(new GitVaultFiles(settled(after, args), sources));
  const staged: StagedVault = {
    index,
    paths: [...changed].filter((path) => index.note(path)),
    before: () => readBefore(new GitVaultFiles(before, sources), index, changed),
  };
  return { folder, repository, tree: after, staged, now: momentIn(index) };
}

/** A commit that leaves the vault alone has nothing to judge in it: no note is read. */
async function openUntouched(tree: Tree, place: Place, args: Arguments): Promise<OpenStaged> {
  const { folder, repository, disk, momentIn } = place;
  const settings = new Map([...tree].filter(([path]) => path.startsWith('.')));
  const sources = { blobs: new Blobs(repository), disk };
  const index = await loadVault(new GitVaultFiles(settled(settings, args), sources));
  return {
    folder,
    repository,
    tree,
    staged: { index, paths: [], before: () => index },
    now: momentIn(index),
  };
}

/** The vault as the last commit left it. Throws as `openStaged` does. */
export async function openCommitted(
  io: Io,
  args: Arguments,
): Promise<OpenVault & { readonly repository: Repository }> {
  const { folder, repository, disk, momentIn } = findPlace(io, args);
  const files = new GitVaultFiles(settled(committedTree(repository), args), {
    blobs: new Blobs(repository),
    disk,
  });
  const index = await loadVault(files);
  return { folder, repository, index, now: momentIn(index) };
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
  if (code > 1) throw new UserError(`git check-ignore failed: ${complaint}`, '');
  return lines(stdout).map((raw) => raw.toString('utf8').slice(start.length));
}
