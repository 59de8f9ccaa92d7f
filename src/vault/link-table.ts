import { lastPart } from '../model/note-name.ts';
import { addTo } from '../model/group-by.ts';
import { ownText } from '../model/own-text.ts';

/** The target of a link: the chosen path, and all equally good candidates. */
export interface Resolution {
  readonly path: string;
  /** All files that the link may mean, `path` first; only one if it is unambiguous. */
  readonly candidates: readonly string[];
}

/** A path for comparison: in lower case and Unicode NFC, with no-break spaces as spaces. Each part of a path is folded as it is by itself. */
export function foldPath(path: string): string {
  // Most names are ASCII, which Unicode has in one form only.
  if (!/[^ -~]/.test(path)) return path.toLowerCase();
  // A sigma in capitals becomes another letter at the end of a word, and `.md` behind it is a word.
  return path.normalize('NFC').replaceAll('\u00a0', ' ').toLowerCase().replaceAll('ς', 'σ');
}

const withoutExtension = (path: string): string => (path.endsWith('.md') ? path.slice(0, -3) : path);
const foldedPath = (path: string): string => withoutExtension(foldPath(path));
/** A folded file name, without `.md`. */
const nameOf = (path: string): string => foldedPath(lastPart(path));
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

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
 * Resolves link targets to files as Obsidian does: ignoring case, with `.md`
 * optional. Targets with `./`, `../` or a leading `/` must match exactly. Others
 * resolve to the exact path, else to a path relative to the linking note's
 * folder, else to the shortest path that ends with the target. Aliases do not
 * resolve. A link is ambiguous where another path is as short or lies as deep.
 */
export class LinkTable {
  /** Folded file name (notes without `.md`) → paths, sorted. */
  readonly #byName = new Map<string, string[]>();
  /** Names whose paths are in `#byPath` and `#byEnd`: most names are never linked. */
  readonly #indexedNames = new Set<string>();
  /** Folded path → the paths that are equal when folded. */
  readonly #byPath = new Map<string, string[]>();
  /** Folded path suffix, from the beginning of a folder or file name → the paths with that suffix. */
  readonly #byEnd = new Map<string, string[]>();
  readonly #shortestCache = new Map<string, Resolution | null>();
  /** Folder → target → cached resolution: the same few names are linked again and again. */
  readonly #resolved = new Map<string, Map<string, Resolution | null>>();
  /** Where the link stood that was asked for last, and what is known of its folder: the links of a note are asked for together. */
  #lastFrom: string | null = null;
  #known = new Map<string, Resolution | null>();

  constructor(notes: Iterable<string>, others: Iterable<string>) {
    for (const path of [...notes, ...others].sort()) addTo(this.#byName, nameOf(path), path);
  }

  has(path: string): boolean {
    return this.#indexed(this.#byPath, foldedPath(path)).includes(path);
  }

  /** All files of this name (of notes without `.md`) in any folder, sorted by path. */
  withName(name: string): readonly string[] {
    return this.#byName.get(foldPath(name)) ?? [];
  }

  resolve(target: string, from: string): Resolution | null {
    if (from !== this.#lastFrom) this.#enter(from);
    const before = this.#known.get(target);
    if (before !== undefined) return before;
    const own = ownText(target);
    const wanted = foldedPath(own.trim());
    if (wanted === '') return { path: from, candidates: [from] };
    const found = this.#lookUp(wanted, foldPath(folderOf(from)));
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
    this.#shortestCache.set(folded, found);
    return found;
  }

  /** What one of the two indexes has of a folded path. All paths with its file name are indexed when the name is first asked for. */
  #indexed(index: ReadonlyMap<string, readonly string[]>, folded: string): readonly string[] {
    const name = lastPart(folded);
    const paths = this.#indexedNames.has(name) ? [] : (this.#byName.get(name) ?? []);
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

/**
 * Of paths, the shortest one; of several, the first. It is ambiguous where others are as short, or lie as deep: Obsidian
 * goes by the number of letters, people by folders.
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

/** In how many folders a file lies. */
function depthOf(path: string): number {
  return path.split('/').length - 1;
}

function resolution(candidates: readonly string[]): Resolution | null {
  const [path] = candidates;
  return path === undefined ? null : { path, candidates: candidates.slice() };
}
