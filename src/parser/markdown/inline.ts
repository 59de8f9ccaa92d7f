import type { Span } from '../../model/span.ts';
import type { Inline } from './found.ts';

/** What begins and ends HTML that is no tag. The first end that follows ends it. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/<!--(?=-?>)/y, '>'],
  [/<!--/y, '-->'],
  [/<\?/y, '?>'],
  [/<!\[CDATA\[/y, ']]>'],
  [/<![a-z]/iy, '>'],
];

/** A tag, or a link in angle brackets. Nothing in it reaches further than to the next `<`, but for values in quotes. */
const TAG =
  /<(?:[a-z][a-z\d+.-]{1,31}:[\0!-;=?-~\x80-\uffff]*|[\w.#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*|\/[a-z][a-z\d-]*[ \t\r\n]*|[a-z][a-z\d-]*(?:[ \t\r\n]+[:_a-z][-.:\w]*(?:[ \t\r\n]*=[ \t\r\n]*(?:"[^"]*"|'[^']*'|[^ \t\r\n"'<=>`][^ \t\r\n"'<=>`/]*))?)*[ \t\r\n]*\/?)>/iy;

/** What is looked at: a character after a backslash, backticks, and what may be HTML. */
const MARK = /\\[!-/:-@[-`{-~]|`+|</g;

/** Reads the code and the HTML of a paragraph. */
class InlineReader {
  private readonly text: string;
  /** Where the last of each thing stands that can end another. */
  private readonly last = new Map<string | number, number>();

  constructor(text: string) {
    this.text = text;
    for (const run of text.matchAll(/`+/g)) this.last.set(run[0].length, run.index);
    for (const [, end] of ENDS) this.last.set(end, text.lastIndexOf(end));
  }

  /** Where the code ends that begins with `length` backticks before `from`, or -1. */
  codeEnd(length: number, from: number): number {
    if ((this.last.get(length) ?? -1) < from) return -1;
    const runs = /`+/g;
    runs.lastIndex = from;
    let run = runs.exec(this.text);
    while (run && run[0].length !== length) run = runs.exec(this.text);
    return runs.lastIndex;
  }

  /** Where the HTML or link ends that begins at `at`, or -1. */
  htmlEnd(at: number): number {
    TAG.lastIndex = at;
    if (TAG.test(this.text)) return TAG.lastIndex;
    for (const [begin, end] of ENDS) {
      begin.lastIndex = at;
      if (begin.test(this.text) && (this.last.get(end) ?? -1) >= begin.lastIndex)
        return this.text.indexOf(end, begin.lastIndex) + end.length;
    }
    return -1;
  }
}

/** Reads what matters in a paragraph, whose offsets are the text's. */
export function readInline(source: string, { start, end }: Span): Inline {
  const text = source.slice(start, end);
  const code: Span[] = [];
  let comment: number | null = null;
  const reader = new InlineReader(text);
  const marks = new RegExp(MARK);
  for (let mark = marks.exec(text); mark; mark = marks.exec(text)) {
    const [sign] = mark;
    const at = mark.index;
    if (sign.startsWith('\\')) continue;
    const close = sign === '<' ? reader.htmlEnd(at) : reader.codeEnd(sign.length, marks.lastIndex);
    if (close < 0) continue;
    marks.lastIndex = close;
    if (sign !== '<') code.push({ start: start + at, end: start + close });
    else if (text.startsWith('<!--', at) && /^[ \t\r\n]*$/.test(text.slice(close))) comment = start + at;
  }
  return { code, comment };
}
