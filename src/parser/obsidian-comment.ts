import { lineEnd, nextLine } from '../model/text-lines.ts';
import { FencedCode } from './markdown/code-fence.ts';

/** Length of a text without an Obsidian comment (`%% … %%`) at its end and the whitespace before it. */
export function endWithoutComment(text: string): number {
  const end = text.trimEnd();
  const open = end.endsWith('%%') ? end.lastIndexOf('%%', end.length - 4) : -1;
  if (open < 0 || (open > 0 && !/\s/.test(end.charAt(open - 1))) || end.includes('\n', open))
    return text.length;
  return end.slice(0, open).trimEnd().length;
}

/** A comment of Obsidian or HTML that ends on its line. */
export const CLOSED_COMMENT = /%%.*?%%|<!--.*?-->/g;

/** Whether a text is the whole one, or all of it but the comments at its end. */
export function isButComment(text: string, whole: string): boolean {
  return whole.startsWith(text) && whole.slice(text.length).replace(CLOSED_COMMENT, '').trim() === '';
}

/**
 * A text in which Obsidian's comments of several lines are replaced by spaces; offsets stay
 * valid. Such a comment begins a line, whatever follows on it, and ends with the next `%%` or
 * else at the end of the note. Those in code and in HTML comments do not count.
 */
export function withoutLongComments(text: string, from: number): string {
  if (!text.includes('%%', from)) return text;
  const fenced = new FencedCode();
  let shown = '';
  let copied = 0;
  for (let at = from; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (fenced.covers(line)) continue;
    const [lead = '', open] = /^[ \t]*(%%|<!--)/.exec(line) ?? [];
    const sign = open === '%%' ? open : '-->';
    if (!open || line.includes(sign, lead.length)) continue;
    const close = text.indexOf(sign, at + lead.length);
    // With this indent, one without an end is code.
    if (close < 0 && /^(?: {4}| {0,3}\t)/.test(line)) continue;
    const end = close < 0 ? text.length : close + sign.length;
    if (open === sign) {
      shown += text.slice(copied, at) + text.slice(at, end).replace(/[^\r\n]/g, ' ');
      copied = end;
    }
    at = end;
  }
  return shown + text.slice(copied);
}
