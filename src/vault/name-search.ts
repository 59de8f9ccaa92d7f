import { partitionPoint } from '../model/partition-point.ts';
import { foldPath, LinkTable, type NameFinder } from './link-table.ts';

/** Up to this number of names, searching the text of all paths for each is faster than an index of them. */
const FEW_NAMES = 64;

/** The links of a vault of which few will be looked up. */
export function linksForFew(notes: readonly string[], others: readonly string[]): LinkTable {
  return new LinkTable(notes, others, (files) => new NameSearch(files));
}

/** Finds files by their names in one text of all paths, which takes no time for each of many files. */
class NameSearch implements NameFinder {
  readonly #files: readonly string[];
  /** The normalized paths, each between zero bytes, which no path contains. */
  #text: string | null = null;
  /** The offset of each path in the text. */
  #starts: Int32Array | null = null;
  #searched = 0;

  constructor(files: readonly string[]) {
    this.#files = files;
  }

  named(name: string): string[] | null {
    if (this.#searched >= FEW_NAMES) return null;
    this.#searched++;
    if (this.#files.length === 0 || /[\0/]/.test(name)) return [];
    const text = (this.#text ??= `\0${foldPath(this.#files.join('\0'))}\0`);
    // The name of a note has no `.md`, so what ends with it is `.md.md`.
    const ends = name.endsWith('.md') ? ['.md\0'] : ['.md\0', '\0'];
    return ends.flatMap((end) => offsetsOf(name + end, text).map((at) => this.#fileAt(at, text)));
  }

  #fileAt(offset: number, text: string): string {
    this.#starts ??= startsIn(text, this.#files.length);
    return this.#files[partitionPoint(this.#starts, (start) => start <= offset) - 1] ?? '';
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
