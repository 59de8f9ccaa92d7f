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

/** What a later tree has in another form than the known files: path → name of the blob. */
export type Changed = ReadonlyMap<string, string>;

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

  get isEmpty(): boolean {
    return this.#notes.size + this.#others.size === 0;
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
   * The notes that a tree has in another form than the known files, by what differs in it from the tree of the
   * commit. Null where more than the text of files differs, or that is not known.
   */
  changedIn(differences: readonly Difference[]): Changed | null {
    const now = this.#textsOf(differences);
    // Of what the known files have from elsewhere, the commit's own form is not known.
    return now && this.tree.changed.every(([path]) => now.has(path)) ? this.#notesOf(now) : null;
  }

  /** The same with what differs from that tree. */
  changedOn(before: Changed, differences: readonly Difference[]): Changed | null {
    const now = this.#textsOf(differences);
    return now && this.#notesOf(new Map([...before, ...now]));
  }

  /** What files say that have another text, and are the same files as before; null where others came or went, or settings are not those that are known. */
  #textsOf(differences: readonly Difference[]): Changed | null {
    const now = new Map<string, string>();
    for (const { path, was, mode, blob } of differences) {
      const isSettings = this.#settings.has(path);
      if (!isSettings && !isReadPath(path)) {
        if (was === SUBMODULE || mode === SUBMODULE) return null;
        continue;
      }
      const isSame = isSettings ? blob === this.#settingsThere.get(path) : this.#isFile(path);
      if (!isSame || !isPlainFile(mode)) return null;
      now.set(path, blob);
    }
    return now;
  }

  /** Whether it is a note, or another file that cannot become one. */
  #isFile(path: string): boolean {
    return this.#notes.has(path) || (this.#others.has(path) && !path.endsWith('.md'));
  }

  #notesOf(now: Changed): Changed {
    return new Map([...now].filter(([path, blob]) => this.#notes.has(path) && this.blobOf(path) !== blob));
  }
}

/** A tree of git that has the same files as one that is known; some notes say something else. All else is asked of git when it is needed. */
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

  has(path: string): boolean {
    return this.base.has(path);
  }

  get(path: string): Entry | undefined {
    return this.all.get(path);
  }

  values(): Iterable<Entry> {
    return this.all.values();
  }

  /** The name of the blob of a note or of settings; null where there are none. */
  blobOf(path: string): string | null {
    return this.changed.get(path) ?? this.base.blobOf(path);
  }
}

/** Whether a tree holds no file of the vault. */
export function isEmpty(tree: Tree): boolean {
  return tree instanceof TreeSince ? tree.base.isEmpty : [...tree.values()].length === 0;
}
