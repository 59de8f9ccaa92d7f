/** The opening fence of a code block on this line: its backticks or tildes and its indent in columns; else null. */
export function openingFence(line: string): { readonly indent: number; readonly mark: string } | null {
  const found = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/.exec(line);
  return found && { indent: found[1]?.length ?? 0, mark: found[2] ?? '' };
}

/** Whether a line closes the code block that the fence `mark` opened. */
export function closesFence(mark: string, line: string): boolean {
  return /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1]?.startsWith(mark) === true;
}
