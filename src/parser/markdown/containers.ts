import type { LineCursor } from './line-cursor.ts';

/** A block quote, or a list with its current item. */
interface Container {
  /** The last character of the list's markers (`-`, `+`, `*`, `.`, `)`), or `>` for a block quote. */
  readonly marker: string;
  /** Depth of the innermost block quote, counted from 1; 0 if there is none. */
  quotes: number;
  /** Indent of the current item's content, in columns. */
  indent: number;
  /** Null if the item has content. False if only its first line, which is blank, has been read; true after further blank lines, which end it. */
  blanks: boolean | null;
}

/** The open block quotes and lists: which of them continue and which begin at the beginning of each line. */
export class Containers {
  readonly #open: Container[] = [];
  readonly #cursor: LineCursor;
  readonly #text: string;
  /** Offset of the last list marker that was read. */
  markerAt = 0;
  /** The last matched container is a list in which this line begins a new item, so the block that was open in it is closed. */
  beganItem = false;

  constructor(text: string, cursor: LineCursor) {
    this.#text = text;
    this.#cursor = cursor;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** Whether the container at a depth, from 0, is a list. */
  isListAt(depth: number): boolean {
    return this.#open.length > depth && this.#open[depth]?.marker !== '>';
  }

  closeInside(kept: number): void {
    this.#open.length = kept;
  }

  /** Advances past the prefixes of the open containers that continue on this line, and returns how many do. */
  matchOpen(): number {
    const cursor = this.#cursor;
    const open = this.#open;
    const last = open.at(-1);
    this.beganItem = false;
    let kept = 0;
    for (const each of open) {
      if (cursor.isBlank && last && last.quotes <= kept) {
        // Only the innermost item can begin with a blank line.
        if (last.blanks !== null) last.blanks = true;
        return open.length;
      }
      if (each.marker === '>') {
        if (!cursor.tryTo(() => this.#passQuote())) break;
      } else if (!cursor.isBlank) {
        const ended = each.blanks === true;
        each.blanks = null;
        if (ended || !cursor.tryTo(() => cursor.skipBlanks(each.indent) === each.indent)) {
          this.beganItem = cursor.tryTo(() => this.#passMarker(each, false)) !== null;
          return this.beganItem ? kept + 1 : kept;
        }
      }
      kept++;
    }
    return kept;
  }

  #passQuote(): boolean {
    const cursor = this.#cursor;
    cursor.skipBlanks(3);
    if (this.#text[cursor.at] !== '>') return false;
    cursor.advance(1);
    cursor.skipBlanks(1);
    return true;
  }

  /** Advances past a list marker and returns its list, which is `list` if the marker continues it; null if there is no such marker. */
  #passMarker(list: Container | null, interrupts: boolean): Container | null {
    const cursor = this.#cursor;
    const indent = cursor.skipBlanks(3);
    const [marker = ''] = /^(?:[-+*]|\d{1,9}[.)])/.exec(this.#text.slice(cursor.at, cursor.at + 10)) ?? [];
    const sign = marker.slice(-1);
    if (sign === '' || (list && list.marker !== sign)) return null;
    if (interrupts && marker.length > 1 && !/^1\D/.test(marker)) return null;
    if (marker.length === 1 && cursor.isThematicBreak) return null;
    this.markerAt = cursor.at;
    cursor.advance(marker.length);
    let width = 1;
    if (cursor.isBlank) {
      if (interrupts) return null;
    } else {
      if (!cursor.tryTo(() => (width = cursor.skipBlanks(4)) > 0 && cursor.at === cursor.nextNonBlank))
        width = cursor.skipBlanks(1);
      if (width === 0) return null;
    }
    const item = list ?? { marker: sign, quotes: 0, indent: 0, blanks: null };
    item.indent = indent + marker.length + width;
    item.blanks = cursor.isBlank ? false : null;
    return item;
  }

  /** If the line has the marker of a container here, opens it inside the `kept` outermost containers and closes all others. */
  begin(kept: number, interrupts: boolean): boolean {
    const cursor = this.#cursor;
    const open = this.#open;
    const item = cursor.tryTo(() => this.#passMarker(null, interrupts));
    if (!item && !cursor.tryTo(() => this.#passQuote())) return false;
    this.closeInside(kept);
    if (item) item.quotes = open.at(-1)?.quotes ?? 0;
    open.push(item ?? { marker: '>', quotes: kept + 1, indent: 0, blanks: null });
    return true;
  }
}
