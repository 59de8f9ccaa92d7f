import { lineStart, nextLine } from '../model/text-lines.ts';
import type { Edit } from '../model/finding.ts';
import type { Span } from '../model/span.ts';

export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** The line end that a text uses: CRLF if it has any, else LF. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/**
 * The edit that replaces a value. An empty value, and a list with an item on each line, is
 * replaced by text after the key's colon: the items may be indented as little as the key, where
 * only a list can be.
 */
export function replaceValue(
  text: string,
  { keySpan, value }: { keySpan: Span; value: Span },
  put: string,
): Edit {
  const start = text.indexOf(':', keySpan.end) + 1;
  if (value.start === value.end) return insertion(start, ` ${put}`);
  const between = text.slice(start, value.start);
  const isOnLines =
    /^-\s/.test(text.slice(value.start, value.end)) && /^(?:[ \t]*(?:#.*)?\r?\n)+[ \t]*$/.test(between);
  return isOnLines
    ? { start, end: value.end, text: ` ${put}${between.trimEnd()}` }
    : { start: value.start, end: value.end, text: put };
}

/** The edit that removes a key and its value with their lines. */
export function removeEntry(text: string, { keySpan, value }: { keySpan: Span; value: Span }): Edit {
  const start = lineStart(text, keySpan.start);
  return { start, end: nextLine(text, Math.max(value.end, keySpan.end)), text: '' };
}
