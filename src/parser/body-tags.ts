import { lineEnd, nextLine } from '../model/text-lines.ts';
import { TAG_NAME } from './appended.ts';
import { FencedCode } from './markdown/code-fence.ts';
import { lazily } from '../model/lazily.ts';

const TAG = lazily(() => new RegExp(String.raw`(?:^|\s)#(${TAG_NAME})`, 'gu'));

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
  const code = new FencedCode();
  for (let start = bodyStart; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, Math.min(lineEnd(text, start), start + MAX_LINE_LENGTH));
    if (code.covers(line) || !line.includes('#')) continue;
    for (const found of withoutCode(line).matchAll(TAG())) tags.add(found[1] ?? '');
  }
  return [...tags];
}
