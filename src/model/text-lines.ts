/** Start of the line that contains an offset; a line feed belongs to the line that it ends. */
export function lineStart(text: string, offset: number): number {
  // `lastIndexOf` takes a negative position for 0, which would find a line feed there.
  return offset > 0 ? text.lastIndexOf('\n', offset - 1) + 1 : 0;
}

/** End of the line that begins at `start`, without its line end (LF or CRLF). */
export function lineEnd(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  if (feed < 0) return text.length;
  return feed > start && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Start of the line after the one that begins at `start`, or the text's length. */
export function nextLine(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  return feed < 0 ? text.length : feed + 1;
}

/** Whether a line has only spaces and tabs, the only blank characters in YAML and markdown. */
export function isBlank(line: string): boolean {
  return !/[^ \t]/.test(line);
}
