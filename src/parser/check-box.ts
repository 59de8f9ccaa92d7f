import { UNSEEN_MARKS } from '../model/invisible.ts';
import type { Span } from '../model/span.ts';

/** The start of a line that begins with a check box: `[ ] `, `[x] `. */
const BOX = new RegExp(String.raw`^[\s${UNSEEN_MARKS}]*\[[^[\]]\](?=[\s${UNSEEN_MARKS}]|$)`, 'u');

/**
 * The character between the brackets of a log line's check box, or null where
 * the line has none. `line` is the span of the line in the note's text.
 */
export function checkBoxAt(text: string, line: Span): Span | null {
  const found = BOX.exec(text.slice(line.start, Math.min(line.end, line.start + 100)))?.[0];
  if (found === undefined) return null;
  return { start: line.start + found.indexOf('[') + 1, end: line.start + found.length - 1 };
}
