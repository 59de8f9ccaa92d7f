import { CliError } from '../cli-error.ts';
import { loadReadingData, saveReadingData, type ReadingData } from '../cache/reading-data.ts';
import type { VaultCache } from '../cache/vault-cache.ts';
import type { FolderStamps } from '../node/folder-stamps.ts';
import type { DiskVaultFiles } from '../node/vault-files.ts';
import type { Repository } from './repository.ts';
import { splitAtZeroBytes } from './run-git.ts';
import { DerivedTree, type TreeBase } from './tree-since.ts';
import { SUBMODULE, type Tree } from './tree.ts';

/** A vault on disk, and its repository. */
interface Place {
  readonly repository: Repository;
  readonly disk: DiskVaultFiles;
  /** The cache of its trees; null if nothing may be kept. */
  readonly cache: VaultCache | null;
}

/** The vault’s files on disk that are not in a known tree. */
interface UnknownFiles extends ReadingData {
  /** Folder stamps that show that the same files are on disk. */
  readonly folders: FolderStamps;
  readonly paths: readonly string[];
}

/** The files of a vault that are outside commits. */
export interface FilesOutsideCommits {
  readonly paths: readonly string[];
  /** What shows later that they are the same; null if they have to be looked for. */
  readonly evidence: OutsideEvidence | null;
}

/** Shows that the same files are outside commits, as long as the trees are the same. */
export interface OutsideEvidence {
  /** Folder stamps that show that the same files are on disk. */
  readonly folders: FolderStamps;
  /** The files that are in no tree, and those of them that git ignores. */
  readonly unknown: readonly string[];
  readonly ignored: readonly string[];
}

/**
 * The files on disk that are in no commit, but that links may lead to: files that git ignores,
 * and files of submodules. Files that just have not been added yet are not included: they will be
 * missing in the commit.
 */
export function filesOutsideCommits(place: Place, trees: readonly Tree[]): FilesOutsideCommits {
  const { paths: unknown, folders } = unknownFiles(place, trees);
  const submodules = trees
    .flatMap((tree) => (tree instanceof DerivedTree ? [] : [...tree.values()]))
    .filter(({ mode }) => mode === SUBMODULE)
    .map(({ path }) => `${path}/`);
  const inSubmodule = (path: string): boolean => submodules.some((folder) => path.startsWith(folder));
  const asked = unknown.filter((path) => !inSubmodule(path));
  const ignored = ignoredAmong(asked, place.repository);
  return {
    paths: [...unknown.filter(inSubmodule), ...ignored],
    evidence: folders && submodules.length === 0 ? { folders, unknown, ignored } : null,
  };
}

/**
 * The vault’s files on disk that are in none of these trees, and the stamps of the folders that show it (null if
 * nothing does). The files that are not in the known tree are kept in the cache: they suffice if
 * the trees contain all known files, and folders have not changed.
 */
function unknownFiles(
  { disk, cache }: Place,
  trees: readonly Tree[],
): { readonly paths: readonly string[]; readonly folders: FolderStamps | null } {
  const isUnknown = (path: string): boolean => !trees.some((tree) => tree.has(path));
  const base = baseOf(trees);
  const generation = base?.known.generation ?? null;
  const kept = cache && generation !== null ? keptOf(cache, generation) : null;
  if (kept && disk.hasSameFolders(kept.folders)) {
    return { paths: kept.paths.filter(isUnknown), folders: kept.folders };
  }
  const started = Date.now();
  const { notes, others, unread = [] } = disk.list();
  const all = [...notes, ...others];
  const folders = unread.length === 0 ? disk.folders(started) : null;
  if (!cache || !base || generation === null || !folders) return { paths: all.filter(isUnknown), folders };
  const paths = all.filter((path) => !base.has(path));
  const unknown: UnknownFiles = { generation, folders, paths };
  saveReadingData(cache, 'beside', unknown);
  return { paths: paths.filter(isUnknown), folders };
}

function keptOf(cache: VaultCache, generation: string): UnknownFiles | null {
  return loadReadingData(cache, 'beside', generation) as UnknownFiles | null;
}

/** The known files, if all of these trees were derived from them and contain all of them; otherwise null. */
function baseOf(trees: readonly Tree[]): TreeBase | null {
  const bases = new Set(
    trees.map((tree) => (tree instanceof DerivedTree && tree.removed.size === 0 ? tree.base : null)),
  );
  const [base = null] = bases;
  return bases.size === 1 ? base : null;
}

/** The files that git ignores. Throws `UserError` if git cannot tell. */
export function ignoredAmong(paths: readonly string[], repository: Repository): string[] {
  if (paths.length === 0) return [];
  // Without `./`, a name that begins with `:` would have a special meaning.
  const start = `./${repository.prefix}`;
  const input = paths.map((path) => `${start}${path}\0`).join('');
  const { stdout, code, complaint } = repository.ask(['check-ignore', '-z', '--stdin'], input);
  // Exit code 1 only means that none of them is ignored.
  if (code > 1) throw new CliError('git-failed', { command: 'check-ignore', complaint });
  return splitAtZeroBytes(stdout).map((raw) => raw.toString('utf8').slice(start.length));
}
