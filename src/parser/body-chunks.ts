import { isBlank, lineEnd, nextLine } from './fence.ts';
import { closesFence, openingFence } from './markdown/code-fence.ts';
import { htmlBlock } from './markdown/html-block.ts';

/**
 * A stretch of a body that markdown reads the same alone as in its place.
 * `heading` is one ATX heading at the margin; `items` begins with a list item
 * at the margin; `other` is anything else.
 */
export interface Chunk {
  readonly is: 'heading' | 'items' | 'other';
  readonly start: number;
  readonly end: number;
  /** It may hold a heading whose text is wanted. */
  readonly candidate: boolean;
  /** It runs to the end of the note since nobody can say, without reading it as markdown, where it ends. */
  readonly unsure: boolean;
}

/** `-`, `+` or `*` at the margin, one space, and a beginning that can be nothing but text (see `isPlainItem`). */
const ITEM = /^[-+*] (?:[\p{L}\p{M}]|\d{4}-\d|\[\[|\[[^[\]]\] [\p{L}\p{N}[])/u;

/** A list item of which markdown makes a paragraph of its own, whatever stands before it. */
export function beginsItem(line: string): boolean {
  return line.charAt(1) === ' ' && ITEM.test(line);
}

/** The level of an ATX heading at the margin, or 0. */
export function headingLevel(line: string): number {
  if (!line.startsWith('#')) return 0;
  const found = /^(#{1,6})(?=[ \t]|$)/.exec(line);
  return found?.[1]?.length ?? 0;
}

/** A heading's text for comparing: without its marks, emphasis around it, and case. */
export function headingText(source: string): string {
  const text = source
    .trim()
    .replace(/^#{1,6}(?=[ \t]|$)/, '')
    .trim();
  const closing = /[^#]#+$/.exec(text.slice(-200));
  const open =
    closing && /\s/.test(closing[0].charAt(0))
      ? text.slice(0, text.length - closing[0].length)
      : /^#+$/.test(text)
        ? ''
        : text;
  return open
    .trim()
    .replace(/^[*_]{1,3}/, '')
    .replace(/[*_]{1,3}$/, '')
    .trim()
    .toLowerCase();
}

/** Which constructs at the margin keep the lines after them from being read for themselves. */
type Open =
  | { readonly is: 'nothing' }
  /** A fence, until its end; one with an indent may stand in a list item. */
  | { readonly is: 'fence'; readonly mark: string; readonly indent: number }
  /** HTML that ends at a blank line, or, where that is not sure, text that goes on up to there. */
  | { readonly is: 'html'; readonly sure: boolean }
  | { readonly is: 'unsure' };

const NOTHING: Open = { is: 'nothing' };
const UNSURE: Open = { is: 'unsure' };

function opensHtml(line: string): Open {
  const rest = line.trimStart();
  const block = htmlBlock(rest);
  if (block?.until) return block.until.test(rest) ? NOTHING : UNSURE;
  // Below a paragraph most tags are a part of it; one that is indented may stand in an item and end with it.
  const sure = rest === line && block?.lone === false;
  return /^<[a-z/]/i.test(rest) ? { is: 'html', sure } : NOTHING;
}

function opens(line: string): Open {
  if (/^ {0,3}</.test(line)) return opensHtml(line);
  const fence = openingFence(line);
  return fence ? { is: 'fence', ...fence } : NOTHING;
}

function after(open: Open, line: string): Open {
  switch (open.is) {
    case 'nothing':
      return opens(line);
    case 'html': {
      if (isBlank(line)) return NOTHING;
      const next = open.sure ? NOTHING : opens(line);
      return next.is === 'nothing' ? open : next.is === 'html' ? next : UNSURE;
    }
    case 'fence':
      // A line with less indent would end the list item, and the fence with it.
      if (!isBlank(line) && line.search(/[^ ]/) < open.indent) return UNSURE;
      return closesFence(open.mark, line) ? NOTHING : open;
    case 'unsure':
      return open;
  }
}

/** Cuts a body into chunks, line by line, in linear time. `wanted` tells the headings that are looked for. */
export function* chunksOf(
  text: string,
  bodyStart: number,
  wanted: (heading: string) => boolean,
): Generator<Chunk> {
  let open: Open = NOTHING;
  let start = bodyStart;
  let is: Chunk['is'] = 'other';
  let candidate = false;
  let previous = '';
  for (let at = bodyStart; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (open.is === 'nothing') {
      const level = headingLevel(line);
      if (level > 0 || beginsItem(line)) {
        if (at > start) yield { is, start, end: at, candidate, unsure: false };
        start = at;
        is = level > 0 ? 'heading' : 'items';
        candidate = level > 0 && wanted(headingText(line));
        previous = '';
        if (level > 0) {
          start = nextLine(text, at);
          yield { is, start: at, end: start, candidate, unsure: false };
          is = 'other';
          candidate = false;
        }
        continue;
      }
    }
    if (/^ {0,3}(?:=+|-+)[ \t]*$/.test(line) && wanted(headingText(previous))) candidate = true;
    if (/^ {0,3}#/.test(line) && wanted(headingText(line))) candidate = true;
    previous = line.slice(0, 200);
    open = after(open, line);
  }
  if (text.length > start) yield { is, start, end: text.length, candidate, unsure: open.is !== 'nothing' };
}
