import type { Span } from '../../model/span.ts';
import { headingName } from '../heading-name.ts';
import { endWithoutComment } from '../obsidian-comment.ts';
import { joinLines, type JoinedText } from '../place.ts';

/** An item of a list: its first paragraph, and the items of the lists in it. */
export interface ItemBlock {
  readonly is: 'item';
  readonly span: Span;
  /** Empty if the item does not begin with a paragraph. */
  readonly joined: JoinedText;
  /** Length of the first line of `joined`. */
  readonly lineEnd: number;
  readonly code: readonly Span[];
  readonly nested: readonly ItemBlock[];
}

/** A heading, or an item of a top-level list. */
export type MarkdownBlock =
  { readonly is: 'heading'; readonly span: Span; readonly level: number; readonly text: string } | ItemBlock;

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

/** The end of a span without trailing spaces and line ends. */
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
  // A heading of several lines has no one-line name, even if all but one of them show nothing.
  const names = text
    .trim()
    .split(/[\r\n]+/)
    .map(headingName);
  return { is: 'heading', span, level, text: names.join('\n') };
}

/**
 * The block of a list item with its first paragraph (null if it begins with
 * another block); null if there is nothing in it to read. The text excludes a comment at the end of the paragraph
 * (`<!-- netvault-disable-line … -->`, `%% … %%`); the span excludes blanks and
 * line ends at the end of the item.
 */
export function itemBlock(
  source: string,
  item: Span,
  paragraph: (Span & { readonly inline: InlineSpans }) | null,
  nested: readonly ItemBlock[],
): ItemBlock | null {
  const span = { start: item.start, end: endWithoutBlanks(source, item.end) };
  const lines = paragraph
    ? linesWithin(source, { start: paragraph.start, end: writtenEnd(source, paragraph) })
    : [];
  if (lines.length === 0 && nested.length === 0) return null;
  const joined = joinLines(lines.length > 0 ? lines : [{ from: span.start, text: '' }]);
  const code = paragraph
    ? codeWithin(joined.text.length, paragraph.inline, (offset) => joined.inverse(offset))
    : [];
  return { is: 'item', span, joined, lineEnd: lines[0]?.text.length ?? 0, code, nested };
}

/** The end of a paragraph without the comment at its end. */
function writtenEnd(source: string, { start, end, inline }: Span & { readonly inline: InlineSpans }): number {
  return inline.comment ?? start + endWithoutComment(source.slice(start, end));
}
