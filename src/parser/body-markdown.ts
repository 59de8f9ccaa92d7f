import type { Heading, List, ListItem, Paragraph, Root } from 'mdast';
import { remark } from 'remark';
import type { Plugin } from 'unified';
import type { Span } from '../model/span.ts';
import {
  headingBlock,
  itemBlock,
  type InlineSpans,
  type ItemBlock,
  type MarkdownBlock,
} from './markdown/block.ts';
import { readMarkdown as readLinear } from './markdown/read-markdown.ts';
import type { JoinedText } from './place.ts';

function spanOf(node: Heading | Paragraph['children'][number] | Paragraph | ListItem): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** `next` is the following item of the same list: if a fence or a comment is not closed, remark's items overlap, so the item ends there at the latest. */
function itemOf(item: ListItem, next: ListItem | undefined, source: string): ItemBlock | null {
  const { start, end } = spanOf(item);
  const span = { start, end: next ? Math.min(end, spanOf(next).start) : end };
  const nested = item.children.flatMap((child) => (child.type === 'list' ? itemsOf(child, source) : []));
  const [first] = item.children;
  return itemBlock(source, span, first?.type === 'paragraph' ? paragraphOf(first) : null, nested);
}

function itemsOf({ children }: List, source: string): ItemBlock[] {
  return children
    .map((item, index) => itemOf(item, children[index + 1], source))
    .filter((each) => each !== null);
}

function paragraphOf(paragraph: Paragraph): Span & { inline: InlineSpans } {
  const code = paragraph.children.filter((child) => child.type === 'inlineCode').map(spanOf);
  const last = paragraph.children.at(-1);
  const comment = last?.type === 'html' && last.value.startsWith('<!--') ? spanOf(last).start : null;
  return { ...spanOf(paragraph), inline: { code, comment } };
}

/** Collects headings and list items from remark's tree, in document order. */
const collect: Plugin<[{ source: string; found: MarkdownBlock[] }], Root> = ({ source, found }) => {
  return (tree) => {
    for (const node of tree.children) {
      if (node.type === 'heading') found.push(headingBlock(source, spanOf(node), node.depth));
      if (node.type === 'list') for (const item of itemsOf(node, source)) found.push(item);
    }
  };
};

/**
 * Constructs that micromark does not parse: emphasis, links and images would
 * hide the code inside them and take more than linear time. Code, HTML and
 * autolinks are parsed.
 */
const DISABLED_CONSTRUCTS = {
  disable: { null: ['attention', 'labelStartLink', 'labelStartImage', 'labelEnd'] },
};

const BOM = '\uFEFF';

/** Moves a block's offsets by `by` UTF-16 units, from offsets in a part of the note to offsets in the note. */
function shift(found: MarkdownBlock, by: number): MarkdownBlock {
  const span = { start: found.span.start + by, end: found.span.end + by };
  return found.is === 'heading' ? { ...found, span } : shiftItem(found, span, by);
}

function shiftItem(found: ItemBlock, span: Span, by: number): ItemBlock {
  const { joined } = found;
  const place: JoinedText['place'] = (start, end) => {
    const inner = joined.place(start, end);
    return { start: inner.start + by, end: inner.end + by };
  };
  const inverse: JoinedText['inverse'] = (offset) => joined.inverse(offset - by);
  return {
    ...found,
    span,
    joined: { text: joined.text, place, inverse },
    nested: found.nested.map((one) =>
      shiftItem(one, { start: one.span.start + by, end: one.span.end + by }, by),
    ),
  };
}

/**
 * UTF-16 units of one note that remark parses; a call for a shorter text counts as 64 of them.
 * remark takes more than linear time for long lists, and a fifth of a millisecond for the shortest
 * text. Few notes have so much that is not plain lines.
 */
const READ_BY_REMARK = 4_096;

/**
 * Parses a span of a note as markdown. `spent` is how much of the note remark has parsed before:
 * beyond the limit our own parser is used, which gives the same result in linear time. Offsets in
 * the result are offsets in the note.
 */
export function readMarkdown(text: string, span: Span, spent = 0): readonly MarkdownBlock[] {
  const isShort = spent + span.end - span.start <= READ_BY_REMARK;
  return isShort ? readByRemark(text, span) : readLinear(text, span);
}

/** `readMarkdown` with remark, without a limit. */
export function readByRemark(text: string, { start, end }: Span): MarkdownBlock[] {
  // remark drops a BOM at the beginning, which would make all offsets one too small.
  const lead = text.startsWith(BOM, start) ? '\n' : '';
  const source = lead + text.slice(start, end);
  const found: MarkdownBlock[] = [];
  const processor = remark()
    .data('micromarkExtensions', [DISABLED_CONSTRUCTS])
    .use(collect, { source, found });
  processor.runSync(processor.parse(source));
  return found.map((each) => shift(each, start - lead.length));
}
