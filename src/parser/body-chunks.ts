import { isBlank, lineEnd, nextLine } from '../model/text-lines.ts';
import { headingName } from './heading-name.ts';
import { closesFence, openingFence } from './markdown/code-fence.ts';
import { htmlBlock } from './markdown/html-block.ts';
import { UNSEEN_MARKS } from '../model/invisible.ts';
import { lazily } from '../model/lazily.ts';

/**
 * A part of a body that can be parsed as markdown on its own with the same
 * result as within the whole body. `heading` is one unindented ATX heading;
 * `items` begins with an unindented list item; `other` is anything else.
 */
export interface Chunk {
  readonly is: 'heading' | 'items' | 'other';
  readonly start: number;
  readonly end: number;
  /** It may contain one of the headings that are looked for. */
  readonly mayHoldHeading: boolean;
  /** It extends to the end of the note, because only a markdown parser can tell where it really ends. */
  readonly endIsUnknown: boolean;
}

/** Unindented `-`, `+` or `*`, one space, and a beginning that can only be text (see `plainItem`). */
const ITEM = lazily(
  () =>
    new RegExp(
      String.raw`^[-+*] (?:[\p{L}\p{M}\p{Extended_Pictographic}${UNSEEN_MARKS}(@]|\d+(?:[^\d.)\s]|[.)]\S)|\*\*[\p{L}\p{N}]|#\p{L}|\[\[|\[\w[^[\]]{3,20}\] |\[[^[\]]\] (?:[(@\p{L}\p{N}[\p{Extended_Pictographic}${UNSEEN_MARKS}]|#\p{L}|\*\*[\p{L}\p{N}]))`,
      'u',
    ),
);
/** The beginnings among these that most items have. */
const COMMON_ITEM = /^[-+*] (?:[A-Za-z(@]|\d+[^\d.)\s]|\[\[)/;

/** Whether the line begins a list item that is a paragraph in markdown, whatever precedes it. */
export function startsItem(line: string): boolean {
  return line.charAt(1) === ' ' && (COMMON_ITEM.test(line) || ITEM().test(line));
}

/** The level (1 to 6) of an unindented ATX heading, or 0. */
export function headingLevel(line: string): number {
  if (!line.startsWith('#')) return 0;
  const found = /^(#{1,6})(?=[ \t]|$)/.exec(line);
  return found?.[1]?.length ?? 0;
}

/** The block that is open after a line; it decides how the next lines are read. */
type OpenBlock =
  | { readonly is: 'nothing' }
  /** A fenced code block, up to its closing fence; an indented one may be inside a list item. */
  | { readonly is: 'fence'; readonly mark: string; readonly indent: number }
  /** HTML that ends at a blank line; if not `sure`, it may also be a paragraph that ends there. */
  | { readonly is: 'html'; readonly sure: boolean }
  | { readonly is: 'unsure' };

const NOTHING: OpenBlock = { is: 'nothing' };
const UNSURE: OpenBlock = { is: 'unsure' };

function openedHtml(line: string): OpenBlock {
  const rest = line.trimStart();
  const block = htmlBlock(rest);
  if (block?.until) return block.until.test(rest) ? NOTHING : UNSURE;
  // Most tags below a paragraph are part of it; an indented tag may be inside a list item and end with it.
  const sure = rest === line && block?.lone === false;
  return /^<[a-z/]/i.test(rest) ? { is: 'html', sure } : NOTHING;
}

function openedBlock(line: string): OpenBlock {
  if (/^ {0,3}</.test(line)) return openedHtml(line);
  const fence = openingFence(line);
  return fence ? { is: 'fence', ...fence } : NOTHING;
}

function nextOpenBlock(open: OpenBlock, line: string): OpenBlock {
  switch (open.is) {
    case 'nothing':
      return openedBlock(line);
    case 'html': {
      if (isBlank(line)) return NOTHING;
      const next = open.sure ? NOTHING : openedBlock(line);
      return next.is === 'nothing' ? open : next.is === 'html' ? next : UNSURE;
    }
    case 'fence':
      // A less indented line would end the list item and with it the code block.
      if (!isBlank(line) && line.search(/[^ ]/) < open.indent) return UNSURE;
      return closesFence(open.mark, line) ? NOTHING : open;
    case 'unsure':
      return open;
  }
}

/** A line that may be a heading, or the underline of one: only a heading begins a log. */
const HEADING = /^ {0,3}(?:#|(?:=+|-+)[ \t]*\r?$)/m;

/** Whether a body may have headings at all. */
export function mayHaveHeadings(text: string, bodyStart: number): boolean {
  return HEADING.test(text.slice(bodyStart));
}

/** First characters of lines that may be more than text: spaces and the marks of headings, items, fences and HTML. */
const MARKS = ' \t#=-+*`~<';

/** Splits a body into chunks, line by line, in linear time. `wanted` decides by its text whether a heading is looked for. */
export function readChunks(
  text: string,
  bodyStart: number,
  wanted: (heading: string) => boolean,
  read: (chunk: Chunk) => void,
): void {
  let open: OpenBlock = NOTHING;
  let start = bodyStart;
  let is: Chunk['is'] = 'other';
  let candidate = false;
  let previous = bodyStart;
  for (let at = bodyStart; at < text.length; at = nextLine(text, at)) {
    if (open.is === 'nothing' && !MARKS.includes(text.charAt(at))) {
      previous = at;
      continue;
    }
    const line = text.slice(at, lineEnd(text, at));
    if (open.is === 'nothing') {
      const level = headingLevel(line);
      if (level > 0 || startsItem(line)) {
        if (at > start) read({ is, start, end: at, mayHoldHeading: candidate, endIsUnknown: false });
        start = at;
        is = level > 0 ? 'heading' : 'items';
        candidate = level > 0 && wanted(headingName(line));
        previous = text.length;
        if (level > 0) {
          start = nextLine(text, at);
          read({ is, start: at, end: start, mayHoldHeading: candidate, endIsUnknown: false });
          is = 'other';
          candidate = false;
        }
        continue;
      }
    }
    if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line) && wanted(headingName(lineAt(text, previous)))) {
      if (open.is === 'nothing' && startsParagraph(text, previous)) {
        read({ is, start, end: previous, mayHoldHeading: candidate, endIsUnknown: false });
        [start, is] = [previous, 'other'];
      }
      candidate = true;
    }
    if (/^ {0,3}#/.test(line) && wanted(headingName(line))) candidate = true;
    previous = at;
    open = nextOpenBlock(open, line);
  }
  if (text.length > start)
    read({ is, start, end: text.length, mayHoldHeading: candidate, endIsUnknown: open.is !== 'nothing' });
}

/** Whether an unindented paragraph begins at an offset, below an empty line, if no block is open there. */
function startsParagraph(text: string, start: number): boolean {
  return /\n\r?\n$/.test(text.slice(Math.max(0, start - 3), start)) && !MARKS.includes(text.charAt(start));
}

/** The beginning of the line at an offset, long enough for any heading that is looked for. */
function lineAt(text: string, start: number): string {
  return text.slice(start, Math.min(lineEnd(text, start), start + 200));
}
