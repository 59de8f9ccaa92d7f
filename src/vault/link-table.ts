/** What a link leads to: a path, and every candidate where several are equally near. */
export interface Resolution {
  readonly path: string;
  /** All notes that the link may mean, `path` first; one where it is clear. */
  readonly candidates: readonly string[];
}

/** File names compare without case, in Unicode's composed form, with no-break spaces as spaces. */
export function foldPath(path: string): string {
  return path.normalize('NFC').replaceAll('\u00a0', ' ').toLowerCase();
}

const withoutEnding = (path: string): string => (path.endsWith('.md') ? path.slice(0, -3) : path);
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** The same text in memory of its own: a part of a note, kept as it is, would keep all of the note. */
const copyOf = (text: string): string => ` ${text}`.slice(1);

/** Joins a relative target to a folder; undefined where `..` climbs out of the vault. */
function joined(folder: string, target: string): string | undefined {
  const parts = folder.split('/').filter((part) => part !== '');
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

/**
 * Finds the file that a link's target names, as Obsidian does: without regard
 * to case, `.md` being optional; `./`, `../` and a leading `/` are exact; else
 * an exact path wins, then a match in the folder of the linking note, then the
 * shortest path that ends with the target. Aliases never resolve.
 */
export class LinkTable {
  /** Folded file name (notes without `.md`) → paths in order. */
  readonly #byName = new Map<string, string[]>();
  /** Folded path → the paths that fold to it. */
  readonly #byPath = new Map<string, string[]>();
  /** Folded end of a path, from the beginning of a folder or of the name → the paths that end so; of the names in `#takenApart`. */
  readonly #byEnd = new Map<string, string[]>();
  readonly #takenApart = new Set<string>();
  readonly #nearest = new Map<string, Resolution | null>();
  readonly #known = new Set<string>();
  /** Folder → target → what it leads to: the same few names are linked over and over. */
  readonly #found = new Map<string, Map<string, Resolution | null>>();

  constructor(notes: Iterable<string>, others: Iterable<string>) {
    for (const path of [...notes, ...others].sort()) {
      const folded = withoutEnding(foldPath(path));
      this.#known.add(path);
      const name = nameOf(folded);
      const same = this.#byName.get(name);
      if (same) same.push(path);
      else this.#byName.set(name, [path]);
      const equal = this.#byPath.get(folded);
      if (equal) equal.push(path);
      else this.#byPath.set(folded, [path]);
    }
  }

  has(path: string): boolean {
    return this.#known.has(path);
  }

  /** Every file of this name (of notes without `.md`), whatever its folder, in order of path. */
  named(name: string): readonly string[] {
    return this.#byName.get(foldPath(name)) ?? [];
  }

  resolve(target: string, from: string): Resolution | null {
    const folder = folderOf(from);
    const before = this.#found.get(folder)?.get(target);
    if (before !== undefined) return before;
    const own = copyOf(target);
    const wanted = withoutEnding(foldPath(own.trim()));
    if (wanted === '') return { path: from, candidates: [from] };
    const found = this.#lookUp(wanted, foldPath(folder));
    const known = this.#found.get(folder);
    if (known) known.set(own, found);
    else this.#found.set(folder, new Map([[own, found]]));
    return found;
  }

  #lookUp(wanted: string, folder: string): Resolution | null {
    if (/^\.\.?\//.test(wanted)) return this.#exact(joined(folder, wanted));
    if (wanted.startsWith('/')) return this.#exact(joined('', wanted));
    const plain = joined('', wanted) ?? wanted;
    return this.#exact(plain) ?? this.#exact(folder + plain) ?? this.#shortest(plain);
  }

  #exact(folded: string | undefined): Resolution | null {
    return folded === undefined ? null : resolution(this.#byPath.get(folded) ?? []);
  }

  /** The same from every folder: looked for once, even where thousands of notes share a name. */
  #shortest(folded: string): Resolution | null {
    const before = this.#nearest.get(folded);
    if (before !== undefined) return before;
    const endings = this.#endingWith(folded);
    const least = endings.reduce((length, path) => Math.min(length, path.length), Infinity);
    const found = resolution(endings.filter((path) => path.length === least));
    this.#nearest.set(folded, found);
    return found;
  }

  /** The paths that end with a target, in order. Those of one name are taken apart when the name is first asked for. */
  #endingWith(folded: string): readonly string[] {
    const name = nameOf(folded);
    const paths = this.#takenApart.has(name) ? [] : (this.#byName.get(name) ?? []);
    this.#takenApart.add(name);
    for (const path of paths) {
      const whole = withoutEnding(foldPath(path));
      for (let at = whole.indexOf('/'); at >= 0; at = whole.indexOf('/', at + 1)) {
        const end = whole.slice(at + 1);
        const same = this.#byEnd.get(end);
        if (same) same.push(path);
        else this.#byEnd.set(end, [path]);
      }
    }
    return this.#byEnd.get(folded) ?? [];
  }
}

function resolution(candidates: readonly string[]): Resolution | null {
  const [path] = candidates;
  return path === undefined ? null : { path, candidates };
}
