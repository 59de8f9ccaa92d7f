interface Options {
  readonly engines: { readonly yaml: (text: string) => unknown };
}

/**
 * Stands in for gray-matter in the plugin, where every kilobyte is read at each
 * start of a phone: hands the block of `---\n…---\n` to the engine as
 * gray-matter does, and not where it holds only comments.
 */
export default function plainMatter(text: string, { engines }: Options): void {
  const block = text.slice(3, text.indexOf('\n---\n'));
  if (block.replace(/^\s*#[^\n]+/gm, '').trim() !== '') engines.yaml(block);
}
