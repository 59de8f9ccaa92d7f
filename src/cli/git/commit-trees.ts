import type { Buffer } from 'node:buffer';
import type { Repository } from './repository.ts';
import { RAW, lastCommit } from './staged-differences.ts';
import { DerivedTree, type Changed, type TreeBase } from './tree-since.ts';
import {
  applyDifferences,
  parseDifferences,
  isConflicted,
  isInTree,
  listTree,
  type Difference,
  type ListedTree,
  type Tree,
} from './tree.ts';

export interface Staged {
  /** The vault's files in the last commit. */
  readonly before: Tree;
  /** The vault's files as they will be in the next commit. */
  readonly after: Tree;
  /** Paths of files that the next commit adds or changes. */
  readonly changed: ReadonlySet<string>;
  /** Paths of files in conflict; in `after` they are as in `before`. */
  readonly conflicted: ReadonlySet<string>;
}

/** The vault's files in the last commit; an empty tree before the first commit. */
export function committedTree(repository: Repository, base: TreeBase | null): Tree {
  const name = lastCommit(repository);
  const changed = changedSince(repository, base, name);
  const list = (): Tree => listTree(repository, name);
  return base && changed ? new DerivedTree({ from: name, differences: [] }, base, changed, list) : list();
}

/**
 * The files that differ between a commit's tree and the known files; null if that cannot be
 * determined.
 */
function changedSince(repository: Repository, base: TreeBase | null, name: string | null): Changed | null {
  if (!base || name === null || base.tree.prefix !== repository.prefix) return null;
  if (base.tree.name === name) return base.differencesInTree([]);
  const asked = ['diff-tree', '-r', ...RAW, base.tree.name, name];
  const { code, stdout } = repository.ask(asked);
  // The tree may have been deleted since.
  if (code !== 0) return null;
  return base.differencesInTree(parseDifferences(stdout, repository.prefix));
}

/** The vault's files with these paths in the last commit. */
export function committedFiles(repository: Repository, paths: Iterable<string>): Tree {
  const wanted = Array.from(paths, (path) => repository.prefix + path);
  return listTree(repository, lastCommit(repository), wanted);
}

/**
 * The staged files: the last commit with the differences of the index applied. So files that were
 * only announced (`git add -N`), and files in conflict, are as the commit will have them. Null if
 * nothing in the vault differs. `staged` are the differences as `stagedDifferences` returns them.
 */
export function stagedTree(repository: Repository, base: TreeBase | null, staged: Buffer): Staged | null {
  const name = lastCommit(repository);
  const differences = parseDifferences(staged, repository.prefix);
  if (differences.length === 0) return null;
  const pathsOf = (some: readonly Difference[]): ReadonlySet<string> => new Set(some.map(({ path }) => path));
  const changed = pathsOf(differences.filter(isInTree));
  const conflicted = pathsOf(differences.filter(isConflicted));
  const list = (): ListedTree => listTree(repository, name);
  const before = changedSince(repository, base, name);
  const after = before && base ? base.differencesOnTop(before, differences) : null;
  if (base && before && after) {
    return {
      before: new DerivedTree({ from: name, differences: [] }, base, before, list),
      after: new DerivedTree({ from: name, differences }, base, after, () =>
        applyDifferences(list(), differences),
      ),
      changed,
      conflicted,
    };
  }
  const listed = list();
  return { before: listed, after: applyDifferences(listed, differences), changed, conflicted };
}
