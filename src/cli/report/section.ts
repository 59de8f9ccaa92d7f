import { line } from '../terminal/layout.ts';
import type { Style } from '../terminal/style.ts';

/** Lines below a heading, which is bold and stands alone; nothing where there are none. */
export function section(title: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : [line({ at: 2, text: title, paint: style.bold }), ...lines];
}

/** Blocks of lines with a blank line around each; those that say nothing are left out. */
export function blocksText(blocks: readonly (readonly string[])[]): string {
  const shown = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `\n${shown.join('\n\n')}\n\n`;
}
