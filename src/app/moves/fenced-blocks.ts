import type { Span } from '../../model/span.ts';
import { lineEnd, nextLine } from '../../model/text-lines.ts';
import { closesFence, FencedCode, openingFence } from '../../parser/markdown/code-fence.ts';

/** A fenced code block: the lines between its fences. */
export interface FencedBlock extends Span {
  /** The first word after its opening fence, in lower case: `base`, `netvault`. */
  readonly language: string;
  /** Whether its lines have no quote or list marks before them. */
  readonly isPlain: boolean;
}

/** The fenced blocks of a body, in order; an unclosed one extends to the end. */
export function fencedBlocks(text: string, bodyStart: number): readonly FencedBlock[] {
  const blocks: FencedBlock[] = [];
  if (!text.includes('```', bodyStart) && !text.includes('~~~', bodyStart)) return blocks;
  const fenced = new FencedCode();
  let open: (Omit<FencedBlock, 'end'> & { readonly mark: string }) | null = null;
  const close = (end: number): void => {
    if (open) blocks.push({ language: open.language, isPlain: open.isPlain, start: open.start, end });
    open = null;
  };
  for (let start = bodyStart; start < text.length; start = nextLine(text, start)) {
    const line = text.slice(start, lineEnd(text, start));
    const content = line.replace(/^[ \t>]{0,40}/, '');
    if (!fenced.covers(line)) close(start);
    else if (open === null) {
      const mark = openingFence(content)?.mark ?? '';
      const [language = ''] = content.slice(mark.length).trim().toLowerCase().split(/[\s{]/, 1);
      open = { mark, language, isPlain: content === line, start: nextLine(text, start) };
    } else if (closesFence(open.mark, content)) close(start);
  }
  close(text.length);
  return blocks;
}
