const TITLE = ['"', "'", ')']
  .map((end) => `${end === ')' ? '\\(' : end}[^${end}\\\\]*(?:\\\\[^][^${end}\\\\]*)*\\${end}`)
  .join('|');

/** A link reference definition: label, destination and optional title. */
const DEFINITION = new RegExp(
  `\\[((?:[^\\\\[\\]]|\\\\[^]){1,2000})\\]:[ \\t\\n]*(<(?:[^<>\\\\\\n]|\\\\[^\\n])*>|[^<\\x01- \\x7f][^\\x01- \\x7f]*)(?:[ \\t\\n]+(?:${TITLE}))?[ \\t]*(?:\\n[ \\t]*|$)`,
  'y',
);

/** Whether all parentheses that are not escaped are balanced. */
function isBalanced(destination: string): boolean {
  let open = 0;
  for (const sign of destination.replace(/\\[\\()]/g, '')) {
    if (sign === '(') open++;
    if (sign === ')' && --open < 0) return false;
  }
  return open === 0;
}

/**
 * End offset of the link reference definitions at the beginning of a text, 0 if
 * there are none; the rest is a paragraph. The text has its lines joined by line
 * feeds and begins with its first non-blank character.
 */
export function definitionsEnd(text: string): number {
  for (let end = 0; ; end = DEFINITION.lastIndex) {
    DEFINITION.lastIndex = end;
    const [, label = '', destination = ''] = DEFINITION.exec(text) ?? [];
    if (!/[^ \t\n]/.test(label) || label.replaceAll('\n', '').length > 999) return end;
    if (!destination.startsWith('<') && !isBalanced(destination)) return end;
  }
}
