import { YAML_BOUNDS, tooDeep, UnreadableYaml, type OffsetMap } from './yaml-bounds.ts';
import { yamlTokens } from './yaml-tokens.ts';

const OPENS = new Set(['flow-seq-start', 'flow-map-start']);
const CLOSES = new Set(['flow-seq-end', 'flow-map-end']);
const BEGINS_BLOCK = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

/** Stops at the first such error: a list of a million commas would take seconds to report. */
function twoCommas(offset: number, place: OffsetMap): UnreadableYaml {
  const span = { start: place(offset), end: place(offset) + 1 };
  return new UnreadableYaml('invalid-yaml', span, 'Two commas follow each other', 'Remove one of them');
}

/**
 * Throws `UnreadableYaml` for YAML that is nested too deeply, before any
 * recursive parser reads it: a stack overflow can end the process. Counts token
 * by token; its result is at least the true depth and at most about twice that.
 */
export function checkDepth(text: string, place: OffsetMap): void {
  if ((text.match(/[-?:[{,]/g)?.length ?? 0) < YAML_BOUNDS.depth) return;
  const blocks: number[] = [];
  let flow = 0;
  let lineStart = 0;
  let keyColumn = -1;
  let afterComma = false;
  for (const { type, source, offset } of yamlTokens(text)) {
    const column = offset - lineStart;
    if (type !== null && OPENS.has(type)) flow++;
    else if (type !== null && CLOSES.has(type)) flow = Math.max(0, flow - 1);
    else if (flow === 0 && type !== null && BEGINS_BLOCK.has(type)) {
      const at = type === 'map-value-ind' && keyColumn >= 0 ? keyColumn : column;
      while (blocks.length > 0 && (blocks.at(-1) ?? 0) > at) blocks.pop();
      // A list may begin at the column of its key; then both count.
      if (blocks.at(-1) !== at || (type === 'seq-item-ind' && blocks.at(-2) !== at)) blocks.push(at);
      keyColumn = -1;
    } else if (type !== 'space' && type !== 'newline' && keyColumn < 0) keyColumn = column;
    if (type === 'comma' && afterComma) throw twoCommas(offset, place);
    if (type === 'comma') afterComma = flow > 0;
    else if (type !== 'space' && type !== 'newline' && type !== 'comment') afterComma = false;
    if (flow + blocks.length > YAML_BOUNDS.depth) throw tooDeep(offset, place);
    const feed = source.lastIndexOf('\n');
    if (feed >= 0) {
      lineStart = offset + feed + 1;
      keyColumn = -1;
    }
  }
}
