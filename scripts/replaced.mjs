/** A text in which each pattern is replaced. Throws if a pattern is not found: the package has changed then. */
export function replaced(text, replacements) {
  return replacements.reduce((before, [pattern, by]) => {
    const after = before.replaceAll(pattern, by);
    if (after === before) throw new Error(`Nothing in the package is like ${String(pattern)} any more`);
    return after;
  }, text);
}
