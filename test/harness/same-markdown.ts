import type { MarkdownBlock } from '../../src/parser/markdown/block.ts';

/** All that can be asked of what was found in a text, with the way of every offset to the joined text and back. */
export function answers(text: string, found: readonly MarkdownBlock[]): unknown[] {
  const offsets = Array.from({ length: text.length + 2 }, (_, at) => at);
  return found.map((each) => {
    if (each.is === 'heading') return each;
    const { is, span, joined, code } = each;
    const within = offsets.slice(0, joined.text.length + 2);
    return {
      is,
      span,
      text: joined.text,
      code,
      places: within.map((at) => [joined.place(0, at), joined.place(at, at + 1)]),
      inverse: offsets.map((at) => joined.inverse(at)),
    };
  });
}
