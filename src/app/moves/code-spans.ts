import type { Span } from '../../model/span.ts';
import { isBlank, lineEnd, nextLine } from '../../model/text-lines.ts';
import { FencedCode } from '../../parser/markdown/code-fence.ts';
import { readInline } from '../../parser/markdown/inline.ts';

/** The beginning of a new block, where inline code of the line before ends. */
const BLOCK = /^[ \t]*(?:>|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\|)/;
const ITEM = /^[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/;
const INDENTED = /^(?: {4}| {0,3}\t)/;

/** The spans of a body that are code (fenced, indented and inline), sorted. Found by a scan, in linear time. */
export function codeSpans(text: string, bodyStart: number): readonly Span[] {
  const spans: Span[] = [];
  const fenced = new FencedCode();
  const paragraphs: Span[] = [];
  let open: number | null = null;
  let last = bodyStart;
  let inList = false;
  let afterBlank = true;
  const close = (): void => {
    if (open !== null) paragraphs.push({ start: open, end: last });
    open = null;
  };
  for (let start = bodyStart; start < text.length; start = nextLine(text, start)) {
    const end = lineEnd(text, start);
    const line = text.slice(start, end);
    const isFence = fenced.covers(line);
    const isEmpty = isBlank(line);
    const isIndented: boolean = !isFence && !isEmpty && afterBlank && !inList && INDENTED.test(line);
    if (isFence || isEmpty || isIndented || BLOCK.test(line)) close();
    if (isFence || isIndented) spans.push({ start, end });
    else if (!isEmpty) {
      open ??= start;
      last = end;
    }
    if (ITEM.test(line) && !isFence && !isIndented) inList = true;
    else if (!isEmpty && afterBlank && !/^[ \t]/.test(line)) inList = false;
    afterBlank = isEmpty || isIndented || (afterBlank && isFence);
  }
  close();
  const inline = paragraphs
    .filter(({ start, end }) => text.slice(start, end).includes('`'))
    .flatMap((one) => readInline(text, one).code);
  return [...spans, ...inline].sort((a, b) => a.start - b.start);
}
