import { isReadPath } from '../../vault/read-paths.ts';
import { stampAt, type KnownFiles } from '../cache/known-files.ts';
import { nameOfStamp } from './blobs.ts';
import { SUBMODULE, isPlainFile, type Difference, type Entry, type Tree } from './tree.ts';

/** Which tree the known files are those of, so that a later one is known by what git says differs. */
export interface KnownTree {
  /** The tree of a commit. */
  readonly name: string;
  /** The vault’s path from the repository’s top. */
  readonly prefix: string;
  /** Files of the vault and settings that the known ones have in another form than that tree, and the names of their blobs; none went. */
  readonly changed: readonly (readonly [path: string, blob: string])[];
  /** The settings in it, and the names of their blobs. */
  readonly settings: readonly (readonly [path: string, blob: string])[];
  /** How many of the other files that are known are in no tree, but beside it. */
  readonly beside: number;
}

/** What a later tree has in another form than the known files, or in addition: path → name of the blob; null where it is gone. */
export type Changed = ReadonlyMap<string, string | null>;

/** Where more files came or went, all are listed. */
const MOST_MOVED = 100;
/** The mode of a file that is not there. */
const NONE = '000000';

/** The files of an earlier tree, as they are known. */
export class TreeBase {
  readonly tree: KnownTree;
  readonly known: KnownFiles;
  /** The other files that are in the tree. */
  readonly others: readonly string[];
  /** The files that are settings, if they are there. */
  readonly #settings: ReadonlySet<string>;
  readonly #settingsThere: ReadonlyMap<string, string>;
  readonly #notes: ReadonlyMap<string, number>;
  readonly #others: ReadonlySet<string>;

  constructor(tree: KnownTree, known: KnownFiles, settings: ReadonlySet<string>) {
    this.tree = tree;
    this.known = known;
    this.others = tree.beside === 0 ? known.others : known.others.slice(tree.beside);
    this.#settings = settings;
    this.#settingsThere = new Map(tree.settings);
    this.#notes = new Map(known.notes.map((path, at) => [path, at]));
    this.#others = new Set(this.others);
  }

  /** How many files of the vault are in it. */
  get size(): number {
    return this.#notes.size + this.#others.size;
  }

  /** Whether it is in the tree. Of files that are neither settings nor part of the vault, nothing is known. */
  has(path: string): boolean {
    return this.#notes.has(path) || this.#others.has(path) || this.#settingsThere.has(path);
  }

  /** The name of the blob of a note or of settings; null where there are none. */
  blobOf(path: string): string | null {
    const at = this.#notes.get(path);
    return at === undefined
      ? (this.#settingsThere.get(path) ?? null)
      : nameOfStamp(stampAt(this.known.stamps, at));
  }

  /**
   * What a tree has in another form than the known files, by what differs in it from the tree of the commit. Null where
   * more than that differs, or that is not known.
   */
  changedIn(differences: readonly Difference[]): Changed | null {
    const now = this.#filesOf(differences);
    // Of what the known files have from elsewhere, the commit's own form is not known.
    return now && this.tree.changed.every(([path]) => now.has(path)) ? this.#changed(now) : null;
  }

  /** The same with what differs from that tree. */
  changedOn(before: Changed, differences: readonly Difference[]): Changed | null {
    const now = this.#filesOf(differences);
    return now && this.#changed(new Map([...before, ...now]));
  }

  /** What files say that have another text, came or went; null where settings are not those that are known, or a file has become none. */
  #filesOf(differences: readonly Difference[]): Changed | null {
    const now = new Map<string, string | null>();
    for (const { path, was, mode, blob, status } of differences) {
      const isSettings = this.#settings.has(path);
      const isFile = isPlainFile(mode);
      if (!isSettings && !isReadPath(path)) {
        if (was === SUBMODULE || mode === SUBMODULE) return null;
        continue;
      }
      if (isSettings && !(isFile && blob === this.#settingsThere.get(path))) return null;
      const isGone = mode === NONE && status !== 'U' && was !== SUBMODULE;
      // One that was no note, as a pointer of LFS, may be one now.
      if (!(isFile || isGone) || (this.#others.has(path) && path.endsWith('.md'))) return null;
      now.set(path, isGone ? null : blob);
    }
    return now;
  }

  /** Only what is another than the known files; of files that are no notes, whether they are there. Null where that is much. */
  #changed(now: Changed): Changed | null {
    const changed = new Map([...now].filter(([path, blob]) => this.#isAnother(path, blob)));
    const moved = [...changed].filter(([path, blob]) => blob === null || !this.has(path));
    return moved.length > MOST_MOVED ? null : changed;
  }

  #isAnother(path: string, blob: string | null): boolean {
    if (blob === null) return this.has(path);
    return this.#notes.has(path) ? this.blobOf(path) !== blob : !this.has(path);
  }
}

/** A tree of git by what differs in it from the files that are known: some notes say something else, and some files came or went. All else is asked of git when it is needed. */
export class TreeSince implements Tree {
  readonly from: string | null;
  readonly differences: readonly Difference[];
  readonly base: TreeBase;
  readonly changed: Changed;
  readonly #list: () => Tree;
  #all: Tree | null = null;

  /** `list` asks git for all of it. */
  constructor(
    { from, differences }: Pick<Tree, 'from' | 'differences'>,
    base: TreeBase,
    changed: Changed,
    list: () => Tree,
  ) {
    this.from = from;
    this.differences = differences;
    this.base = base;
    this.changed = changed;
    this.#list = list;
  }

  /** The same as git lists it. */
  get all(): Tree {
    return (this.#all ??= this.#list());
  }

  /** Notes that are not among the known files, or say something else, and the names of their blobs. */
  get notes(): ReadonlyMap<string, string> {
    return new Map([...this.changed].filter((one): one is [string, string] => isNote(one)));
  }

  /** The files that are known and not in the tree. */
  get removed(): ReadonlySet<string> {
    return new Set([...this.changed].flatMap(([path, blob]) => (blob === null ? [path] : [])));
  }

  /** The files that are in the tree and not known. */
  get added(): readonly string[] {
    return [...this.changed].flatMap(([path, blob]) => (blob === null || this.base.has(path) ? [] : [path]));
  }

  get isEmpty(): boolean {
    return this.base.size - this.removed.size + this.added.length === 0;
  }

  has(path: string): boolean {
    const changed = this.changed.get(path);
    return changed === undefined ? this.base.has(path) : changed !== null;
  }

  get(path: string): Entry | undefined {
    return this.all.get(path);
  }

  values(): Iterable<Entry> {
    return this.all.values();
  }

  /** The name of the blob of a note or of settings; null where there are none. */
  blobOf(path: string): string | null {
    const changed = this.changed.get(path);
    return changed === undefined ? this.base.blobOf(path) : changed;
  }
}

function isNote([path, blob]: readonly [string, string | null]): boolean {
  return blob !== null && path.endsWith('.md');
}

/** Whether a tree holds no file of the vault. */
export function isEmpty(tree: Tree): boolean {
  return tree instanceof TreeSince ? tree.isEmpty : [...tree.values()].length === 0;
}
