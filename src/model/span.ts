import { partitionPoint } from './partition-point.ts';

/** A range of a note's text in UTF-16 offsets, `end` excluded. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a range is inside another one; false if there is no other. */
export function isWithin({ start, end }: Span, outer: Span | undefined): boolean {
  return outer !== undefined && start >= outer.start && end <= outer.end;
}

/** Sorts by start, then by end. */
export function bySpan(a: { readonly span: Span }, b: { readonly span: Span }): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** Line and column from 1, the column in UTF-16 units; a byte order mark is no column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Converts offsets in one text to line and column, and back. Lines end with LF, CRLF or a lone CR. */
export class LineIndex {
  readonly #starts: readonly number[];
  /** The length of the byte order mark. */
  readonly #lead: number;

  constructor(text: string) {
    const starts = [0];
    for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
    this.#starts = starts;
    this.#lead = text.startsWith('\ufeff') ? 1 : 0;
  }

  position(offset: number): Position {
    const line = partitionPoint(this.#starts, (start) => start <= offset);
    return { line, column: Math.max(0, offset - this.#startOf(line)) + 1 };
  }

  offset({ line, column }: Position): number {
    return this.#startOf(line) + column - 1;
  }

  /** The offset of the first column of a line. */
  #startOf(line: number): number {
    return line === 1 ? this.#lead : (this.#starts[line - 1] ?? 0);
  }
}
