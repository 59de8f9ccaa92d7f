/** A text in which each pattern is replaced. Throws where one is not met: the package that it is of has changed. */
export function replaced(text, replacements) {
  return replacements.reduce((before, [pattern, by]) => {
    const after = before.replaceAll(pattern, by);
    if (after === before) throw new Error(`Nothing in the package is like ${String(pattern)} any more`);
    return after;
  }, text);
}
