import type { Span } from '../../model/span.ts';
import type { InlineSpans } from './block.ts';

/** The opening and closing of inline HTML other than tags. The first closing after the opening ends it. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  // In `<!-->` the same dashes open and close the comment.
  [/<!(?=--)/y, '-->'],
  [/<\?/y, '?>'],
  [/<!\[CDATA\[/y, ']]>'],
  [/<![a-z]/iy, '>'],
];

/** A tag or an autolink. Only its quoted values may contain `<`, which keeps matching linear. */
const TAG =
  /<(?:[a-z][a-z\d+.-]{1,31}:[\0!-;=?-~\x80-\uffff]*|[\w.#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*|\/[a-z][a-z\d-]*[ \t\r\n]*|[a-z][a-z\d-]*(?:[ \t\r\n]+[:_a-z][-.:\w]*(?:[ \t\r\n]*=[ \t\r\n]*(?:"[^"]*"|'[^']*'|[^ \t\r\n"'<=>`][^ \t\r\n"'<=>`/]*))?)*[ \t\r\n]*\/?)>/iy;

/** An escaped character, a run of backticks, or the possible beginning of HTML. */
const MARK = /\\[!-/:-@[-`{-~]|`+|</g;

/** Finds the end offset of code or HTML that begins at an offset, or -1. Each missing end is searched for only once. */
function endsIn(text: string): { code(length: number, from: number): number; html(at: number): number } {
  const last = new Map<string | number, number>();
  for (const run of text.matchAll(/`+/g)) last.set(run[0].length, run.index);
  for (const [, end] of ENDS) last.set(end, text.lastIndexOf(end));
  const follows = (end: string | number, from: number): boolean => (last.get(end) ?? -1) >= from;
  return {
    code: (length, from) => {
      if (!follows(length, from)) return -1;
      const runs = /`+/g;
      runs.lastIndex = from;
      while (runs.exec(text)?.[0].length !== length);
      return runs.lastIndex;
    },
    html: (at) => {
      TAG.lastIndex = at;
      if (TAG.test(text)) return TAG.lastIndex;
      for (const [begin, end] of ENDS) {
        begin.lastIndex = at;
        if (begin.test(text) && follows(end, begin.lastIndex))
          return text.indexOf(end, begin.lastIndex) + end.length;
      }
      return -1;
    },
  };
}

/** Reads inline code and the final comment of a paragraph. Offsets are those of `source`. */
export function readInline(source: string, { start, end }: Span): InlineSpans {
  const text = source.slice(start, end);
  const code: Span[] = [];
  let comment: number | null = null;
  const ends = endsIn(text);
  const marks = new RegExp(MARK);
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const [sign] = mark;
    const at = mark.index;
    if (sign.startsWith('\\')) continue;
    const close = sign === '<' ? ends.html(at) : ends.code(sign.length, marks.lastIndex);
    if (close < 0) continue;
    marks.lastIndex = close;
    if (sign !== '<') code.push({ start: start + at, end: start + close });
    else if (text.startsWith('<!--', at) && /^[ \t\r\n]*$/.test(text.slice(close))) comment = start + at;
  }
  return { code, comment };
}
