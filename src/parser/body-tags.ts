import { lineEnd, nextLine } from './fence.ts';

const TAG = /(?:^|\s)#([\p{L}\p{N}\p{M}_/-]*[\p{L}\p{M}_/-][\p{L}\p{N}\p{M}_/-]*)/gu;

/** As much of a line is looked at, in UTF-16 units. */
const LONGEST = 2000;

/** Blanks out `code` on a line, so that nothing in it is a tag. */
function withoutCode(line: string): string {
  return line.includes('`') ? line.replace(/(`+)[^`]*\1/g, ' ') : line;
}

/**
 * The tags in a note's body (`#person`), without `#`: what stands after a
 * blank, has a character that is no digit, and is not in code. A plain scan:
 * it decides only whether one of the scorecard's rules on tags fits.
 */
export function bodyTags(text: string, bodyStart: number): string[] {
  const tags = new Set<string>();
  let fence: string | null = null;
  for (let start = bodyStart; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, Math.min(lineEnd(text, start), start + LONGEST));
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark !== undefined && (fence === null || (mark.startsWith(fence) && line.trim() === mark))) {
      fence = fence === null ? mark : null;
    } else if (fence === null && line.includes('#')) {
      for (const found of withoutCode(line).matchAll(TAG)) tags.add(found[1] ?? '');
    }
  }
  return [...tags];
}
