import type { Span } from '../../model/span.ts';

/**
 * Limits for parsing markdown. remark takes far more than linear time for long lists and
 * deep nesting. NetVault's own parser has the same limits, so that both give the same result.
 */
export const MARKDOWN_BOUNDS = {
  /** UTF-16 units of one parsed span. */
  size: 65_536,
  /** Lines of one parsed span. */
  lines: 2_000,
  /** Nesting depth of lists and block quotes. */
  depth: 50,
  /** UTF-16 units of all parsed spans of one note. */
  total: 131_072,
  /** Unclosed HTML constructs; for each the parser searches the rest of its paragraph. */
  html: 200,
} as const;

/** Upper bound of the nesting depth of lists and block quotes on a line. */
function depthOf(line: string): number {
  let depth = 0;
  let column = 0;
  for (const character of line) {
    if (
      character === '>' ||
      character === '-' ||
      character === '+' ||
      character === '*' ||
      character === ')' ||
      character === '.'
    )
      depth++;
    else if (character === '\t') column += 4;
    else if (character === ' ') column++;
    else if (character < '0' || character > '9') break;
  }
  return depth + Math.floor(column / 2);
}

/** The opening and closing of comments, processing instructions, CDATA and declarations. */
const HTML_ENDS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const;

/** How many of these constructs open before the previous one has closed. */
function htmlWithoutEnd(source: string): number {
  let count = 0;
  for (const [begin, end] of HTML_ENDS)
    for (const piece of source.split(end)) count += Math.max(0, piece.split(begin).length - 2);
  return count;
}

/** The bound that a span exceeds, as text for a finding, or null. */
export function exceededBound(text: string, { start, end }: Span): string | null {
  if (end - start > MARKDOWN_BOUNDS.size) return `it is longer than ${MARKDOWN_BOUNDS.size} characters`;
  const source = text.slice(start, end);
  if (htmlWithoutEnd(source) > MARKDOWN_BOUNDS.html)
    return `it begins more than ${MARKDOWN_BOUNDS.html} comments or declarations of HTML that do not end`;
  const lines = source.split('\n');
  if (lines.length > MARKDOWN_BOUNDS.lines) return `it has more than ${MARKDOWN_BOUNDS.lines} lines`;
  return lines.some((line) => depthOf(line) > MARKDOWN_BOUNDS.depth)
    ? `it is nested more than ${MARKDOWN_BOUNDS.depth} levels deep`
    : null;
}
