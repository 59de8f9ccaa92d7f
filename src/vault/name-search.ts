import { partitionPoint } from '../model/partition-point.ts';
import { foldPath, LinkTable, type NameFinder } from './link-table.ts';

/** Up to this number of names, searching the text of all paths for each is faster than an index of them. */
const MAX_SEARCHED_NAMES = 128;

/** The links of a vault of which few will be looked up. The paths of `notes` end in `.md`. */
export function linksForFew(notes: readonly string[], others: readonly string[]): LinkTable {
  return new LinkTable(notes, others, (files) => new NameSearch(files, others));
}

/** Finds files by their names in one text of all paths, which takes no time for each of many files. */
class NameSearch implements NameFinder {
  readonly #files: PathText;
  /** The files that do not end in `.md`, so that their last part is their name. */
  readonly #otherThanNotes: PathText;
  #searched = 0;

  /** `others` are those of the files that may not end in `.md`. */
  constructor(files: readonly string[], others: readonly string[]) {
    this.#files = new PathText(files);
    this.#otherThanNotes = new PathText(others.filter((path) => !path.endsWith('.md')));
  }

  named(name: string): string[] | null {
    if (this.#searched >= MAX_SEARCHED_NAMES) return null;
    this.#searched++;
    if (/[\0/]/.test(name)) return [];
    const found = this.#files.endingWith(`${name}.md`);
    // The name of a note has no `.md`, so what ends with it is `.md.md`.
    return name.endsWith('.md') ? found : [...found, ...this.#otherThanNotes.endingWith(name)];
  }
}

/** Paths in one text. */
class PathText {
  readonly #paths: readonly string[];
  /** The normalized paths, each between zero bytes, which no path contains. */
  #text: string | null = null;
  /** The offset of each path in the text. */
  #starts: Int32Array | null = null;

  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  /** The paths whose last part is this, normalized. */
  endingWith(name: string): string[] {
    if (this.#paths.length === 0) return [];
    const text = (this.#text ??= `\0${foldPath(this.#paths.join('\0'))}\0`);
    return offsetsOf(`${name}\0`, text).map((at) => this.#pathAt(at, text));
  }

  #pathAt(offset: number, text: string): string {
    this.#starts ??= startsIn(text, this.#paths.length);
    return this.#paths[partitionPoint(this.#starts, (start) => start <= offset) - 1] ?? '';
  }
}

/** The offsets of a text where it begins a path or the last part of one. */
function offsetsOf(wanted: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(wanted, 1); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (text[at - 1] === '/' || text[at - 1] === '\0') found.push(at);
  }
  return found;
}

/** The offsets after each of the first `count` zero bytes. */
function startsIn(text: string, count: number): Int32Array {
  const starts = new Int32Array(count);
  let at = 0;
  for (let number = 0; number < count; number++) {
    starts[number] = at + 1;
    at = text.indexOf('\0', at + 1);
  }
  return starts;
}
