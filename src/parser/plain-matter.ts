/**
 * Stands in for `gray-matter-block.ts` in the plugin, where every kilobyte is
 * read at each start of a phone: hands a block to the engine as gray-matter
 * does, and not where it holds only comments.
 */
export function parseWithGrayMatter(block: string, engine: (yaml: string) => void): void {
  if (block.replace(/^\s*#[^\n]+/gm, '').trim() !== '') engine(block);
}
