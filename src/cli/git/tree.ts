import { Buffer, isUtf8 } from 'node:buffer';
import { CliError } from '../cli-error.ts';
import { spellOut } from '../node/names.ts';
import type { Repository } from './repository.ts';
import { lines } from './run-git.ts';

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

/** Of these paths from the repository's top; all unless given. */
function treeOf(repository: Repository, name: string | null, paths: readonly string[] = []): Tree {
  const tree = new Map<string, Entry>();
  if (name === null) return tree;
  const output = repository.git(['ls-tree', '-r', '-z', '--full-tree', name, '--', ...paths]);
  const { prefix } = repository;
  if (isUtf8(output)) readLines(tree, output.toString('utf8'), prefix);
  else for (const line of lines(output)) readLine(tree, line, prefix);
  return tree;
}

/** Reads what `ls-tree` says where all of it is text: at once, since there may be many files. */
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
  put(tree, prefix, line.subarray(at + 1), mode, blob);
}

/** An entry whose path is text: its bytes are worked out for the few of which they are asked for. */
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

/**
 * What is staged, as the last commit with the index's differences applied to
 * it: so files that are only meant to be added (`git add -N`) and files in
 * conflict are what the commit will make of them, and nothing else. Null where
 * nothing in the vault differs.
 */
export function stagedTree(repository: Repository): Staged | null {
  const base = lastCommit(repository);
  const parts = lines(differences(repository, base));
  if (!parts.some((raw, at) => at % 2 === 1 && inVault(raw, repository.prefix) !== null)) return null;
  const before = treeOf(repository, base);
  const after = new Map(before);
  const changed = new Set<string>();
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [, mode = '', , blob = '', status = ''] = parts[at]?.toString('latin1').split(' ') ?? [];
    const raw = parts[at + 1];
    if (raw === undefined || status === 'U') continue;
    const path = inVault(raw, repository.prefix);
    if (path === null) continue;
    if (put(after, repository.prefix, raw, mode, blob)) changed.add(path);
    else after.delete(path);
  }
  // In the order in which git will list it once it is committed.
  const isInOrder = [...changed].every((path) => before.has(path));
  return { before, after: isInOrder ? after : sorted(after), changed };
}

function sorted(tree: Tree): Tree {
  return new Map([...tree].sort(([, one], [, other]) => Buffer.compare(one.raw, other.raw)));
}

/** The plumbing command, which no setting of the user's bends; renames are a deletion and an addition. */
function differences(repository: Repository, base: string | null): Buffer {
  const what = ['--cached', '--raw', '-z', '--no-abbrev', '--no-renames', '--ita-invisible-in-index'];
  const how = ['--no-ext-diff', '--no-textconv'];
  return repository.git(['diff-index', ...what, ...how, base ?? emptyTree(repository)]);
}

function emptyTree(repository: Repository): string {
  return repository.git(['hash-object', '-t', 'tree', '--stdin']).toString('latin1').trim();
}

function inVault(raw: Buffer, prefix: string): string | null {
  const start = Buffer.from(prefix);
  return raw.subarray(0, start.length).equals(start) ? spellOut(raw.subarray(start.length)) : null;
}

/** A symbolic link (120000) is none. */
function isFile(mode: string): boolean {
  return mode.startsWith('100') || mode === SUBMODULE;
}

/** Puts a file into a tree, and says whether it is one that is read: a symbolic link (120000) is not followed, and left out. */
function put(tree: Map<string, Entry>, prefix: string, raw: Buffer, mode: string, blob: string): boolean {
  const path = isFile(mode) ? inVault(raw, prefix) : null;
  if (path !== null) tree.set(path, { path, raw, mode, blob });
  return path !== null;
}
