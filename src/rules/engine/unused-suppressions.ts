import type { Fix } from '../../model/finding.ts';
import type { Span } from '../../model/span.ts';
import { lineEnd } from '../../parser/fence.ts';

/** Takes a comment out: with its whole line where it stands alone, else with the blanks before it. */
export function removal(text: string, { start, end }: Span): Fix {
  let from = start;
  while (from > 0 && isBlank(text[from - 1])) from--;
  let to = end;
  while (to < text.length && isBlank(text[to])) to++;
  // A lone CR is a line end of its own kind: such a line is emptied, not taken out.
  if (text.startsWith('\r\n', to)) to++;
  const alone = (from === 0 || text[from - 1] === '\n') && (to === text.length || text[to] === '\n');
  if (!alone) return { safe: true, edits: [{ start: from, end, text: '' }] };
  const next = Math.min(to + 1, text.length);
  // Without its line, a paragraph before it would become a heading.
  const underline =
    text[start] !== '#' && /^ {0,3}(?:-|=)+[ \t]*$/.test(text.slice(next, lineEnd(text, next)));
  if (underline) return { safe: true, edits: [{ start, end, text: '' }] };
  return { safe: true, edits: [{ start: from, end: next, text: '' }] };
}

/** Takes one of several names out of a comment, with what parts it from its neighbour. */
export function withoutName(names: readonly { readonly span: Span }[], at: number): Fix {
  const { start, end } = names[at]?.span ?? { start: 0, end: 0 };
  const next = names[at + 1]?.span;
  const edit = next ? { start, end: next.start } : { start: names[at - 1]?.span.end ?? start, end };
  return { safe: true, edits: [{ ...edit, text: '' }] };
}

function isBlank(sign: string | undefined): boolean {
  return sign === ' ' || sign === '\t';
}
