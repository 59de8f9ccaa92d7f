import type { Span } from '../model/span.ts';
import { lineEnd, nextLine } from '../model/text-lines.ts';
import { FencedCode } from './markdown/code-fence.ts';
import { readInline } from './markdown/inline.ts';

/** A line of a body as it is displayed: code and comments are blanked out, fenced code is empty, and offsets stay valid. */
export interface ShownLine {
  readonly shown: string;
  readonly start: number;
}

/** Replaces each character of a comment: whitespace that does not count as indentation. */
const COVER = '\uFEFF';

function covered(line: string, spans: readonly Span[], by: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of spans) {
    shown += line.slice(at, start) + by.repeat(end - start);
    at = end;
  }
  return shown + line.slice(at);
}

/** The lines of a body without fenced code, inline code and comments; by a scan, in linear time. */
export function* shownLines(text: string, bodyStart: number): Generator<ShownLine> {
  const fenced = new FencedCode();
  const last: Record<string, number> = { '%%': text.lastIndexOf('%%'), '-->': text.lastIndexOf('-->') };
  /** The end of the open comment. */
  let until = bodyStart;
  for (let start = bodyStart; start < text.length; start = nextLine(text, start)) {
    const end = lineEnd(text, start);
    if (until >= end && until > start) continue;
    const line = text.slice(start, end);
    if (until <= start && fenced.covers(line)) {
      yield { shown: '', start };
      continue;
    }
    const from = Math.max(until - start, 0);
    const code = line.includes('`') ? readInline(line, { start: from, end: line.length }).code : [];
    const shown = covered(line, code, '`');
    const lead = shown.search(/\S/);
    const comments: Span[] = [{ start: 0, end: from }];
    for (const { 0: sign, index } of shown.matchAll(/%%|<!--/g)) {
      const after = start + index + sign.length;
      if (start + index < until) continue;
      const close = sign === '%%' ? sign : '-->';
      // An unclosed comment extends to the end of the note, but only if it begins its line.
      if ((last[close] ?? -1) >= after) until = text.indexOf(close, after) + close.length;
      else if (index === lead) until = text.length;
      else continue;
      comments.push({ start: index, end: Math.min(until, end) - start });
    }
    yield { shown: covered(shown, comments, COVER), start };
  }
}
