import type { Span } from '../../model/span.ts';
import { headingText } from '../body-chunks.ts';
import { endWithoutComment } from '../obsidian-comment.ts';
import { joinLines, type JoinedText } from '../place.ts';

/** A heading, or the first paragraph of an item of a top-level list. */
export type MarkdownBlock =
  | { readonly is: 'heading'; readonly span: Span; readonly level: number; readonly text: string }
  | { readonly is: 'item'; readonly span: Span; readonly joined: JoinedText; readonly code: readonly Span[] };

/** Inline code and the comment at the end of a paragraph. */
export interface InlineSpans {
  /** Spans of code, with their backticks. */
  readonly code: readonly Span[];
  /** Offset of the HTML comment at the end of the paragraph, or null. */
  readonly comment: number | null;
}

/** The lines of a span that are not blank, trimmed on both sides. */
function linesWithin(text: string, { start, end }: Span): { from: number; text: string }[] {
  const lines: { from: number; text: string }[] = [];
  for (let at = start; at < end;) {
    const found = /\r\n?|\n/g;
    found.lastIndex = at;
    const close = found.exec(text);
    const to = close && close.index < end ? close.index : end;
    const line = text.slice(at, to);
    const trimmed = line.trimStart();
    if (trimmed !== '') lines.push({ from: to - trimmed.length, text: trimmed.trimEnd() });
    at = close && close.index < end ? close.index + close[0].length : end;
  }
  return lines;
}

/** The end of a span without trailing blanks and line ends. */
function endWithoutBlanks(text: string, end: number): number {
  let at = end;
  while (at > 0 && ' \t\r\n'.includes(text.charAt(at - 1))) at--;
  return at;
}

/** Spans of code in an extracted text of `length` characters. `inverse` maps offsets in the note to it. */
export function codeWithin(
  length: number,
  { code }: InlineSpans,
  inverse: (offset: number) => number,
): Span[] {
  return code
    .map(({ start, end }) => ({ start: inverse(start), end: Math.min(inverse(end - 1) + 1, length) }))
    .filter(({ start, end }) => start < end);
}

/** The block of a heading. */
export function headingBlock(source: string, span: Span, level: number): MarkdownBlock {
  // The underline of a setext heading is not part of its text.
  const text = source.slice(span.start, span.end).replace(/[\r\n][ \t]*(?:=+|-+)[ \t]*$/, '');
  return { is: 'heading', span, level, text: headingText(text) };
}

/**
 * The block of a list item, or null if its first paragraph is empty. The text
 * excludes a comment at the end of the paragraph
 * (`<!-- netvault-disable-line … -->`, `%% … %%`); the span excludes blanks and
 * line ends at the end of the item.
 */
export function itemBlock(
  source: string,
  item: Span,
  { start, end }: Span,
  inline: InlineSpans,
): MarkdownBlock | null {
  const span = { start: item.start, end: endWithoutBlanks(source, item.end) };
  const written = inline.comment ?? start + endWithoutComment(source.slice(start, end));
  const joined = joinLines(linesWithin(source, { start, end: written }));
  const code = codeWithin(joined.text.length, inline, (offset) => joined.inverse(offset));
  return joined.text === '' ? null : { is: 'item', span, joined, code };
}
