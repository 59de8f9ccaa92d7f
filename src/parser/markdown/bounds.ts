import type { Span } from '../../model/span.ts';

/**
 * What is read as markdown at most. remark takes far more than linear time for long
 * lists and deep nesting; what reads in its place keeps to the same, so that both say the same.
 */
export const MARKDOWN_BOUNDS = {
  /** UTF-16 units of one stretch. */
  size: 65_536,
  /** Lines of one stretch. */
  lines: 2_000,
  /** Lists and quotes inside each other. */
  depth: 50,
  /** UTF-16 units of all stretches of one note. */
  total: 131_072,
  /** Beginnings of HTML without an end, each of which is looked for to the end of its paragraph. */
  html: 200,
} as const;

/** Upper bound of how deeply lists and quotes may be nested on the lines of a stretch. */
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

/** What begins and ends comments, instructions, CDATA and declarations. */
const HTML_ENDS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const;

/** How many of them begin before the one before has ended. */
function htmlWithoutEnd(source: string): number {
  let count = 0;
  for (const [begin, end] of HTML_ENDS)
    for (const piece of source.split(end)) count += Math.max(0, piece.split(begin).length - 2);
  return count;
}

/** Which bound a stretch breaks, in words, or null. */
export function boundBroken(text: string, { start, end }: Span): string | null {
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
