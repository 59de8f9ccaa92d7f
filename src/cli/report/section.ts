import { line } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';

/** Lines below a bold heading; empty if there are no lines. */
export function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : [line({ at: 2, text: title, paint: style.bold }), ...lines];
}

/** Blocks of lines, with an empty line before, between and after them; empty blocks are left out. */
export function blocksText(blocks: readonly (readonly string[])[]): string {
  const shown = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `\n${shown.join('\n\n')}\n\n`;
}
