const TITLE = ['"', "'", ')']
  .map((end) => `${end === ')' ? '\\(' : end}[^${end}\\\\]*(?:\\\\[^][^${end}\\\\]*)*\\${end}`)
  .join('|');

/** A definition of a link: label, destination, and a title where there is one. */
const DEFINITION = new RegExp(
  `\\[((?:[^\\\\[\\]]|\\\\[^]){1,2000})\\]:[ \\t\\n]*(<(?:[^<>\\\\\\n]|\\\\[^\\n])*>|[^<\\x01- \\x7f][^\\x01- \\x7f]*)(?:[ \\t\\n]+(?:${TITLE}))?[ \\t]*(?:\\n[ \\t]*|$)`,
  'y',
);

/** Parentheses stand in pairs, but for those after a backslash. */
function isBalanced(destination: string): boolean {
  let open = 0;
  for (const sign of destination.replace(/\\[\\()]/g, '')) {
    if (sign === '(') open++;
    if (sign === ')' && --open < 0) return false;
  }
  return open === 0;
}

/**
 * Where the definitions end with which a text begins: its lines joined by line
 * feeds, from the first character that is no blank. What is left is a paragraph.
 */
export function definitionsEnd(text: string): number {
  for (let end = 0; ; end = DEFINITION.lastIndex) {
    DEFINITION.lastIndex = end;
    const [, label = '', destination = ''] = DEFINITION.exec(text) ?? [];
    if (!/[^ \t\n]/.test(label) || label.replaceAll('\n', '').length > 999) return end;
    if (!destination.startsWith('<') && !isBalanced(destination)) return end;
  }
}
