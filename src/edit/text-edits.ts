import type { Edit } from '../model/finding.ts';
import type { Span } from '../model/span.ts';

export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** The line end that a text uses: CRLF if it has any, else LF. */
export function lineEndOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** The edit that replaces a value; if it is empty, inserts the text after the key's colon. */
export function replaceValue(
  text: string,
  { keySpan, value }: { keySpan: Span; value: Span },
  put: string,
): Edit {
  return value.start === value.end
    ? insertion(text.indexOf(':', keySpan.end) + 1, ` ${put}`)
    : { start: value.start, end: value.end, text: put };
}

/** The edit that removes a key and its value with their lines. */
export function removeEntry(text: string, { keySpan, value }: { keySpan: Span; value: Span }): Edit {
  const start = text.lastIndexOf('\n', keySpan.start) + 1;
  const feed = text.indexOf('\n', Math.max(value.end, keySpan.end));
  return { start, end: feed < 0 ? text.length : feed + 1, text: '' };
}
