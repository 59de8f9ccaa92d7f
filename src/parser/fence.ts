import type { Span } from '../model/span.ts';

/** Where a note's front matter stands, by its fences alone. `bodyStart` is where the body begins. */
export type Fence =
  | { readonly is: 'none'; readonly bodyStart: number }
  /** `block` is what stands between the lines of the fences, its last line end included. */
  | { readonly is: 'block'; readonly open: Span; readonly block: Span; readonly bodyStart: number }
  | { readonly is: 'unclosed'; readonly open: Span; readonly bodyStart: number }
  /** A language other than YAML is named after the opening fence. */
  | { readonly is: 'language'; readonly open: Span; readonly language: string; readonly bodyStart: number };

const BOM = '\uFEFF';

/** End of the line that begins at `start`, without its line end (LF or CRLF). */
export function lineEnd(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  if (feed < 0) return text.length;
  return feed > start && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Start of the line after the one that begins at `start`, or the text's length. */
export function nextLine(text: string, start: number): number {
  const feed = text.indexOf('\n', start);
  return feed < 0 ? text.length : feed + 1;
}

/** As YAML and markdown have it: no other sign is a blank. */
export function isBlank(line: string): boolean {
  return !/[^ \t]/.test(line);
}

/** `title: x`, `"a b":`, `EMAIL[HOME]: x`: what a person writes as the first line of front matter. */
function looksLikeKey(line: string): boolean {
  return /^["']?[\p{L}\p{N}_][^:#{}`*]{0,60}:(?:[ \t]|$)/u.test(line);
}

function closingFence(text: string, from: number): number {
  for (let start = from; ;) {
    if (text.startsWith('---', start) && isBlank(text.slice(start + 3, lineEnd(text, start)))) return start;
    const feed = text.indexOf('\n---', start);
    if (feed < 0) return -1;
    start = feed + 1;
  }
}

function followedByKey(text: string, from: number): boolean {
  for (let start = from; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, Math.min(lineEnd(text, start), start + 200));
    if (!isBlank(line) && !line.startsWith('#')) return looksLikeKey(line);
  }
  return false;
}

/**
 * Finds the fences of front matter. The opening `---` is the very first line
 * (a BOM may stand before it, blanks after it), the closing one a line of its
 * own: neither `...` nor `---x` closes. `yaml` and `yml` may be named after the
 * opening fence; any other single word there is a language, which tools like
 * gray-matter would hand to an engine, or even run.
 */
export function findFence(text: string): Fence {
  const start = text.startsWith(BOM) ? 1 : 0;
  const none = { is: 'none', bodyStart: start } as const;
  if (!text.startsWith('---', start) || text[start + 3] === '-') return none;
  const end = lineEnd(text, start);
  if (end - start > 200) return none;
  const language = text.slice(start + 3, end).trim();
  const open = { start, end };
  const from = nextLine(text, start);
  if (language !== '' && !/^ya?ml$/i.test(language)) {
    return /^[A-Za-z_$][\w$.+#-]*$/.test(language)
      ? { is: 'language', open, language, bodyStart: start }
      : none;
  }
  const close = from < text.length || text.endsWith('\n') ? closingFence(text, from) : -1;
  if (close >= 0) {
    return { is: 'block', open, block: { start: from, end: close }, bodyStart: nextLine(text, close) };
  }
  return followedByKey(text, from) ? { is: 'unclosed', open, bodyStart: start } : none;
}

/**
 * The first line of a span that git left behind in a conflict. Markers stand
 * at the margin, where neither a mapping's values nor a block of text reach,
 * so that front matter cannot hold such a line for any other reason.
 */
export function findConflict(text: string, within: Span): Span | null {
  for (let start = within.start; start < within.end; start = nextLine(text, start)) {
    const first = text[start];
    if (first !== '<' && first !== '>' && first !== '=') continue;
    const end = lineEnd(text, start);
    if (/^(?:<{7}|>{7}|={7})(?:[ \t]|$)/.test(text.slice(start, Math.min(end, start + 9))))
      return { start, end };
  }
  return null;
}

/** The lines from `start` to the first blank one: as far as unclosed front matter reaches at least. */
export function firstParagraph(text: string, start: number): Span {
  let end = start;
  while (end < text.length && !isBlank(text.slice(end, lineEnd(text, end)))) end = nextLine(text, end);
  return { start, end };
}

/** `<<<<<<<` on the first line and an opening fence right after it: the front matter itself is torn. */
export function conflictAtTop(text: string): Span | null {
  const start = text.startsWith(BOM) ? 1 : 0;
  if (!text.startsWith('<<<<<<<', start)) return null;
  const second = nextLine(text, start);
  const line = text.slice(second, lineEnd(text, second));
  return /^---[ \t]*$/.test(line) || findConflict(line, { start: 0, end: line.length })
    ? findConflict(text, { start, end: second })
    : null;
}
