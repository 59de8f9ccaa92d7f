import type { Span } from '../../model/span.ts';
import { Containers } from './containers.ts';
import { headingBlock, itemBlock, type ItemBlock, type MarkdownBlock } from './block.ts';
import { MARKDOWN_BOUNDS } from './bounds.ts';
import { readInline } from './inline.ts';
import { isParagraph, LeafBlocks, type TextBlock } from './leaf-blocks.ts';
import { LineCursor } from './line-cursor.ts';

/** A list item outside of block quotes, as far as it has been parsed. */
interface Item {
  readonly start: number;
  end: number;
  /**
   * The text with which the item begins. Undefined: nothing has followed its marker yet; null: it
   * begins with another block.
   */
  text: TextBlock | null | undefined;
  readonly nested: Item[];
}

interface Heading extends Span {
  readonly level: number;
}

/** Parses a text line by line: first the containers, from the outside in, then the leaf block. */
class MarkdownReader {
  readonly found: (Heading | Item)[] = [];
  readonly #cursor: LineCursor;
  readonly #containers: Containers;
  readonly #blocks: LeafBlocks;
  /** The open items, from the outside in. */
  readonly #items: Item[] = [];

  constructor(text: string) {
    this.#cursor = new LineCursor(text);
    this.#containers = new Containers(text, this.#cursor);
    this.#blocks = new LeafBlocks(this.#cursor);
  }

  readLine(start: number, end: number, isLast: boolean): void {
    const cursor = this.#cursor;
    const containers = this.#containers;
    const blocks = this.#blocks;
    cursor.begin(start, end);
    const isBlank = cursor.isBlank;
    const kept = containers.matchOpen();
    const { beganItem: begins } = containers;
    let begun = begins;
    if (begins) {
      this.#beginContainer(kept - 1);
      containers.closeInside(kept);
    }
    const isInside = kept === containers.depth;
    if (begins || !isInside || !blocks.isConcrete) {
      // The block that was open before this line decides for every container that begins on it.
      const interrupts = !begins && isInside && blocks.isInterruptible;
      for (let depth = kept; containers.begin(depth, interrupts); depth++) {
        begun = true;
        this.#beginContainer(depth);
      }
    }
    this.#readBlock(begun ? containers.depth : kept, isLast);
    if (!isBlank) for (const item of this.#items) item.end = end;
  }

  /** A list item or a block quote begins inside the `depth` outermost containers. */
  #beginContainer(depth: number): void {
    this.#blocks.close();
    const items = this.#items;
    items.length = Math.min(items.length, depth);
    // Items in block quotes are ignored, and text that is nested deeper than the bound is not parsed.
    if (items.length < depth || depth >= MARKDOWN_BOUNDS.depth) return;
    const parent = items.at(-1);
    if (parent) parent.text ??= null;
    if (!this.#containers.isListAt(depth)) return;
    const item: Item = { start: this.#containers.markerAt, end: 0, text: undefined, nested: [] };
    items.push(item);
    (parent?.nested ?? this.found).push(item);
  }

  /** Parses the rest of a line after the prefixes of its containers, `kept` of which continue on it. */
  #readBlock(kept: number, isLast: boolean): void {
    const containers = this.#containers;
    const blocks = this.#blocks;
    const isLazy = kept < containers.depth;
    const goesOn = blocks.continueOpen(isLazy, isLast);
    if (goesOn === true) return;
    if (goesOn !== false) {
      const { text, level } = goesOn;
      if (containers.depth === 0) this.found.push({ start: text.start, end: this.#cursor.end, level });
      return;
    }
    if (!blocks.keepsContainers) {
      containers.closeInside(kept);
      this.#items.length = Math.min(this.#items.length, kept);
    }
    const item = this.#items.at(-1);
    const start = this.#cursor.nextNonBlank;
    const block = blocks.begin(isLazy);
    if (containers.depth === 0) {
      if (block.is === 'heading') this.found.push({ start, end: this.#cursor.end, level: block.level });
    } else if (item && block.is !== 'nothing' && item.text === undefined) {
      item.text = block.is === 'text' && containers.depth === this.#items.length ? block.text : null;
    }
  }
}

function toMarkdownBlock(source: string, each: Heading | Item): MarkdownBlock | null {
  if (!('level' in each)) return toItemBlock(source, each);
  return headingBlock(source, { start: each.start, end: each.end }, each.level);
}

function toItemBlock(source: string, { start, end, text, nested }: Item): ItemBlock | null {
  const paragraph = text && isParagraph(text) ? { ...text, inline: readInline(source, text) } : null;
  const inner = nested.map((one) => toItemBlock(source, one)).filter((one) => one !== null);
  return itemBlock(source, { start, end }, paragraph, inner);
}

/**
 * Parses a span of a note as markdown, in linear time: the top-level headings, and the first
 * paragraph of each list item, nested ones included. Tests compare the result with remark's.
 * Offsets are offsets in the note.
 */
export function readMarkdown(text: string, { start, end }: Span): MarkdownBlock[] {
  const source = text.slice(0, end);
  const reader = new MarkdownReader(source);
  const ends = /\r\n?|\n|$/g;
  for (let at = start; at < end; at = ends.lastIndex) {
    ends.lastIndex = at;
    const to = ends.exec(source)?.index ?? end;
    reader.readLine(at, to, to === end);
    if (to === end) break;
  }
  return reader.found.map((each) => toMarkdownBlock(source, each)).filter((each) => each !== null);
}
