import type { Finding, ParserRule } from '../model/finding.ts';
import type { Span } from '../model/span.ts';
import { beginsItem, chunksOf, headingLevel, headingText, type Chunk } from './body-chunks.ts';
import { readMarkdown } from './body-markdown.ts';
import { isBlank, lineEnd, nextLine } from './fence.ts';
import { boundBroken, MARKDOWN_BOUNDS } from './markdown/bounds.ts';
import { codeWithin, type Inline } from './markdown/block.ts';
import { readInline } from './markdown/inline.ts';
import { endWithoutComment } from './obsidian-comment.ts';
import { placeAt, type Place } from './place.ts';

/** One item of a log: its own first paragraph, without marker, nested items and code blocks. */
export interface LogItem {
  /** Lines joined by one space. */
  readonly text: string;
  readonly place: Place;
  /** The whole item, with its marker and all that is nested in it where remark read it. */
  readonly span: Span;
  /** Stretches of `text` that are code, where nothing is a link. */
  readonly code: readonly Span[];
}

/** A heading whose text is wanted, with the items below it. */
export interface LogSection {
  /** Without the line end. */
  readonly heading: Span;
  /** Where the next heading of its level or a higher one begins, else the end of the note. */
  readonly end: number;
  readonly items: readonly LogItem[];
}

export interface BodyLog {
  readonly items: readonly LogItem[];
  readonly sections: readonly LogSection[];
  readonly findings: readonly Finding<ParserRule>[];
}

const NO_INLINE: Inline = { code: [], comment: null };

/** Whether a line can only continue what stands before it inside an item with a marker of two characters. */
function isInside(line: string): boolean {
  return line.startsWith('  ') || line.startsWith('\t') || isBlank(line);
}

/** A nested item right below its parent's line: markdown ends the parent's paragraph there. */
function beginsNested(line: string): boolean {
  return /^ {2,5}\S/.test(line) && beginsItem(line.trimStart());
}

/**
 * The item that a chunk of plain lines is, without asking remark: one line of
 * text, and below it nothing, or blank lines, or nested items. Null where remark
 * must be asked. Tests hold the two equal. In `text` no line ends with a lone CR.
 */
export function plainItem(text: string, chunk: Span): LogItem | null {
  const end = lineEnd(text, chunk.start);
  const start = chunk.start + 2;
  const line = text.slice(start, end);
  const second = nextLine(text, chunk.start);
  for (let at = second; at < chunk.end; at = nextLine(text, at)) {
    const below = text.slice(at, lineEnd(text, at));
    if (!isInside(below)) return null;
    if (at === second && !isBlank(below) && !beginsNested(below)) return null;
  }
  const inline = /[`<]/.test(line) ? readInline(text, { start, end }) : NO_INLINE;
  const written = line.slice(0, (inline.comment ?? start + endWithoutComment(line)) - start).trimEnd();
  if (written === '') return null;
  const code = codeWithin(written.length, inline, (offset) => Math.min(offset - start, written.length));
  const span = { start: chunk.start, end: start + line.trimEnd().length };
  return { text: written, place: placeAt(start), span, code };
}

/** No line of it can begin a list or underline a heading. */
function isProse(text: string, chunk: Span): boolean {
  for (let at = chunk.start; at < chunk.end; at = nextLine(text, at)) {
    if (/^[ \t]*[-+*=#\d]/.test(text.slice(at, Math.min(at + 200, lineEnd(text, at))))) return false;
  }
  return true;
}

/** What a stretch costs remark: a short one about as much as 64 characters. */
function costOf(span: Span): number {
  return Math.max(64, span.end - span.start);
}

/** Goes through a body, chunk by chunk, and keeps in mind whether a log is open. */
class LogReader {
  readonly sections: { heading: Span; end: number; items: LogItem[] }[] = [];
  readonly findings: Finding<ParserRule>[] = [];
  /** Level of the heading whose log is open, or 0. */
  #open = 0;
  #handed = 0;
  /** All that remark may be handed has been: said once. */
  #full = false;
  readonly #text: string;
  readonly #wanted: (heading: string) => boolean;

  constructor(text: string, wanted: (heading: string) => boolean) {
    this.#text = text;
    this.#wanted = wanted;
  }

  read(chunk: Chunk): void {
    if (chunk.is === 'heading') {
      const span = { start: chunk.start, end: lineEnd(this.#text, chunk.start) };
      this.#heading(span, headingLevel(this.#text.slice(span.start, span.end)), chunk.candidate);
      return;
    }
    if (this.#open === 0 && !chunk.candidate) return;
    const plain = chunk.is === 'items' && this.#open > 0 ? plainItem(this.#text, chunk) : null;
    if (plain) this.#add(plain);
    else if (chunk.is === 'items' || chunk.unsure || !isProse(this.#text, chunk)) this.markdown(chunk);
  }

  markdown(span: Span): void {
    if (this.#full) return;
    const broken = boundBroken(this.#text, span) ?? this.#allHanded(span);
    if (broken !== null) {
      const end = lineEnd(this.#text, span.start);
      this.findings.push({
        rule: 'too-large',
        span: { start: span.start, end },
        message: `This part of the log is not read: ${broken}`,
        help: 'Write each activity as one line of its own, “- ” and the text, or spread the log over several notes',
      });
      return;
    }
    this.#handed += costOf(span);
    for (const found of readMarkdown(this.#text, span)) {
      if (found.is === 'heading') this.#heading(found.span, found.level, this.#wanted(found.text));
      else if (this.#open > 0) {
        const { joined, code } = found;
        this.#add({ text: joined.text, place: joined.place, span: found.span, code });
      }
    }
  }

  #allHanded(span: Span): string | null {
    this.#full = this.#handed + costOf(span) > MARKDOWN_BOUNDS.total;
    return this.#full
      ? `more than ${MARKDOWN_BOUNDS.total} characters of the note are more than plain lines; from here on only those are read`
      : null;
  }

  #add(item: LogItem): void {
    this.sections.at(-1)?.items.push(item);
  }

  #heading(span: Span, level: number, wanted: boolean): void {
    if (this.#open > 0 && level > this.#open) return;
    const last = this.sections.at(-1);
    if (this.#open > 0 && last) last.end = span.start;
    this.#open = wanted ? level : 0;
    if (wanted) this.sections.push({ heading: span, end: this.#text.length, items: [] });
  }
}

/**
 * Reads the log in a body: the list items below a heading whose text is one of
 * `headings` (in lower case), up to the next heading of its level or higher.
 * Several such headings all count. What can be read line by line is; the rest
 * is read by remark, within bounds that a finding names where they are met.
 */
export function readLog(text: string, bodyStart: number, headings: readonly string[]): BodyLog {
  const names = new Set(headings);
  const wanted = (heading: string): boolean => names.has(heading);
  const reader = new LogReader(text, wanted);
  const chunks = chunksOf(text, bodyStart, wanted);
  if (!/\r(?!\n)/.test(text)) {
    for (const chunk of chunks) reader.read(chunk);
  } else if (mayHold(text, { start: bodyStart, end: text.length }, wanted)) {
    // A lone CR ends a line in markdown: only remark reads such a note.
    reader.markdown({ start: bodyStart, end: text.length });
  }
  const { sections, findings } = reader;
  return { items: sections.flatMap(({ items }) => items), sections, findings };
}

/** Whether any line of a stretch has one of the wanted headings as its text. */
function mayHold(text: string, { start, end }: Span, wanted: (heading: string) => boolean): boolean {
  return text
    .slice(start, end)
    .split(/\r\n?|\n/)
    .some((line) => line.length < 200 && wanted(headingText(line)));
}
