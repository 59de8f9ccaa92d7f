/** The marks with which a line opens a block of code, and the blanks before them, or null. */
export function openingFence(line: string): { readonly indent: number; readonly mark: string } | null {
  const found = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/.exec(line);
  return found && { indent: found[1]?.length ?? 0, mark: found[2] ?? '' };
}

/** Whether a line closes the block that `mark` opened. */
export function closesFence(mark: string, line: string): boolean {
  return /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]?.startsWith(mark) === true;
}
