import { ListIndex } from '../../model/list-index.ts';
import { isReadPath } from '../../vault/read-paths.ts';
import { stampAt, type KnownFiles } from '../cache/known-files.ts';
import { nameOfStamp } from './blobs.ts';
import { SUBMODULE, isPlainFile, type Difference, type Entry, type Tree } from './tree.ts';

/** The tree that the known files were read from. A later tree is compared with it by the differences that git reports. */
export interface KnownTree {
  /** The name of a commit's tree. */
  readonly name: string;
  /** The vault’s path from the repository’s top folder. */
  readonly prefix: string;
  /**
   * Files of the vault, and settings, whose known version differs from that in the tree, or that only
   * one of the two contains.
   */
  readonly changed: readonly ChangedFile[];
  /** The settings files in the tree, and the names of their blobs. */
  readonly settings: readonly (readonly [path: string, blob: string])[];
  /** How many of the known other files, at their beginning, are not in the tree. */
  readonly beside: number;
}

/**
 * A file that was staged when the known files were read, and what the tree has at its path: its mode
 * and the name of its blob; an empty mode if that is not known, because the file was in conflict.
 */
export type ChangedFile = readonly [path: string, mode: string, blob: string];

/** The differences of a later tree from the known files: path → name of the blob, null if the file was removed. */
export type Changed = ReadonlyMap<string, string | null>;

/** If more files than this were added or removed, the whole tree is listed. */
const MAX_MOVED = 100;
/** The modes with which git reports a missing file, and a file that cannot be executed. */
const NONE = '000000';
const PLAIN_FILE = '100644';

/** The known files of an earlier tree. */
export class TreeBase {
  readonly tree: KnownTree;
  readonly known: KnownFiles;
  /** The files in the tree that are not notes. */
  readonly others: readonly string[];
  /** Paths of settings files, whether they exist or not. */
  readonly #settings: ReadonlySet<string>;
  readonly #settingsThere: ReadonlyMap<string, string>;
  readonly #notes: ListIndex;
  readonly #others: ListIndex;

  constructor(tree: KnownTree, known: KnownFiles, settings: ReadonlySet<string>) {
    this.tree = tree;
    this.known = known;
    this.others = tree.beside === 0 ? known.others : known.others.slice(tree.beside);
    this.#settings = settings;
    this.#settingsThere = new Map(tree.settings);
    this.#notes = new ListIndex(() => this.known.notes);
    this.#others = new ListIndex(() => this.others);
  }

  /** The number of the vault's files in the tree. */
  get size(): number {
    return this.known.notes.length + this.others.length;
  }

  /** Whether the file is in the tree. Only settings files and files of the vault are known. */
  has(path: string): boolean {
    return this.#notes.of(path) >= 0 || this.#others.of(path) >= 0 || this.#settingsThere.has(path);
  }

  /** The name of the blob of a note or a settings file; null if there is none. */
  blobOf(path: string): string | null {
    const at = this.#notes.of(path);
    return at < 0 ? (this.#settingsThere.get(path) ?? null) : nameOfStamp(stampAt(this.known.stamps, at));
  }

  /**
   * The differences of another tree from the known files, given its differences from the tree of
   * the commit. Null if too many files differ, or if that cannot be determined.
   */
  differencesInTree(differences: readonly Difference[]): Changed | null {
    const differing = new Set(differences.map(({ path }) => path));
    const asCommitted = this.tree.changed
      .filter(([path]) => !differing.has(path))
      .map(([path, mode, blob]) => ({
        path,
        was: PLAIN_FILE,
        mode,
        blob,
        status: mode === NONE ? 'D' : 'M',
      }));
    const now = this.#filesOf([...differences, ...asCommitted]);
    return now && this.#changed(now);
  }

  /** The same, with further differences from the tree that gave `before`. */
  differencesOnTop(before: Changed, differences: readonly Difference[]): Changed | null {
    const now = this.#filesOf(differences);
    return now && this.#changed(new Map([...before, ...now]));
  }

  /**
   * The files that were changed, added or removed. Null if settings differ from the known ones, or
   * if a path is no longer a file.
   */
  #filesOf(differences: readonly Omit<Difference, 'raw' | 'wasBlob'>[]): Changed | null {
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
      // A file that was not a note, for example a pointer of LFS, may be a note now.
      if (!(isFile || isGone) || (path.endsWith('.md') && this.#others.of(path) >= 0)) return null;
      now.set(path, isGone ? null : blob);
    }
    return now;
  }

  /**
   * Keeps only differences from the known files; of files that are not notes, only additions and
   * removals. Null if there are too many of these.
   */
  #changed(now: Changed): Changed | null {
    const changed = new Map([...now].filter(([path, blob]) => this.#isAnother(path, blob)));
    const moved = [...changed].filter(([path, blob]) => blob === null || !this.has(path));
    return moved.length > MAX_MOVED ? null : changed;
  }

  #isAnother(path: string, blob: string | null): boolean {
    if (blob === null) return this.has(path);
    return this.#notes.of(path) >= 0 ? this.blobOf(path) !== blob : !this.has(path);
  }
}

/**
 * A git tree, given by its differences from the known files: some notes changed, and some files
 * were added or removed. Everything else is requested from git when needed.
 */
export class DerivedTree implements Tree {
  readonly from: string | null;
  readonly differences: readonly Difference[];
  readonly base: TreeBase;
  readonly changed: Changed;
  readonly #list: () => Tree;
  #all: Tree | null = null;

  /** `list` requests the whole tree from git. */
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

  /** The whole tree, as git lists it. */
  get all(): Tree {
    return (this.#all ??= this.#list());
  }

  /** The notes that were added or changed, and the names of their blobs. */
  get notes(): ReadonlyMap<string, string> {
    return new Map([...this.changed].filter((one): one is [string, string] => isNote(one)));
  }

  /** The known files that are not in the tree. */
  get removed(): ReadonlySet<string> {
    return new Set([...this.changed].flatMap(([path, blob]) => (blob === null ? [path] : [])));
  }

  /** The files in the tree that are not known. */
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

  /** The name of the blob of a note or a settings file; null if there is none. */
  blobOf(path: string): string | null {
    const changed = this.changed.get(path);
    return changed === undefined ? this.base.blobOf(path) : changed;
  }
}

function isNote([path, blob]: readonly [string, string | null]): boolean {
  return blob !== null && path.endsWith('.md');
}

/** Whether a tree contains no file of the vault. */
export function isEmpty(tree: Tree): boolean {
  return tree instanceof DerivedTree ? tree.isEmpty : [...tree.values()].length === 0;
}
