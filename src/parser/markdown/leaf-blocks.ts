import { headingLevel } from '../body-chunks.ts';
import { closesFence, openingFence } from './code-fence.ts';
import { definitionsEnd } from './definition.ts';
import { htmlBlock, type HtmlBlock } from './html-block.ts';
import { THEMATIC_BREAK, type LineCursor } from './line-cursor.ts';

/** Lines of text: a paragraph, link reference definitions with or without one, or a setext heading. */
export interface TextBlock {
  /** Offset of its first non-blank character. */
  readonly start: number;
  /** Offset of the end of its last line. */
  end: number;
  /** Its lines if the first may begin a link reference definition, else empty. */
  lines: string;
  isHeading: boolean;
}

/** Whether the text begins with a paragraph, not with a definition. */
export function isParagraph(text: TextBlock): boolean {
  return !text.isHeading && definitionsEnd(text.lines) === 0;
}

type Leaf =
  | { readonly is: 'heading'; readonly level: number }
  | { readonly is: 'break' }
  | { readonly is: 'fence'; readonly mark: string }
  | HtmlBlock;

/** The block that is open while the next line is read. */
type OpenBlock =
  | { readonly is: 'nothing' }
  | { readonly is: 'code' }
  | { readonly is: 'text'; readonly text: TextBlock }
  | { readonly is: 'fence'; readonly mark: string }
  | HtmlBlock;

const NOTHING: OpenBlock = { is: 'nothing' };
const CODE: OpenBlock = { is: 'code' };

/** The block other than text that a line begins. The line must begin with a non-blank character. */
function leafOf(line: string): Leaf | null {
  const level = headingLevel(line);
  if (level > 0) return { is: 'heading', level };
  const fence = openingFence(line);
  if (fence) return { is: 'fence', mark: fence.mark };
  if (THEMATIC_BREAK.test(line)) return { is: 'break' };
  return line.startsWith('<') ? htmlBlock(line) : null;
}

/** The rest of a line with tabs expanded to spaces. */
function withoutTabs({ rest, column }: LineCursor): string {
  let shift = column;
  return rest.replace(/\t/g, (_tab, at: number) => {
    const width = 4 - ((at + shift) & 3);
    shift += width - 1;
    return ' '.repeat(width);
  });
}

/**
 * Parses leaf blocks (blocks that contain no others) line by line. A line is
 * lazy if not all open containers continue on it.
 */
export class LeafBlocks {
  #open: OpenBlock = NOTHING;
  readonly #cursor: LineCursor;
  /** The last line ended a paragraph, but its containers stay open although the line does not continue them. */
  keepsContainers = false;

  constructor(cursor: LineCursor) {
    this.#cursor = cursor;
  }

  /** The open block takes every line up to its end, whatever the line begins with (micromark's term). */
  get isConcrete(): boolean {
    return this.#open.is === 'fence' || this.#open.is === 'html';
  }

  /** A list that begins on this line would interrupt the open block. */
  get isInterruptible(): boolean {
    return this.#open.is === 'text' || this.#open.is === 'code';
  }

  close(): void {
    this.#open = NOTHING;
  }

  /**
   * Continues the open block. True: the line belongs to it. False: it has ended,
   * and the line must still be parsed. An object: the line is the underline that
   * makes `text` a heading of `level`.
   */
  continueOpen(
    isLazy: boolean,
    isLast: boolean,
  ): { readonly text: TextBlock; readonly level: number } | boolean {
    const open = this.#open;
    this.keepsContainers = false;
    if (open.is === 'text') return this.#continueText(open.text, isLazy, isLast);
    this.#open = NOTHING;
    if (isLazy || open.is === 'nothing') return false;
    const cursor = this.#cursor;
    if (open.is === 'code') {
      if (!cursor.isBlank && !cursor.tryTo(() => cursor.skipBlanks(4) === 4)) return false;
    } else if (open.is === 'fence') {
      if (cursor.tryTo(() => cursor.skipBlanks(4) < 4 && closesFence(open.mark, cursor.rest))) return true;
    } else if (open.until ? open.until.test(cursor.rest) : cursor.isBlank) {
      return open.until !== null;
    }
    this.#open = open;
    return true;
  }

  #continueText(
    text: TextBlock,
    isLazy: boolean,
    isLast: boolean,
  ): { readonly text: TextBlock; readonly level: number } | boolean {
    const cursor = this.#cursor;
    const line = text.lines === '' ? '' : withoutTabs(cursor);
    const isDeep = cursor.skipBlanks(4) === 4;
    const leaf = isDeep ? null : leafOf(cursor.rest);
    const underline = isDeep || isLazy ? null : /^(?:=+|-+)(?=[ \t]*$)/.exec(cursor.rest);
    const ends =
      cursor.isBlank || underline !== null || (leaf !== null && (leaf.is !== 'html' || !leaf.lone || isLazy));
    if (!ends) {
      text.end = cursor.end;
      if (text.lines !== '') text.lines += `\n${line}`;
      return true;
    }
    this.#open = NOTHING;
    if (underline && definitionsEnd(text.lines) < Math.max(1, text.lines.length)) {
      text.isHeading = true;
      return { text, level: underline[0].startsWith('=') ? 1 : 2 };
    }
    // While micromark checks whether this is a tag, it has not yet closed the containers.
    this.keepsContainers = leaf?.is === 'html' && leaf.lone && !isLast;
    return false;
  }

  /** Begins a block with this line. No block may be open. */
  begin(isLazy: boolean): OpenBlock | Leaf {
    const cursor = this.#cursor;
    if (cursor.isBlank) return NOTHING;
    if (cursor.skipBlanks(4) === 4) {
      // In micromark, indented code that begins on a lazy line ends with it.
      if (!isLazy) this.#open = CODE;
      return CODE;
    }
    const leaf = leafOf(cursor.rest);
    if (!leaf) {
      const lines = cursor.rest.startsWith('[') ? withoutTabs(cursor) : '';
      return (this.#open = {
        is: 'text',
        text: { start: cursor.at, end: cursor.end, lines, isHeading: false },
      });
    }
    if (leaf.is === 'fence' || (leaf.is === 'html' && !leaf.until?.test(cursor.rest))) this.#open = leaf;
    return leaf;
  }
}
