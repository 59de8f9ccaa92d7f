import { lineEnd, nextLine } from './fence.ts';

const TAG = /(?:^|\s)#([\p{L}\p{N}\p{M}_/-]*[\p{L}\p{M}_/-][\p{L}\p{N}\p{M}_/-]*)/gu;

/** How much of a line is searched, in UTF-16 units. */
const MAX_LINE_LENGTH = 2000;

/** Replaces inline code by a space, so that no tag is found in it. */
function withoutCode(line: string): string {
  return line.includes('`') ? line.replace(/(`+)[^`]*\1/g, ' ') : line;
}

/**
 * The tags in a note's body (`#person`), without `#`. A tag follows whitespace,
 * has at least one character other than digits, and is not in code. A line scan
 * is exact enough: tags only decide whether a `records` rule of the scorecard
 * applies.
 */
export function bodyTags(text: string, bodyStart: number): string[] {
  const tags = new Set<string>();
  let fence: string | null = null;
  for (let start = bodyStart; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, Math.min(lineEnd(text, start), start + MAX_LINE_LENGTH));
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === null || (mark.startsWith(fence) && line.trim() === mark))) {
      fence = fence === null ? mark : null;
    } else if (fence === null && line.includes('#')) {
      for (const found of withoutCode(line).matchAll(TAG)) tags.add(found[1] ?? '');
    }
  }
  return [...tags];
}
