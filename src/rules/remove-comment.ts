import type { Fix } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { lineEnd, nextLine } from '../parser/fence.ts';

/** Takes a comment out: with its whole line where it stands alone, else with the blanks before it. */
export function removal(text: string, { start, end }: Span): Fix {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const alone = isBlank(text, lineStart, start) && isBlank(text, end, lineEnd(text, start));
  const next = nextLine(text, start);
  // Without its line, a paragraph before it would become a heading.
  const underline = /^ {0,3}(?:-|=)+[ \t]*$/.test(text.slice(next, lineEnd(text, next)));
  if (alone && !underline) return { safe: true, edits: [{ start: lineStart, end: next, text: '' }] };
  let from = start;
  while (from > lineStart && isBlank(text, from - 1, from)) from--;
  return { safe: true, edits: [{ start: from, end, text: '' }] };
}

/** Takes one of several names out of a comment, with what parts it from its neighbour. */
export function withoutName(names: readonly { readonly span: Span }[], at: number): Fix {
  const { start, end } = names[at]?.span ?? { start: 0, end: 0 };
  const next = names[at + 1]?.span;
  const edit = next ? { start, end: next.start } : { start: names[at - 1]?.span.end ?? start, end };
  return { safe: true, edits: [{ ...edit, text: '' }] };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++)
    if (text[at] !== ' ' && text[at] !== '\t' && text[at] !== '\r') return false;
  return true;
}
