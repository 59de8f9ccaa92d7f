import type { Heading, List, ListItem, Paragraph, Root } from 'mdast';
import { remark } from 'remark';
import type { Plugin } from 'unified';
import type { Span } from '../model/span.ts';
import { headingText } from './body-chunks.ts';
import { endWithoutComment } from './obsidian-comment.ts';
import { joinedLines, type Joined } from './place.ts';

/** What remark is handed at most. It is far more than linear in long lists and deep nesting. */
export const MARKDOWN_BOUNDS = {
  /** UTF-16 units of one stretch. */
  size: 65_536,
  /** Lines of one stretch. */
  lines: 2_000,
  /** Lists and quotes inside each other. */
  depth: 50,
  /** UTF-16 units of all stretches of one note. */
  total: 131_072,
  /** Beginnings of HTML without an end, each of which is looked for to the end of its paragraph. */
  html: 200,
} as const;

/** A heading, or the first paragraph of an item of a list at the top level. */
export type Found =
  | { readonly is: 'heading'; readonly span: Span; readonly level: number; readonly text: string }
  | { readonly is: 'item'; readonly span: Span; readonly joined: Joined; readonly code: readonly Span[] };

function spanOf(node: Root['children'][number] | Paragraph['children'][number] | ListItem): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The lines of a stretch of text without the blanks at their ends. */
export function linesWithin(text: string, { start, end }: Span): { from: number; text: string }[] {
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

/** A comment at the end of a line (`<!-- netvault-disable-line … -->`, `%% … %%`) is not a part of it. */
function withoutComment(paragraph: Paragraph, source: string): Span {
  const { start, end } = spanOf(paragraph);
  const last = paragraph.children.at(-1);
  if (last?.type === 'html' && last.value.startsWith('<!--')) return { start, end: spanOf(last).start };
  return { start, end: start + endWithoutComment(source.slice(start, end)) };
}

function itemOf(item: ListItem, source: string): Found | null {
  const paragraph = item.children[0];
  if (paragraph?.type !== 'paragraph') return null;
  const joined = joinedLines(linesWithin(source, withoutComment(paragraph, source)));
  const code = paragraph.children
    .filter((child) => child.type === 'inlineCode')
    .map((child) => {
      const { start, end } = spanOf(child);
      return { start: joined.inverse(start), end: joined.inverse(end - 1) + 1 };
    });
  return joined.text === '' ? null : { is: 'item', span: spanOf(item), joined, code };
}

function headingOf(heading: Heading, source: string): Found {
  const { start, end } = spanOf(heading);
  // A setext heading ends with its underline.
  const text = source.slice(start, end).replace(/[\r\n][ \t]*(?:=+|-+)[ \t]*$/, '');
  return { is: 'heading', span: { start, end }, level: heading.depth, text: headingText(text) };
}

/** Collects headings and items from the tree that remark made, in their order. */
const collect: Plugin<[{ source: string; found: Found[] }], Root> = ({ source, found }) => {
  return (tree) => {
    for (const node of tree.children) {
      if (node.type === 'heading') found.push(headingOf(node, source));
      if (node.type === 'list') {
        for (const item of (node satisfies List).children)
          found.push(...[itemOf(item, source)].filter((each) => each !== null));
      }
    }
  };
};

/**
 * What is not asked for: emphasis, links and images would only hide code that
 * stands in them, and cost more than linear time. Code, HTML and autolinks stay.
 */
const unasked = {
  disable: {
    null: [
      'attention',
      'labelStartLink',
      'labelStartImage',
      'labelEnd',
      'characterReference',
      'hardBreakEscape',
    ],
  },
};

const BOM = '\uFEFF';

/** Shifts what was found in a stretch to where the stretch stands in its note. */
function shifted(found: Found, by: number): Found {
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
export function readMarkdown(text: string, { start, end }: Span): Found[] {
  // remark drops a BOM at the beginning, and would count one less from there on.
  const lead = text.startsWith(BOM, start) ? '\n' : '';
  const source = lead + text.slice(start, end);
  const found: Found[] = [];
  const processor = remark().data('micromarkExtensions', [unasked]).use(collect, { source, found });
  processor.runSync(processor.parse(source));
  return found.map((each) => shifted(each, start - lead.length));
}

/** Upper bound of how deeply lists and quotes may be nested on the lines of a stretch. */
function depthOf(line: string): number {
  let depth = 0;
  let column = 0;
  for (const character of line) {
    if (
      character === '>' ||
      character === '-' ||
      character === '+' ||
      character === '*' ||
      character === ')' ||
      character === '.'
    )
      depth++;
    else if (character === '\t') column += 4;
    else if (character === ' ') column++;
    else if (character < '0' || character > '9') break;
  }
  return depth + Math.floor(column / 2);
}

/** What begins and ends comments, instructions, CDATA and declarations. */
const HTML_ENDS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
  ['<!', '>'],
] as const;

/** How many of them begin before the one before has ended. */
function htmlWithoutEnd(source: string): number {
  let count = 0;
  for (const [begin, end] of HTML_ENDS)
    for (const piece of source.split(end)) count += Math.max(0, piece.split(begin).length - 2);
  return count;
}

/** Which bound a stretch breaks, in words, or null. */
export function boundBroken(text: string, { start, end }: Span): string | null {
  if (end - start > MARKDOWN_BOUNDS.size)
    return `it is longer than ${String(MARKDOWN_BOUNDS.size)} characters`;
  const source = text.slice(start, end);
  if (htmlWithoutEnd(source) > MARKDOWN_BOUNDS.html)
    return `it begins more than ${String(MARKDOWN_BOUNDS.html)} comments or declarations of HTML that do not end`;
  const lines = source.split('\n');
  if (lines.length > MARKDOWN_BOUNDS.lines) return `it has more than ${String(MARKDOWN_BOUNDS.lines)} lines`;
  return lines.some((line) => depthOf(line) > MARKDOWN_BOUNDS.depth)
    ? `it is nested more than ${String(MARKDOWN_BOUNDS.depth)} levels deep`
    : null;
}
