/**
 * Replaces `gray-matter-block.ts` in the plugin, which a phone reads whole at each start: passes
 * a block to the engine as gray-matter does, unless it contains only comments.
 */
export function parseWithGrayMatter(block: string, engine: (yaml: string) => void): void {
  if (block.replace(/^\s*#[^\n]+/gm, '').trim() !== '') engine(block);
}
