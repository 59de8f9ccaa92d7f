import type { Span } from '../model/span.ts';
import { isBlank, lineEnd, nextLine } from '../model/text-lines.ts';

/** Where a note's front matter is, judged by its fences alone. `bodyStart` is the offset at which the body begins. */
export type Fence =
  | { readonly is: 'none'; readonly bodyStart: number }
  /** `block` is the text between the two fence lines, with its last line end. */
  | { readonly is: 'block'; readonly open: Span; readonly block: Span; readonly bodyStart: number }
  | { readonly is: 'unclosed'; readonly open: Span; readonly bodyStart: number }
  /** The opening fence names a language other than YAML. */
  | { readonly is: 'language'; readonly open: Span; readonly language: string; readonly bodyStart: number };

const BOM = '\uFEFF';

/** Whether a line looks like a field: `title: x`, `"a b":`, `EMAIL[HOME]: x`. */
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
 * Finds the fences of front matter. The opening `---` must be the first line (a BOM may precede
 * it, spaces may follow it), and the closing `---` a line of its own: neither `...` nor `---x`
 * closes. The opening fence may name `yaml` or `yml`; any other single word is a language, for
 * which tools such as gray-matter would call an engine or even run the text.
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
 * The first git conflict marker line in a span. Markers are not indented, but
 * values and block scalars in front matter are, so that such a line cannot be
 * anything else there.
 */
export function findConflict(text: string, within: Span): Span | null {
  for (let start = within.start; start < within.end; start = nextLine(text, start)) {
    const first = text[start];
    if (first !== '<' && first !== '>' && first !== '=' && first !== '|') continue;
    const end = lineEnd(text, start);
    if (/^(?:<{7}|>{7}|={7}|\|{7})(?:[ \t]|$)/.test(text.slice(start, Math.min(end, start + 9))))
      return { start, end };
  }
  return null;
}

/** The lines from `start` to the first blank one: unclosed front matter contains at least these. */
export function firstParagraph(text: string, start: number): Span {
  let end = start;
  while (end < text.length && !isBlank(text.slice(end, lineEnd(text, end)))) end = nextLine(text, end);
  return { start, end };
}

/**
 * A conflict marker on the first line and an opening fence (or another marker) on the second: the
 * conflict is in the front matter itself. If its first marker is gone, fields must follow the fence.
 */
export function conflictAtTop(text: string): Span | null {
  const start = text.startsWith(BOM) ? 1 : 0;
  const second = nextLine(text, start);
  const conflict = findConflict(text, { start, end: second });
  if (!conflict) return null;
  const line = text.slice(second, lineEnd(text, second));
  const isFence = /^---[ \t]*$/.test(line);
  const isAtTop = text.startsWith('<', start)
    ? isFence || findConflict(line, { start: 0, end: line.length })
    : isFence && followedByKey(text, nextLine(text, second));
  return isAtTop ? conflict : null;
}
