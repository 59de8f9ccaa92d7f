import type { Edit } from '../model/finding.ts';
import type { Span } from '../model/span.ts';

export function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** The line end that a text uses. */
export function lineFeedOf(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Puts a text in a value's place; where a key has none, after its colon. */
export function putValue(
  text: string,
  { keySpan, value }: { keySpan: Span; value: Span },
  put: string,
): Edit {
  return value.start === value.end
    ? insertion(text.indexOf(':', keySpan.end) + 1, ` ${put}`)
    : { start: value.start, end: value.end, text: put };
}

/** Takes a key and its value out, with their lines. */
export function withoutEntry(text: string, { keySpan, value }: { keySpan: Span; value: Span }): Edit {
  const start = text.lastIndexOf('\n', keySpan.start) + 1;
  const feed = text.indexOf('\n', Math.max(value.end, keySpan.end));
  return { start, end: feed < 0 ? text.length : feed + 1, text: '' };
}
