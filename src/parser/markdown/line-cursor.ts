/** A thematic break: three or more of one sign, with blanks between them. */
export const BREAK = /^([-*_])[ \t]*(?:\1[ \t]*){2,}$/;

/**
 * A place on one line of a text, in characters and in columns: a tab reaches to
 * the next multiple of four columns, and part of it can be passed. Whatever is
 * asked, a line costs time in proportion to its length.
 */
export class LineCursor {
  /** Offset of the character that is next; a tab that has been passed in part still is. */
  at = 0;
  /** Columns passed. */
  column = 0;
  /** Offset of the line's end, without the sign that ends it. */
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

  /** Nothing but blanks is left of the line. */
  get blank(): boolean {
    return this.solid === this.end;
  }

  /** Offset of the first character that is no blank, or of the line's end. */
  get solid(): number {
    if (this.#next < this.at) {
      this.#next = this.at;
      this.#findNext();
    }
    return this.#next;
  }

  /** What is left of the line. */
  get rest(): string {
    return this.#text.slice(this.at, this.end);
  }

  #findNext(): void {
    while (this.#next < this.end && this.#isBlank(this.#next)) this.#next++;
  }

  #isBlank(at: number): boolean {
    const sign = this.#text[at];
    return sign === ' ' || sign === '\t';
  }

  /** Passes signs that are no tabs. */
  pass(length: number): void {
    this.at += length;
    this.column += length;
  }

  /** Passes blanks, as many columns of them as there are up to `columns`: how many there were. */
  skip(columns: number): number {
    const from = this.column;
    const to = from + columns;
    while (this.column < to && this.at < this.end && this.#isBlank(this.at)) {
      const next = this.#text[this.at] === '\t' ? (this.column | 3) + 1 : this.column + 1;
      this.column = Math.min(next, to);
      if (next <= to) this.at++;
    }
    return this.column - from;
  }

  /** Does what `pass` does, and takes it back where that gives `false` or null. */
  try<Passed>(pass: () => Passed): Passed {
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

  /** What is left is a thematic break. */
  get isBreak(): boolean {
    if (this.#tail < 0) this.#findTail();
    return this.at >= this.#tail && BREAK.test(this.rest);
  }

  /** Only where one sign and blanks are left up to the end of the line can there be a break. */
  #findTail(): void {
    let at = this.end;
    while (at > this.#from && this.#isBlank(at - 1)) at--;
    const sign = this.#text[at - 1];
    while (at > this.#from && (this.#text[at - 1] === sign || this.#isBlank(at - 1))) at--;
    this.#tail = at;
  }
}
