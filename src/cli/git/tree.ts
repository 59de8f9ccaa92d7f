import { spellOut } from '../node/names.ts';
import type { Repository } from './repository.ts';

export const SUBMODULE = '160000';

/** A file as git keeps it, or the folder of a submodule. */
export interface Entry {
  /** Relative to the vault, as NetVault shows it. */
  readonly path: string;
  /** Relative to the repository's top, as git has it. */
  readonly raw: Buffer;
  /** `100644`, `100755` for one that can be run, or `SUBMODULE`. */
  readonly mode: string;
  /** The name of its blob; of a submodule, that of a commit. */
  readonly blob: string;
}

/** Files by path. */
export type Tree = ReadonlyMap<string, Entry>;

export interface Staged {
  /** The vault's files as the last commit left them. */
  readonly before: Tree;
  /** The vault's files as the next commit will leave them. */
  readonly after: Tree;
  /** Files that it adds or changes. */
  readonly changed: ReadonlySet<string>;
}

const TAB = 9;

/** The vault's files in the last commit; none before the first. */
export function committedTree(repository: Repository): Tree {
  return treeOf(repository, lastCommit(repository));
}

/** The name of the last commit's tree; null before the first. */
function lastCommit(repository: Repository): string | null {
  const { code, stdout } = repository.ask(['rev-parse', '--quiet', '--verify', 'HEAD^{tree}']);
  return code === 0 ? stdout.toString('latin1').trim() : null;
}

function treeOf(repository: Repository, name: string | null): Tree {
  const tree = new Map<string, Entry>();
  if (name === null) return tree;
  for (const line of lines(repository.git(['ls-tree', '-r', '-z', '--full-tree', name]))) {
    const at = line.indexOf(TAB);
    const [mode = '', , blob = ''] = line.toString('latin1', 0, at).split(' ');
    put(tree, repository.prefix, line.subarray(at + 1), mode, blob);
  }
  return tree;
}

/**
 * What is staged, as the last commit with the index's differences applied to
 * it: so files that are only meant to be added (`git add -N`) and files in
 * conflict are what the commit will make of them, and nothing else.
 */
export function stagedTree(repository: Repository): Staged {
  const base = lastCommit(repository);
  const before = treeOf(repository, base);
  const after = new Map(before);
  const changed = new Set<string>();
  const parts = lines(differences(repository, base));
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', , blob = '', status = ''] = parts[at]?.toString('latin1').split(' ') ?? [];
    const raw = parts[at + 1];
    if (raw === undefined || status === 'U') continue;
    const path = inVault(raw, repository.prefix);
    if (path === null) continue;
    after.delete(path);
    put(after, repository.prefix, raw, mode, blob);
    if (after.has(path)) changed.add(path);
  }
  return { before, after, changed };
}

/** The plumbing command, which no setting of the user's bends; renames are a deletion and an addition. */
function differences(repository: Repository, base: string | null): Buffer {
  const how = ['--cached', '--raw', '-z', '--no-abbrev', '--no-renames', '--ita-invisible-in-index'];
  return repository.git(['diff-index', ...how, base ?? emptyTree(repository)]);
}

function emptyTree(repository: Repository): string {
  return repository.git(['hash-object', '-t', 'tree', '--stdin']).toString('latin1').trim();
}

/** The parts of `-z` output. */
export function lines(output: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let start = 0; start < output.length;) {
    const end = output.indexOf(0, start);
    parts.push(output.subarray(start, end < 0 ? output.length : end));
    start = end < 0 ? output.length : end + 1;
  }
  return parts;
}

function inVault(raw: Buffer, prefix: string): string | null {
  const start = Buffer.from(prefix);
  return raw.subarray(0, start.length).equals(start) ? spellOut(raw.subarray(start.length)) : null;
}

/** A symbolic link (120000) is not followed: it is left out. */
function put(tree: Map<string, Entry>, prefix: string, raw: Buffer, mode: string, blob: string): void {
  const path = mode.startsWith('100') || mode === SUBMODULE ? inVault(raw, prefix) : null;
  if (path !== null) tree.set(path, { path, raw, mode, blob });
}
