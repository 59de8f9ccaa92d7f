import { lineEnd, nextLine } from './fence.ts';
import { FencedCode } from './markdown/code-fence.ts';

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
  const code = new FencedCode();
  for (let start = bodyStart; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, Math.min(lineEnd(text, start), start + LONGEST));
    if (code.covers(line) || !line.includes('#')) continue;
    for (const found of withoutCode(line).matchAll(TAG)) tags.add(found[1] ?? '');
  }
  return [...tags];
}
