import type { LineCursor } from './line-cursor.ts';

/** A quote, or a list with the item that is open in it. */
interface Container {
  /** The sign that ends a list's markers, or `>`. */
  readonly marker: string;
  /** How many containers there are up to the innermost quote, itself counted. */
  quotes: number;
  /** Columns by which the lines of a list's item are indented. */
  size: number;
  /** The item began with a blank line; `true` once more have followed, after which it has ended. */
  blanks: boolean | null;
}

/** Reads quotes and lists: what of them goes on, and what begins, at the margin of each line. */
export class Containers {
  readonly #open: Container[] = [];
  readonly #cursor: LineCursor;
  readonly #text: string;
  /** Offset of the marker that was passed last. */
  markerAt = 0;
  /** The last container that went on did so with another item, so what was open in it has ended. */
  begins = false;

  constructor(text: string, cursor: LineCursor) {
    this.#text = text;
    this.#cursor = cursor;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** The outermost is a list. */
  get isList(): boolean {
    return this.#open.length > 0 && this.#open[0]?.marker !== '>';
  }

  leave(kept: number): void {
    this.#open.length = kept;
  }

  /** Passes the margin of each container that goes on with the line: how many do. */
  goOn(): number {
    const cursor = this.#cursor;
    const open = this.#open;
    const last = open.at(-1);
    this.begins = false;
    let kept = 0;
    for (const each of open) {
      if (cursor.blank && last && last.quotes <= kept) {
        // Only the innermost item can have begun with a blank line.
        if (last.blanks !== null) last.blanks = true;
        return open.length;
      }
      if (each.marker === '>') {
        if (!cursor.try(() => this.#passQuote())) break;
      } else if (!cursor.blank) {
        const ended = each.blanks === true;
        each.blanks = null;
        if (ended || !cursor.try(() => cursor.skip(each.size) === each.size)) {
          this.begins = cursor.try(() => this.#passMarker(each, false)) !== null;
          return this.begins ? kept + 1 : kept;
        }
      }
      kept++;
    }
    return kept;
  }

  #passQuote(): boolean {
    const cursor = this.#cursor;
    cursor.skip(3);
    if (this.#text[cursor.at] !== '>') return false;
    cursor.pass(1);
    cursor.skip(1);
    return true;
  }

  /** Passes a list's marker: what it says of the item, which becomes the list's where one is given. */
  #passMarker(list: Container | null, interrupts: boolean): Container | null {
    const cursor = this.#cursor;
    const indent = cursor.skip(3);
    const [marker = ''] = /^(?:[-+*]|\d{1,9}[.)])/.exec(this.#text.slice(cursor.at, cursor.at + 10)) ?? [];
    const sign = marker.slice(-1);
    if (sign === '' || (list && list.marker !== sign)) return null;
    if (interrupts && marker.length > 1 && !/^1\D/.test(marker)) return null;
    if (marker.length === 1 && cursor.isBreak) return null;
    this.markerAt = cursor.at;
    cursor.pass(marker.length);
    let width = 1;
    if (cursor.blank) {
      if (interrupts) return null;
    } else {
      if (!cursor.try(() => (width = cursor.skip(4)) > 0 && cursor.at === cursor.solid))
        width = cursor.skip(1);
      if (width === 0) return null;
    }
    const item = list ?? { marker: sign, quotes: 0, size: 0, blanks: null };
    item.size = indent + marker.length + width;
    item.blanks = cursor.blank ? false : null;
    return item;
  }

  /** Begins a container inside the `kept` outermost, in place of others, if the line goes on with the marker of one. */
  begin(kept: number, interrupts: boolean): boolean {
    const cursor = this.#cursor;
    const open = this.#open;
    const item = cursor.try(() => this.#passMarker(null, interrupts));
    if (!item && !cursor.try(() => this.#passQuote())) return false;
    this.leave(kept);
    if (item) item.quotes = open.at(-1)?.quotes ?? 0;
    open.push(item ?? { marker: '>', quotes: kept + 1, size: 0, blanks: null });
    return true;
  }
}
