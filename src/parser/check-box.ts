import { UNSEEN_MARKS } from '../model/invisible.ts';
import type { Span } from '../model/span.ts';

/** The check box at the beginning of a line (`[ ] `, `[x] `) and the spaces after it; the group is what is between its brackets. */
export const BOX = new RegExp(String.raw`^[\s${UNSEEN_MARKS}]*\[([^[\]])\](?:[\s${UNSEEN_MARKS}]+|$)`, 'u');

/**
 * The character between the brackets of a log line's check box, or null where
 * the line has none. `line` is the span of the line in the note's text.
 */
export function checkBoxAt(text: string, line: Span): Span | null {
  const [box, sign = ''] = BOX.exec(text.slice(line.start, Math.min(line.end, line.start + 100))) ?? [];
  if (box === undefined) return null;
  const start = line.start + box.indexOf('[') + 1;
  return { start, end: start + sign.length };
}
