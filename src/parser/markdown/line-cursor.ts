/** A thematic break: three or more of one character (`-`, `_` or `*`), with optional blanks between them. */
export const THEMATIC_BREAK = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;

/**
 * A position on one line of a text, as an offset and as a column. A tab extends
 * to the next multiple of four columns, and the cursor can be inside it. All
 * calls for one line together take time linear in its length.
 */
export class LineCursor {
  /** Offset of the next character; a tab counts as next until all its columns are skipped. */
  at = 0;
  /** Column of the cursor, from 0. */
  column = 0;
  /** Offset of the end of the line, without its line end. */
  end = 0;
  #from = 0;
  #next = 0;
  #tail = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  begin(at: number, end: number): void {
    this.at = this.#from = this.#next = at;
    this.column = 0;
    this.end = end;
    this.#tail = -1;
    this.#findNext();
  }

  /** The rest of the line is blank. */
  get isBlank(): boolean {
    return this.nextNonBlank === this.end;
  }

  /** Offset of the next character that is not a blank, or of the end of the line. */
  get nextNonBlank(): number {
    if (this.#next < this.at) {
      this.#next = this.at;
      this.#findNext();
    }
    return this.#next;
  }

  /** The line from the cursor on. */
  get rest(): string {
    return this.#text.slice(this.at, this.end);
  }

  #findNext(): void {
    while (this.#next < this.end && this.#isBlank(this.#next)) this.#next++;
  }

  #isBlank(at: number): boolean {
    const character = this.#text[at];
    return character === ' ' || character === '\t';
  }

  /** Advances past `length` characters, none of which may be a tab. */
  advance(length: number): void {
    this.at += length;
    this.column += length;
  }

  /** Skips blanks of up to `columns` columns, and returns the number of columns skipped. */
  skipBlanks(columns: number): number {
    const from = this.column;
    const to = from + columns;
    while (this.column < to && this.at < this.end && this.#isBlank(this.at)) {
      const next = this.#text[this.at] === '\t' ? (this.column | 3) + 1 : this.column + 1;
      this.column = Math.min(next, to);
      if (next <= to) this.at++;
    }
    return this.column - from;
  }

  /** Calls `pass`, and resets the cursor if it returns a falsy value. */
  tryTo<Passed>(pass: () => Passed): Passed {
    const { at, column } = this;
    const next = this.#next;
    const passed = pass();
    if (!passed) {
      this.at = at;
      this.column = column;
      this.#next = next;
    }
    return passed;
  }

  /** The rest of the line is a thematic break. */
  get isThematicBreak(): boolean {
    if (this.#tail < 0) this.#findTail();
    return this.at >= this.#tail && THEMATIC_BREAK.test(this.rest);
  }

  /** Finds the offset from which the line has only blanks and one other character: only there can a thematic break begin. */
  #findTail(): void {
    let at = this.end;
    while (at > this.#from && this.#isBlank(at - 1)) at--;
    const character = this.#text[at - 1];
    while (at > this.#from && (this.#text[at - 1] === character || this.#isBlank(at - 1))) at--;
    this.#tail = at;
  }
}
