import type { Heading, ListItem, Paragraph, Root } from 'mdast';
import { remark } from 'remark';
import type { Plugin } from 'unified';
import type { Span } from '../model/span.ts';
import { headingBlock, itemBlock, type MarkdownBlock } from './markdown/block.ts';
import type { Joined } from './place.ts';

function spanOf(node: Heading | Paragraph['children'][number] | Paragraph | ListItem): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** `next` is the item that follows in the same list: where a fence or a comment is still open, the tree has one reach into the other. */
function itemOf(item: ListItem, next: ListItem | undefined, source: string): MarkdownBlock | null {
  const paragraph = item.children[0];
  if (paragraph?.type !== 'paragraph') return null;
  const code = paragraph.children.filter((child) => child.type === 'inlineCode').map(spanOf);
  const last = paragraph.children.at(-1);
  const comment = last?.type === 'html' && last.value.startsWith('<!--') ? spanOf(last).start : null;
  const { start, end } = spanOf(item);
  const span = { start, end: next ? Math.min(end, spanOf(next).start) : end };
  return itemBlock(source, span, spanOf(paragraph), { code, comment });
}

/** Collects headings and items from the tree that remark made, in their order. */
const collect: Plugin<[{ source: string; found: MarkdownBlock[] }], Root> = ({ source, found }) => {
  return (tree) => {
    for (const node of tree.children) {
      if (node.type === 'heading') found.push(headingBlock(source, spanOf(node), node.depth));
      if (node.type === 'list') {
        const items = node.children;
        found.push(
          ...items
            .map((item, index) => itemOf(item, items[index + 1], source))
            .filter((each) => each !== null),
        );
      }
    }
  };
};

/**
 * What is not asked for: emphasis, links and images would only hide code that
 * stands in them, and cost more than linear time. Code, HTML and autolinks stay.
 */
const unasked = {
  disable: { null: ['attention', 'labelStartLink', 'labelStartImage', 'labelEnd'] },
};

const BOM = '\uFEFF';

/** Shifts what was found in a stretch to where the stretch stands in its note. */
function shifted(found: MarkdownBlock, by: number): MarkdownBlock {
  const span = { start: found.span.start + by, end: found.span.end + by };
  if (found.is === 'heading') return { ...found, span };
  const { joined } = found;
  const place: Joined['place'] = (start, end) => {
    const inner = joined.place(start, end);
    return { start: inner.start + by, end: inner.end + by };
  };
  const inverse: Joined['inverse'] = (offset) => joined.inverse(offset - by);
  return {
    ...found,
    span,
    joined: { text: joined.text, place, inverse },
  };
}

/** Reads a stretch of a note as markdown, by remark. Offsets are the note's. */
export function readMarkdown(text: string, { start, end }: Span): MarkdownBlock[] {
  // remark drops a BOM at the beginning, and would count one less from there on.
  const lead = text.startsWith(BOM, start) ? '\n' : '';
  const source = lead + text.slice(start, end);
  const found: MarkdownBlock[] = [];
  const processor = remark().data('micromarkExtensions', [unasked]).use(collect, { source, found });
  processor.runSync(processor.parse(source));
  return found.map((each) => shifted(each, start - lead.length));
}
