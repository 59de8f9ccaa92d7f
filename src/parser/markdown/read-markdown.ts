import type { Span } from '../../model/span.ts';
import { Containers } from './containers.ts';
import { headingBlock, itemBlock, type MarkdownBlock } from './block.ts';
import { readInline } from './inline.ts';
import { isParagraph, LeafBlocks, type Text } from './leaf-blocks.ts';
import { LineCursor } from './line-cursor.ts';

/** An item of a list at the top level, as far as it has been read. */
interface Item {
  readonly start: number;
  end: number;
  /** The text it begins with. `undefined`: nothing has followed its marker yet; null: it begins with something else. */
  text: Text | null | undefined;
}

interface Heading extends Span {
  readonly level: number;
}

/** Reads a text line by line, from the outermost container to the block that the line belongs to. */
class MarkdownReader {
  readonly found: (Heading | Item)[] = [];
  readonly #cursor: LineCursor;
  readonly #containers: Containers;
  readonly #blocks: LeafBlocks;
  #item: Item | null = null;

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
    const isBlank = cursor.blank;
    const kept = containers.goOn();
    const { begins } = containers;
    let begun = begins;
    if (begins) {
      this.#beginContainer(kept - 1);
      containers.leave(kept);
    }
    const isInside = kept === containers.depth;
    if (begins || !isInside || !blocks.isConcrete) {
      // What was open when the line began decides for all that begins on it.
      const interrupts = !begins && isInside && blocks.isInterruptible;
      for (let depth = kept; containers.begin(depth, interrupts); depth++) {
        begun = true;
        this.#beginContainer(depth);
      }
    }
    this.#readBlock(begun ? containers.depth : kept, isLast);
    if (this.#item && !isBlank) this.#item.end = end;
  }

  /** An item or a quote begins inside the `depth` outermost containers. */
  #beginContainer(depth: number): void {
    this.#blocks.close();
    if (depth > 0) {
      if (this.#item) this.#item.text ??= null;
    } else if (this.#containers.isList) {
      this.#item = { start: this.#containers.markerAt, end: 0, text: undefined };
      this.found.push(this.#item);
    } else {
      this.#item = null;
    }
  }

  /** Reads what a line has after its containers, of which `kept` are not left by it. */
  #readBlock(kept: number, isLast: boolean): void {
    const containers = this.#containers;
    const blocks = this.#blocks;
    const item = this.#item;
    const isLazy = kept < containers.depth;
    const goesOn = blocks.goOn(isLazy, isLast);
    if (goesOn === true) return;
    if (goesOn !== false) {
      const { text, level } = goesOn;
      if (containers.depth === 0) this.found.push({ start: text.start, end: this.#cursor.end, level });
      return;
    }
    if (!blocks.stays) {
      containers.leave(kept);
      if (kept === 0) this.#item = null;
    }
    const start = this.#cursor.solid;
    const block = blocks.begin(isLazy);
    if (containers.depth === 0) {
      if (block.is === 'heading') this.found.push({ start, end: this.#cursor.end, level: block.level });
    } else if (item && block.is !== 'nothing' && item.text === undefined) {
      item.text = block.is === 'text' && containers.depth === 1 ? block.text : null;
    }
  }
}

function ended(source: string, each: Heading | Item): MarkdownBlock | null {
  const span = { start: each.start, end: each.end };
  if ('level' in each) return headingBlock(source, span, each.level);
  const { text } = each;
  return text && isParagraph(text) ? itemBlock(source, span, text, readInline(source, text)) : null;
}

/**
 * Reads a stretch of a note as markdown: the headings at the top level, and the
 * first paragraphs of the items of lists there. It says what remark says of the
 * same stretch, to which tests hold it, in linear time. Offsets are the note's.
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
  return reader.found.map((each) => ended(source, each)).filter((each) => each !== null);
}
