/**
 * The opening fence of a code block on this line: its backticks or tildes, and its indent in
 * columns; null if there is none.
 */
export function openingFence(line: string): { readonly indent: number; readonly mark: string } | null {
  const found = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/.exec(line);
  return found && { indent: found[1]?.length ?? 0, mark: found[2] ?? '' };
}

/** Whether a line closes the code block that the fence `mark` opened. */
export function closesFence(mark: string, line: string): boolean {
  return /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]?.startsWith(mark) === true;
}

/** What may precede a fence in quotes and lists; more of it is not examined. */
const CONTAINER = /^[ \t>]{0,40}/;

/**
 * Follows fenced code from line to line, for scans that need nothing else of markdown. A fence in
 * a quote or a list counts whatever its indent; one in a quote ends with the quote.
 */
export class FencedCode {
  #open: { readonly mark: string; readonly inQuote: boolean } | null = null;

  /** Whether the next line is code, or a fence around it. Call it once for each line, in order. */
  covers(line: string): boolean {
    // Most lines of most notes are neither.
    if (!this.#open && !line.includes('```') && !line.includes('~~~')) return false;
    const container = CONTAINER.exec(line)?.[0] ?? '';
    const content = line.slice(container.length);
    const inQuote = container.includes('>');
    if (this.#open?.inQuote && !inQuote) this.#open = null;
    if (this.#open) {
      if (closesFence(this.#open.mark, content)) this.#open = null;
      return true;
    }
    const fence = openingFence(content);
    if (!fence) return false;
    this.#open = { mark: fence.mark, inQuote };
    return true;
  }
}
