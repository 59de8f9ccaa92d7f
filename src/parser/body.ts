import type { Finding, ParserRule } from '../model/finding.ts';
import { copyText } from '../model/copy-text.ts';
import type { Span } from '../model/span.ts';
import { startsItem, headingLevel, mayHaveHeadings, readChunks, type Chunk } from './body-chunks.ts';
import { headingMatcher, headingName } from './heading-name.ts';
import { readMarkdown } from './body-markdown.ts';
import { isBlank, lineEnd, nextLine } from '../model/text-lines.ts';
import { exceededBound, MARKDOWN_BOUNDS } from './markdown/bounds.ts';
import { codeWithin, type InlineSpans, type ItemBlock, type MarkdownBlock } from './markdown/block.ts';
import { readInline } from './markdown/inline.ts';
import { endWithoutComment, withoutLongComments } from './obsidian-comment.ts';
import { placeAt, type Place } from './place.ts';

/** One item of a log: its first paragraph, without the marker, nested items and code blocks. */
export interface LogItem {
  /** Its lines joined by a space; empty if the item does not begin with a paragraph. */
  readonly text: string;
  /** Length of its first line. */
  readonly lineEnd: number;
  readonly place: Place;
  /** The item with its marker; if `readMarkdown` parsed it, including everything nested in it. */
  readonly span: Span;
  /** Spans of `text` that are code, in which links are ignored. */
  readonly code: readonly Span[];
  /** The items of nested lists, parsed at the first call. */
  nested(): readonly LogItem[];
}

/** A log heading with the items below it. */
export interface LogSection {
  /** Without the line end. */
  readonly heading: Span;
  /** Offset of the next heading of the same or a higher level, or the end of the note. */
  readonly end: number;
  readonly items: readonly LogItem[];
}

export interface BodyLog {
  readonly items: readonly LogItem[];
  readonly sections: readonly LogSection[];
  /** What could not be parsed; `nested()` may add to it. */
  readonly findings: readonly Finding<ParserRule>[];
}

const NO_NESTED: readonly LogItem[] = [];
const NO_INLINE: InlineSpans = { code: [], comment: null };

/** Whether a line belongs to the list item before it, whose marker and space are two characters wide. */
function isInside(line: string): boolean {
  return line.startsWith('  ') || line.startsWith('\t') || isBlank(line);
}

/** Whether a line begins a nested item, which ends the paragraph of its parent. */
function startsNestedItem(line: string): boolean {
  return /^ {2,5}\S/.test(line) && startsItem(line.trimStart());
}

/**
 * The list item of a simple chunk, parsed without `readMarkdown`: one line of text, with only blank
 * lines or nested items below it, and prose after these and a blank line. Null if `readMarkdown`
 * must parse it. Tests compare the result with remark's. No line of `text` may end with a lone CR.
 */
export function plainItem(text: string, chunk: Chunk): LogItem | null {
  const end = lineEnd(text, chunk.start);
  const start = chunk.start + 2;
  const line = copyText(text.slice(start, end));
  const second = nextLine(text, chunk.start);
  let isAfterBlank = false;
  for (let at = second; at < chunk.end; at = nextLine(text, at)) {
    const below = text.slice(at, lineEnd(text, at));
    const isBelowBlank = isAfterBlank;
    isAfterBlank = isBlank(below);
    if (!isInside(below)) {
      const rest = { start: at, end: chunk.end };
      if (!isBelowBlank || chunk.mayHoldHeading || !isProse(text, rest)) return null;
      break;
    }
    if (at === second && !isAfterBlank && !startsNestedItem(below)) return null;
  }
  const inline = /[`<]/.test(line) ? readInline(text, { start, end }) : NO_INLINE;
  const written = line.slice(0, (inline.comment ?? start + endWithoutComment(line)) - start).trimEnd();
  if (written === '') return null;
  const code = codeWithin(written.length, inline, (offset) => Math.min(offset - start, written.length));
  const span = { start: chunk.start, end: start + line.trimEnd().length };
  const nested = (): readonly LogItem[] => NO_NESTED;
  return { text: written, lineEnd: written.length, place: placeAt(start), span, code, nested };
}

/** Whether no line can begin a list item or underline a heading. */
function isProse(text: string, chunk: Span): boolean {
  for (let at = chunk.start; at < chunk.end; at = nextLine(text, at)) {
    if (/^[ \t]*[-+*=#\d]/.test(text.slice(at, Math.min(at + 200, lineEnd(text, at))))) return false;
  }
  return true;
}

/** Estimated cost of parsing a span with remark, in UTF-16 units; the overhead of a call is about that of 64. */
function costOf(span: Span): number {
  return Math.max(64, span.end - span.start);
}

function logItem({ joined, lineEnd, span, code, nested }: ItemBlock): LogItem {
  return { text: joined.text, lineEnd, place: joined.place, span, code, nested: () => nested.map(logItem) };
}

/** Reads the log sections of a body, chunk by chunk. */
class LogReader {
  readonly sections: { heading: Span; end: number; items: LogItem[] }[] = [];
  readonly findings: Finding<ParserRule>[] = [];
  /** Level of the heading of the current log section, or 0 outside of one. */
  #openLevel = 0;
  /** Sum of `costOf` over all spans given to `readMarkdown`. */
  #remarkCost = 0;
  /** The limit for the whole note has been reached and reported. */
  #isTotalReached = false;
  readonly #text: string;
  readonly #wanted: (heading: string) => boolean;

  constructor(text: string, wanted: (heading: string) => boolean) {
    this.#text = text;
    this.#wanted = wanted;
  }

  read(chunk: Chunk): void {
    if (chunk.is === 'heading') {
      const span = { start: chunk.start, end: lineEnd(this.#text, chunk.start) };
      this.#heading(span, headingLevel(this.#text.slice(span.start, span.end)), chunk.mayHoldHeading);
      return;
    }
    if (this.#openLevel === 0 && !chunk.mayHoldHeading) return;
    const plain = chunk.is === 'items' && this.#openLevel > 0 ? plainItem(this.#text, chunk) : null;
    if (plain) this.#add({ ...plain, nested: () => this.#nestedIn(chunk) });
    else if (chunk.is === 'items' || chunk.endIsUnknown || !isProse(this.#text, chunk)) this.markdown(chunk);
  }

  markdown(span: Span): void {
    for (const found of this.#blocks(span)) {
      if (found.is === 'heading') this.#heading(found.span, found.level, this.#wanted(found.text));
      else if (this.#openLevel > 0) this.#add(logItem(found));
    }
  }

  /** The items nested in the one item of a chunk that `plainItem` parsed. */
  #nestedIn(chunk: Chunk): readonly LogItem[] {
    if (!/\n[ \t]+[-+*\d]/.test(this.#text.slice(chunk.start, chunk.end))) return NO_NESTED;
    const [item] = this.#blocks(chunk);
    return item?.is === 'item' ? item.nested.map(logItem) : NO_NESTED;
  }

  /** Parses a span as markdown, unless it exceeds a bound, which is reported. */
  #blocks(span: Span): readonly MarkdownBlock[] {
    if (this.#isTotalReached) return [];
    const broken = exceededBound(this.#text, span) ?? this.#totalExceeded(span);
    if (broken !== null) {
      const end = lineEnd(this.#text, span.start);
      this.findings.push({
        rule: 'too-large',
        span: { start: span.start, end },
        message: `This part of the log is not read: ${broken}`,
        help: 'Write each activity as one line of its own, “- ” and the text, or spread the log over several notes',
      });
      return [];
    }
    const spent = this.#remarkCost;
    this.#remarkCost += costOf(span);
    return readMarkdown(this.#text, span, spent);
  }

  #totalExceeded(span: Span): string | null {
    this.#isTotalReached = this.#remarkCost + costOf(span) > MARKDOWN_BOUNDS.total;
    return this.#isTotalReached
      ? `more than ${MARKDOWN_BOUNDS.total} characters of the note are more than plain lines; from here on only those are read`
      : null;
  }

  #add(item: LogItem): void {
    this.sections.at(-1)?.items.push(item);
  }

  #heading(span: Span, level: number, wanted: boolean): void {
    if (this.#openLevel > 0 && level > this.#openLevel) return;
    const last = this.sections.at(-1);
    if (this.#openLevel > 0 && last) last.end = span.start;
    this.#openLevel = wanted ? level : 0;
    if (wanted) this.sections.push({ heading: span, end: this.#text.length, items: [] });
  }
}

/**
 * Reads the log in a body: the list items below each heading whose text is one of `headings` (see
 * `headingName`), up to the next heading of the same or a higher level. Simple lines are parsed
 * directly, all others by `readMarkdown`, within bounds; exceeding a bound is a finding. As in
 * Obsidian, what is in its comments is hidden.
 */
export function readLog(note: string, bodyStart: number, headings: readonly string[]): BodyLog {
  const text = withoutLongComments(note, bodyStart);
  const wanted = headingMatcher(headings);
  const reader = new LogReader(text, wanted);
  if (!/\r(?!\n)/.test(text)) {
    if (mayHaveHeadings(text, bodyStart))
      readChunks(text, bodyStart, wanted, (chunk) => {
        reader.read(chunk);
      });
  } else if (hasWantedHeading(text, { start: bodyStart, end: text.length }, wanted)) {
    // A lone CR ends a line in markdown, which only `readMarkdown` handles.
    reader.markdown({ start: bodyStart, end: text.length });
  }
  const { sections, findings } = reader;
  return { items: sections.flatMap(({ items }) => items), sections, findings };
}

/** Whether any line of a span has the text of a wanted heading. */
function hasWantedHeading(text: string, { start, end }: Span, wanted: (heading: string) => boolean): boolean {
  return text
    .slice(start, end)
    .split(/\r\n?|\n/)
    .some((line) => line.length < 200 && wanted(headingName(line)));
}
