import { lastPart } from '../model/note-name.ts';
import { addTo } from '../model/group-by.ts';
import { copyText } from '../model/copy-text.ts';

/** The target of a link: the chosen path, and all equally good candidates. */
export interface Resolution {
  readonly path: string;
  /** All files that the link may mean, `path` first; only one if it is unambiguous. */
  readonly candidates: readonly string[];
}

/** Finds the files of a vault by their names. */
export interface NameFinder {
  /** The files with a normalized name, in any order; null if that would take too long. */
  named(name: string): string[] | null;
}

/**
 * A path normalized for comparison: in lower case and Unicode NFC, with spaces for no-break
 * spaces. Normalizing a path normalizes each part of it.
 */
export function foldPath(path: string): string {
  // Most names are ASCII, which needs no Unicode normalization. Zero bytes separate paths (`NameSearch`).
  if (!/[^\0 -~]/.test(path)) return path.toLowerCase();
  // In lower case, a capital sigma depends on whether it ends a word, and a `.md` after it makes a
  // difference.
  return path.normalize('NFC').replaceAll('\u00a0', ' ').toLowerCase().replaceAll('ς', 'σ');
}

const withoutExtension = (path: string): string => (path.endsWith('.md') ? path.slice(0, -3) : path);
const foldedPath = (path: string): string => withoutExtension(foldPath(path));
/** A normalized file name, without `.md`. */
const nameOf = (path: string): string => foldedPath(lastPart(path));
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

/** The outline of names with a letter that is not ASCII: normalization may change any of their letters. */
const OTHER = '';
/** The first and last letter of a name in lower case. */
const outlineOf = (name: string): string => (/[^ -~]/.test(name) ? OTHER : name.charAt(0) + name.slice(-1));

/** Files by the outlines of their names. */
function outlinesOf(files: readonly string[]): Map<string, string[]> {
  const outlines = new Map<string, string[]>();
  for (const path of files) addTo(outlines, outlineOf(withoutExtension(lastPart(path).toLowerCase())), path);
  return outlines;
}

/** Joins a relative target to a folder; undefined if `..` leaves the vault. */
function joinPath(folder: string, target: string): string | undefined {
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/**
 * Resolves link targets to files as Obsidian does: ignoring case, with `.md` optional. Targets
 * with `./`, `../` or a leading `/` must match exactly. Others resolve to the exact path, or else
 * to a path relative to the linking note's folder, or else to the shortest path that ends with
 * the target. Of files whose paths differ only in case or Unicode form, the one spelled as in the
 * target is meant. Aliases do not resolve. A link is ambiguous if another path is equally short, or in
 * equally many folders.
 */
export class LinkTable {
  readonly #files: readonly string[];
  readonly #search: NameFinder | null;
  /** Files that are not in `#byName` yet, by the outline of their names: few names of a large vault may be asked for. */
  #byOutline: Map<string, string[]> | null = null;
  /** Normalized file name (notes without `.md`) → paths, sorted. */
  readonly #byName = new Map<string, string[]>();
  /** Names whose paths are in `#byPath` and `#byEnd`: most names are never linked. */
  readonly #indexedNames = new Set<string>();
  /** Normalized path → the paths that it stands for. */
  readonly #byPath = new Map<string, string[]>();
  /** Normalized end of a path, from the beginning of a folder or file name → the paths with that end. */
  readonly #byEnd = new Map<string, string[]>();
  readonly #shortestCache = new Map<string, Resolution | null>();
  /** The resolutions in `#shortestCache` of which no two paths are the same when normalized: nearly all. */
  readonly #withoutTwins = new WeakSet<Resolution>();
  /** Folder → target → cached resolution: the same few names are linked again and again. */
  readonly #resolved = new Map<string, Map<string, Resolution | null>>();
  /**
   * The note of the last link that was resolved, and the cache of its folder: the links of a note
   * are resolved one after the other.
   */
  #lastFrom: string | null = null;
  #known = new Map<string, Resolution | null>();

  /** `searchIn` returns what finds the first names that are looked up among all files. */
  constructor(
    notes: Iterable<string>,
    others: Iterable<string>,
    searchIn?: (files: readonly string[]) => NameFinder,
  ) {
    this.#files = [...notes, ...others];
    this.#search = searchIn?.(this.#files) ?? null;
  }

  has(path: string): boolean {
    return this.#indexed(this.#byPath, foldedPath(path)).includes(path);
  }

  /** All files with this name (notes without `.md`) in any folder, sorted by path. */
  withName(name: string): readonly string[] {
    return this.#named(foldPath(name));
  }

  /** The files with a normalized name. */
  #named(name: string): readonly string[] {
    const found = this.#search?.named(name);
    if (found) return found.sort();
    this.#byOutline ??= outlinesOf(this.#files);
    for (const outline of [OTHER, outlineOf(name)]) {
      for (const path of this.#byOutline.get(outline) ?? []) addTo(this.#byName, nameOf(path), path);
      this.#byOutline.delete(outline);
    }
    return this.#byName.get(name)?.sort() ?? [];
  }

  resolve(target: string, from: string): Resolution | null {
    if (from !== this.#lastFrom) this.#enter(from);
    const before = this.#known.get(target);
    if (before !== undefined) return before;
    const own = copyText(target);
    const wanted = foldedPath(own.trim());
    if (wanted === '') return { path: from, candidates: [from] };
    const folder = folderOf(from);
    const all = this.#lookUp(wanted, foldPath(folder));
    const found = all === null || this.#withoutTwins.has(all) ? all : withoutTwins(all, own.trim(), folder);
    this.#known.set(own, found);
    return found;
  }

  #enter(from: string): void {
    const folder = folderOf(from);
    this.#lastFrom = from;
    this.#known = this.#resolved.get(folder) ?? new Map<string, Resolution | null>();
    this.#resolved.set(folder, this.#known);
  }

  #lookUp(wanted: string, folder: string): Resolution | null {
    if (/^\.\.?\//.test(wanted)) return this.#exact(joinPath(folder, wanted));
    if (wanted.startsWith('/')) return this.#exact(joinPath('', wanted));
    const plain = joinPath('', wanted) ?? wanted;
    return this.#exact(plain) ?? this.#exact(folder + plain) ?? this.#shortest(plain);
  }

  #exact(folded: string | undefined): Resolution | null {
    return folded === undefined ? null : resolution(this.#indexed(this.#byPath, folded));
  }

  /** The shortest path that ends with the target. It is the same from every folder, so it is cached. */
  #shortest(folded: string): Resolution | null {
    const before = this.#shortestCache.get(folded);
    if (before !== undefined) return before;
    const found = nearest(this.#indexed(this.#byEnd, folded));
    if (found && !hasTwins(found)) this.#withoutTwins.add(found);
    this.#shortestCache.set(folded, found);
    return found;
  }

  /**
   * The paths of a normalized path in one of the two indexes. All paths with its file name are
   * indexed when the name is first asked for.
   */
  #indexed(index: ReadonlyMap<string, readonly string[]>, folded: string): readonly string[] {
    const name = lastPart(folded);
    const paths = this.#indexedNames.has(name) ? [] : this.#named(name);
    this.#indexedNames.add(name);
    for (const path of paths) {
      const whole = foldedPath(path);
      addTo(this.#byPath, whole, path);
      for (let at = whole.indexOf('/'); at >= 0; at = whole.indexOf('/', at + 1)) {
        addTo(this.#byEnd, whole.slice(at + 1), path);
      }
    }
    return index.get(folded) ?? [];
  }
}

const hasTwins = ({ candidates }: Resolution): boolean =>
  new Set(candidates.map(foldPath)).size < candidates.length;

/**
 * A resolution without files whose paths are the same, when normalized, as one that is exactly this
 * target, in the folder or else in any: a path in its own spelling leads to its note.
 */
function withoutTwins(found: Resolution, target: string, folder: string): Resolution {
  if (found.candidates.length < 2) return found;
  const end = withoutExtension(target.replace(/^(?:\.{0,2}\/)+/, ''));
  return [`/${end}`, `/${folder}${end}`].reduce((left, spelling) => {
    const spelled = new Set(
      left.candidates.filter((path) => `/${withoutExtension(path)}`.endsWith(spelling)),
    );
    const twins = new Set([...spelled].map(foldPath));
    return (
      resolution(left.candidates.filter((path) => spelled.has(path) || !twins.has(foldPath(path)))) ?? left
    );
  }, found);
}

/**
 * The shortest of some paths, the first of several. It is ambiguous if others are equally short
 * or in equally many folders: Obsidian goes by the number of letters, people by folders.
 */
function nearest(paths: readonly string[]): Resolution | null {
  const least = paths.reduce((length, path) => Math.min(length, path.length), Infinity);
  const shortest = paths.find((path) => path.length === least);
  if (shortest === undefined) return null;
  const others = paths.filter(
    (path) => path !== shortest && (path.length === least || depthOf(path) === depthOf(shortest)),
  );
  return { path: shortest, candidates: [shortest, ...others] };
}

/** Number of folders that a file is in. */
function depthOf(path: string): number {
  return path.split('/').length - 1;
}

function resolution(candidates: readonly string[]): Resolution | null {
  const [path] = candidates;
  return path === undefined ? null : { path, candidates: candidates.slice() };
}
