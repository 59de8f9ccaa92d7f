/** Length of a text without an Obsidian comment (`%% … %%`) at its end and the whitespace before it. */
export function endWithoutComment(text: string): number {
  const end = text.trimEnd();
  const open = end.endsWith('%%') ? end.lastIndexOf('%%', end.length - 4) : -1;
  if (open < 0 || (open > 0 && !/\s/.test(end.charAt(open - 1))) || end.includes('\n', open))
    return text.length;
  return end.slice(0, open).trimEnd().length;
}
