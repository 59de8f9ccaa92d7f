import type { Span } from '../../model/span.ts';
import type { Inline } from './block.ts';

/** What begins and ends HTML that is no tag. The first end that follows ends it. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  // The dashes of `<!-->` begin and end it.
  [/<!(?=--)/y, '-->'],
  [/<\?/y, '?>'],
  [/<!\[CDATA\[/y, ']]>'],
  [/<![a-z]/iy, '>'],
];

/** A tag, or a link in angle brackets. Nothing in it reaches further than to the next `<`, but for values in quotes. */
const TAG =
  /<(?:[a-z][a-z\d+.-]{1,31}:[\0!-;=?-~\x80-\uffff]*|[\w.#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*|\/[a-z][a-z\d-]*[ \t\r\n]*|[a-z][a-z\d-]*(?:[ \t\r\n]+[:_a-z][-.:\w]*(?:[ \t\r\n]*=[ \t\r\n]*(?:"[^"]*"|'[^']*'|[^ \t\r\n"'<=>`][^ \t\r\n"'<=>`/]*))?)*[ \t\r\n]*\/?)>/iy;

/** What is looked at: a character after a backslash, backticks, and what may be HTML. */
const MARK = /\\[!-/:-@[-`{-~]|`+|</g;

/** Where things end that begin at a place of a text, or -1. What has no end is looked for no more than once. */
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

/** Reads what matters in a paragraph, whose offsets are the text's. */
export function readInline(source: string, { start, end }: Span): Inline {
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
