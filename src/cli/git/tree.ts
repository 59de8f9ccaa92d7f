import { Buffer, isUtf8 } from 'node:buffer';
import { decodeName } from '../node/folder-entries.ts';
import type { Repository } from './repository.ts';
import { splitAtZeroBytes } from './run-git.ts';

export const SUBMODULE = '160000';

/** A file in a git tree, or the folder of a submodule. */
export interface Entry {
  /** Relative to the vault, in NetVault's form. */
  readonly path: string;
  /** Relative to the repository's top folder, in git's form. */
  readonly raw: Buffer;
  /** `100644`, `100755` for an executable file, or `SUBMODULE`. */
  readonly mode: string;
  /** The name of its blob; for a submodule, the name of a commit. */
  readonly blob: string;
}

/** The files of a tree, by path. */
export interface Tree {
  /** The commit's tree on which this tree is based, null if there is none; and the differences from it in the vault. */
  readonly from: string | null;
  readonly differences: readonly Difference[];
  has(path: string): boolean;
  get(path: string): Entry | undefined;
  values(): Iterable<Entry>;
}

/** A difference that git reports between two trees, with the state in the second. */
export interface Difference {
  /** Relative to the vault, in NetVault's form. */
  readonly path: string;
  readonly raw: Buffer;
  /** The mode in the first tree, and the name of its blob there. */
  readonly was: string;
  readonly wasBlob: string;
  readonly mode: string;
  readonly blob: string;
  /** The status letter of `git diff-index --raw`. */
  readonly status: string;
}

/** A tree that git has listed. */
export class ListedTree extends Map<string, Entry> implements Tree {
  readonly from: string | null;
  readonly differences: readonly Difference[];

  constructor(
    from: string | null,
    entries: Iterable<readonly [string, Entry]> = [],
    differences: readonly Difference[] = [],
  ) {
    super(entries);
    this.from = from;
    this.differences = differences;
  }
}

const TAB = 9;

/** Lists a tree: the files with these paths from the repository's top folder, or all. */
export function listTree(
  repository: Repository,
  name: string | null,
  paths: readonly string[] = [],
): ListedTree {
  const tree = new ListedTree(name);
  if (name === null) return tree;
  const output = repository.git(['ls-tree', '-r', '-z', '--full-tree', name, '--', ...paths]);
  const { prefix } = repository;
  if (isUtf8(output)) readLines(tree, output.toString('utf8'), prefix);
  else for (const line of splitAtZeroBytes(output)) readLine(tree, line, prefix);
  return tree;
}

/** Reads the output of `ls-tree` if all of it is UTF-8, in one pass, because there may be many files. */
function readLines(tree: Map<string, Entry>, output: string, prefix: string): void {
  for (let start = 0; start < output.length;) {
    const end = output.indexOf('\0', start);
    const at = output.indexOf('\t', start);
    const [mode = '', , blob = ''] = output.slice(start, at).split(' ');
    const name = output.slice(at + 1, end);
    if (isFile(mode) && name.startsWith(prefix)) {
      const path = name.slice(prefix.length);
      tree.set(path, new TextEntry(path, name, mode, blob));
    }
    start = end + 1;
  }
}

function readLine(tree: Map<string, Entry>, line: Buffer, prefix: string): void {
  const at = line.indexOf(TAB);
  const [mode = '', , blob = ''] = line.toString('latin1', 0, at).split(' ');
  const raw = line.subarray(at + 1);
  const path = isFile(mode) ? inVault(raw, prefix) : null;
  if (path !== null) tree.set(path, { path, raw, mode, blob });
}

/** An entry whose path is UTF-8. Its bytes are computed when needed, which is rare. */
class TextEntry implements Entry {
  readonly path: string;
  readonly mode: string;
  readonly blob: string;
  readonly #name: string;

  constructor(path: string, name: string, mode: string, blob: string) {
    this.path = path;
    this.#name = name;
    this.mode = mode;
    this.blob = blob;
  }

  get raw(): Buffer {
    return Buffer.from(this.#name);
  }
}

/** A tree with these differences applied, in the order in which git will list it after the commit. */
export function applyDifferences(before: ListedTree, differences: readonly Difference[]): ListedTree {
  const after = new ListedTree(before.from, before, differences);
  for (const difference of differences) {
    const { path, raw, mode, blob } = difference;
    if (isInTree(difference)) after.set(path, { path, raw, mode, blob });
    else if (!isConflicted(difference)) after.delete(path);
  }
  const isInOrder = differences.every((one) => !isInTree(one) || before.has(one.path));
  return isInOrder ? after : new ListedTree(before.from, sorted(after), differences);
}

/** Whether a file is in the second tree and is read: symbolic links (120000) are not followed, and left out. */
export function isInTree(difference: Difference): boolean {
  return !isConflicted(difference) && isFile(difference.mode);
}

/** Whether git has several versions of a file, and none of them will be in the commit. */
export function isConflicted({ status }: Pick<Difference, 'status'>): boolean {
  return status === 'U';
}

/** The differences in the vault, from the output of git. */
export function parseDifferences(output: Buffer, prefix: string): Difference[] {
  const parts = splitAtZeroBytes(output);
  const found: Difference[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [was = '', mode = '', wasBlob = '', blob = '', status = ''] =
      parts[at]?.toString('latin1').slice(1).split(' ') ?? [];
    const raw = parts[at + 1];
    const path = raw === undefined ? null : inVault(raw, prefix);
    if (raw !== undefined && path !== null) found.push({ path, raw, was, wasBlob, mode, blob, status });
  }
  return found;
}

function sorted(tree: ListedTree): [string, Entry][] {
  return [...tree].sort(([, one], [, other]) => Buffer.compare(one.raw, other.raw));
}

function inVault(raw: Buffer, prefix: string): string | null {
  const start = Buffer.from(prefix);
  return raw.subarray(0, start.length).equals(start) ? decodeName(raw.subarray(start.length)) : null;
}

/** False for a symbolic link (120000). */
function isFile(mode: string): boolean {
  return isPlainFile(mode) || mode === SUBMODULE;
}

/** Whether this is the mode of a file with content of its own. */
export function isPlainFile(mode: string): boolean {
  return mode.startsWith('100');
}
