import type { Buffer } from 'node:buffer';
import { CliError } from '../cli-error.ts';
import type { Repository } from './repository.ts';
import { TreeSince, type Changed, type TreeBase } from './tree-since.ts';
import { applied, differencesIn, isInTree, treeOf, type ListedTree, type Tree } from './tree.ts';

export interface Staged {
  /** The vault's files as the last commit left them. */
  readonly before: Tree;
  /** The vault's files as the next commit will leave them. */
  readonly after: Tree;
  /** Files that it adds or changes. */
  readonly changed: ReadonlySet<string>;
}

/** How git tells what differs: renames are a deletion and an addition, and submodules are told of, whatever settings say. */
const RAW = [
  ...['--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv'],
  '--ignore-submodules=none',
];

/** The vault's files in the last commit; none before the first. */
export function committedTree(repository: Repository, base: TreeBase | null): Tree {
  const name = lastCommit(repository);
  const changed = changedSince(repository, base, name);
  const list = (): Tree => treeOf(repository, name);
  return base && changed ? new TreeSince({ from: name, differences: [] }, base, changed, list) : list();
}

/** The notes that the tree of a commit has in another form than the known files; null where that is not known. */
function changedSince(repository: Repository, base: TreeBase | null, name: string | null): Changed | null {
  if (!base || name === null || base.tree.prefix !== repository.prefix) return null;
  if (base.tree.name === name) return base.changedIn([]);
  const asked = ['diff-tree', '-r', ...RAW, base.tree.name, name];
  const { code, stdout } = repository.ask(asked);
  // The tree may be gone by now.
  return code === 0 ? base.changedIn(differencesIn(stdout, repository.prefix)) : null;
}

/** The name of the last commit's tree; null before the first. */
function lastCommit(repository: Repository): string | null {
  if (repository.headTree !== null) return repository.headTree;
  const command = 'rev-parse';
  const { code, stdout, complaint } = repository.ask([command, '--quiet', '--verify', 'HEAD^{tree}']);
  // Exit 1 says that there is none; anything else that it cannot be read.
  if (code > 1) throw new CliError('git-failed', { command, complaint });
  return code === 0 ? stdout.toString('latin1').trim() : null;
}

/** The vault's files of these paths in the last commit. */
export function committedFiles(repository: Repository, paths: Iterable<string>): Tree {
  const wanted = Array.from(paths, (path) => repository.prefix + path);
  return treeOf(repository, lastCommit(repository), wanted);
}

/**
 * What is staged, as the last commit with the index's differences applied to
 * it: so files that are only meant to be added (`git add -N`) and files in
 * conflict are what the commit will make of them, and nothing else. Null where
 * nothing in the vault differs.
 */
export function stagedTree(repository: Repository, base: TreeBase | null): Staged | null {
  const name = lastCommit(repository);
  const differences = differencesIn(stagedDifferences(repository, name), repository.prefix);
  if (differences.length === 0) return null;
  const changed = new Set(differences.filter(isInTree).map(({ path }) => path));
  const list = (): ListedTree => treeOf(repository, name);
  const before = changedSince(repository, base, name);
  const after = before && base ? base.changedOn(before, differences) : null;
  if (base && before && after) {
    return {
      before: new TreeSince({ from: name, differences: [] }, base, before, list),
      after: new TreeSince({ from: name, differences }, base, after, () => applied(list(), differences)),
      changed,
    };
  }
  const listed = list();
  return { before: listed, after: applied(listed, differences), changed };
}

/** The plumbing command, which no setting of the user's bends. */
function stagedDifferences(repository: Repository, base: string | null): Buffer {
  const what = ['--cached', '--ita-invisible-in-index', ...RAW];
  return repository.git(['diff-index', ...what, base ?? emptyTree(repository)]);
}

function emptyTree(repository: Repository): string {
  return repository.git(['hash-object', '-t', 'tree', '--stdin']).toString('latin1').trim();
}
