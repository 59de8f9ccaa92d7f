import { bodyTags } from './body-tags.ts';
import { readFrontMatter } from './front-matter.ts';
import type { ParsedNote } from './parsed-note.ts';
import { foldTag, frontMatterTags } from './tags.ts';

/**
 * The tags of a note, first those of its front matter, then those of its body: as written,
 * without `#` and without duplicates.
 */
export function tagsOf({ text, frontMatter }: Pick<ParsedNote, 'text' | 'frontMatter'>): readonly string[] {
  if (!mayHaveTags(text) || frontMatter === 'unreadable' || frontMatter === 'template') return [];
  const { root, bodyStart } = readFrontMatter(text);
  const tags = new Map<string, string>();
  for (const one of [...frontMatterTags(text, root), ...bodyTags(text, bodyStart)]) {
    const tag = one.trim().replace(/^#/, '');
    const key = foldTag(tag);
    if (tag !== '' && !tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()];
}

/** A quick test: most notes contain neither and need not be parsed again. */
function mayHaveTags(text: string): boolean {
  return text.includes('#') || /\btags?\b/i.test(text);
}
