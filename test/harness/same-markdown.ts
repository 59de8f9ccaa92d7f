import type { ItemBlock, MarkdownBlock } from '../../src/parser/markdown/block.ts';

/** All answers about what was found in a text, with every offset mapped to the joined text and back. */
export function answers(text: string, found: readonly MarkdownBlock[]): unknown[] {
  const offsets = Array.from({ length: text.length + 2 }, (_, at) => at);
  const answer = (each: MarkdownBlock): unknown => {
    if (each.is === 'heading') return each;
    const { is, span, joined, lineEnd, code, nested } = each;
    const within = offsets.slice(0, joined.text.length + 2);
    return {
      is,
      span,
      text: joined.text,
      lineEnd,
      code,
      // The end of nested items is never used.
      nested: nested.map((one: ItemBlock) => answer({ ...one, span: { start: one.span.start, end: 0 } })),
      places: within.map((at) => [joined.place(0, at), joined.place(at, at + 1)]),
      inverse: offsets.map((at) => joined.inverse(at)),
    };
  };
  return found.map(answer);
}
