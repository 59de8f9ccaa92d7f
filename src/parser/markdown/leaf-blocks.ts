import { headingLevel } from '../body-chunks.ts';
import { closesFence, openingFence } from './code-fence.ts';
import { definitionsEnd } from './definition.ts';
import { htmlBlock, type HtmlBlock } from './html-block.ts';
import { BREAK, type LineCursor } from './line-cursor.ts';

/** Lines of text: a paragraph, definitions before one or alone, or a heading that is underlined. */
export interface Text {
  /** Offset of its first character that is no blank. */
  readonly start: number;
  /** Offset of its last line's end. */
  end: number;
  /** Its lines, where the first can begin a definition. */
  lines: string;
  isHeading: boolean;
}

/** Whether it begins as a paragraph does. */
export function isParagraph(text: Text): boolean {
  return !text.isHeading && definitionsEnd(text.lines) === 0;
}

type Leaf =
  | { readonly is: 'heading'; readonly level: number }
  | { readonly is: 'break' }
  | { readonly is: 'fence'; readonly mark: string }
  | HtmlBlock;

/** What is open while the next line is read. */
type Open =
  | { readonly is: 'nothing' }
  | { readonly is: 'code' }
  | { readonly is: 'text'; readonly text: Text }
  | { readonly is: 'fence'; readonly mark: string }
  | HtmlBlock;

const NOTHING: Open = { is: 'nothing' };
const CODE: Open = { is: 'code' };

/** What begins on a line whose first character is no blank, but for text. */
function leafOf(line: string): Leaf | null {
  const level = headingLevel(line);
  if (level > 0) return { is: 'heading', level };
  const fence = openingFence(line);
  if (fence) return { is: 'fence', mark: fence.mark };
  if (BREAK.test(line)) return { is: 'break' };
  return line.startsWith('<') ? htmlBlock(line) : null;
}

/** A line's text with its tabs as the blanks they stand for. */
function withoutTabs({ rest, column }: LineCursor): string {
  let shift = column;
  return rest.replace(/\t/g, (_tab, at: number) => {
    const width = 4 - ((at + shift) & 3);
    shift += width - 1;
    return ' '.repeat(width);
  });
}

/**
 * Reads the blocks that hold no others, line by line, in one container after
 * the other. A lazy line is one that not all open containers go on with.
 */
export class LeafBlocks {
  #open: Open = NOTHING;
  readonly #cursor: LineCursor;
  /** Whether the line that was read last ended a paragraph and yet stays in its containers. */
  stays = false;

  constructor(cursor: LineCursor) {
    this.#cursor = cursor;
  }

  /** What is open takes every line, whatever it begins with. */
  get isConcrete(): boolean {
    return this.#open.is === 'fence' || this.#open.is === 'html';
  }

  /** A list that begins on this line would interrupt what is open. */
  get isInterruptible(): boolean {
    return this.#open.is === 'text' || this.#open.is === 'code';
  }

  close(): void {
    this.#open = NOTHING;
  }

  /**
   * Goes on with what is open. `false`: it has ended, and the line is still to
   * be read; a number: the line made a heading of that level of the text.
   */
  goOn(isLazy: boolean, isLast: boolean): { readonly text: Text; readonly level: number } | boolean {
    const open = this.#open;
    this.stays = false;
    if (open.is === 'text') return this.#goOnText(open.text, isLazy, isLast);
    this.#open = NOTHING;
    if (isLazy || open.is === 'nothing') return false;
    const cursor = this.#cursor;
    if (open.is === 'code') {
      if (!cursor.blank && !cursor.try(() => cursor.skip(4) === 4)) return false;
    } else if (open.is === 'fence') {
      if (cursor.try(() => cursor.skip(4) < 4 && closesFence(open.mark, cursor.rest))) return true;
    } else if (open.until ? open.until.test(cursor.rest) : cursor.blank) {
      return open.until !== null;
    }
    this.#open = open;
    return true;
  }

  #goOnText(
    text: Text,
    isLazy: boolean,
    isLast: boolean,
  ): { readonly text: Text; readonly level: number } | boolean {
    const cursor = this.#cursor;
    const line = text.lines === '' ? '' : withoutTabs(cursor);
    const isDeep = cursor.skip(4) === 4;
    const leaf = isDeep ? null : leafOf(cursor.rest);
    const underline = isDeep || isLazy ? null : /^(?:=+|-+)(?=[ \t]*$)/.exec(cursor.rest);
    const ends =
      cursor.blank || underline !== null || (leaf !== null && (leaf.is !== 'html' || !leaf.lone || isLazy));
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
    // Looking whether the tag is one, micromark has read on before it leaves the containers.
    this.stays = leaf?.is === 'html' && leaf.lone && !isLast;
    return false;
  }

  /** Begins a block with the line, where nothing is open. */
  begin(isLazy: boolean): Open | Leaf {
    const cursor = this.#cursor;
    if (cursor.blank) return NOTHING;
    if (cursor.skip(4) === 4) {
      // micromark ends code there and then that begins on a lazy line.
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
