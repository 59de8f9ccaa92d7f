import type { Span } from '../../model/span.ts';
import { headingText } from '../body-chunks.ts';
import { endWithoutComment } from '../obsidian-comment.ts';
import { joinedLines, type Joined } from '../place.ts';

/** A heading, or the first paragraph of an item of a list at the top level. */
export type MarkdownBlock =
  | { readonly is: 'heading'; readonly span: Span; readonly level: number; readonly text: string }
  | { readonly is: 'item'; readonly span: Span; readonly joined: Joined; readonly code: readonly Span[] };

/** What stands in a paragraph that matters here. */
export interface Inline {
  /** Stretches that are code, with their backticks. */
  readonly code: readonly Span[];
  /** Where the HTML comment begins with which the paragraph ends, or null. */
  readonly comment: number | null;
}

/** The lines of a stretch of text without the blanks at their ends. */
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

/** Where a stretch ends without the blanks and line ends at its end. */
function endWithoutBlanks(text: string, end: number): number {
  let at = end;
  while (at > 0 && ' \t\r\n'.includes(text.charAt(at - 1))) at--;
  return at;
}

/** The code in the `length` characters of a text, to which `inverse` leads from where it stands. */
export function codeWithin(length: number, { code }: Inline, inverse: (offset: number) => number): Span[] {
  return code
    .map(({ start, end }) => ({ start: inverse(start), end: Math.min(inverse(end - 1) + 1, length) }))
    .filter(({ start, end }) => start < end);
}

/** A heading as it stands in a text. */
export function headingBlock(source: string, span: Span, level: number): MarkdownBlock {
  // A setext heading ends with its underline.
  const text = source.slice(span.start, span.end).replace(/[\r\n][ \t]*(?:=+|-+)[ \t]*$/, '');
  return { is: 'heading', span, level, text: headingText(text) };
}

/**
 * An item by its first paragraph, or null where that says nothing. A comment at
 * its end (`<!-- netvault-disable-line … -->`, `%% … %%`) is not a part of it.
 * Blanks and line ends at the item's end are not in its span.
 */
export function itemBlock(
  source: string,
  item: Span,
  { start, end }: Span,
  inline: Inline,
): MarkdownBlock | null {
  const span = { start: item.start, end: endWithoutBlanks(source, item.end) };
  const written = inline.comment ?? start + endWithoutComment(source.slice(start, end));
  const joined = joinedLines(linesWithin(source, { start, end: written }));
  const code = codeWithin(joined.text.length, inline, (offset) => joined.inverse(offset));
  return joined.text === '' ? null : { is: 'item', span, joined, code };
}
