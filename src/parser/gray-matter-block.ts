import matter from 'gray-matter';

/**
 * Parses a block with gray-matter, with `engine` as its only engine. The closing
 * delimiter includes its line end, so that `---x` inside the block does not
 * close it. No values of the block reach gray-matter's options. The engine is
 * not called for a block that has only comments.
 */
export function parseWithGrayMatter(block: string, engine: (yaml: string) => void): void {
  matter(`---\n${block}---\n`, {
    delimiters: ['---', '---\n'],
    language: 'yaml',
    engines: {
      yaml: (matterText) => {
        engine(`${matterText.slice(1)}\n`);
        return {};
      },
    },
  });
}
