import { bodyTags } from './body-tags.ts';
import { readFrontMatter } from './front-matter.ts';
import type { ParsedNote } from './parsed-note.ts';
import { valuesOf } from './records/kind.ts';

const TAG_KEYS: readonly string[] = ['tags', 'tag'];

/**
 * The tags of a note, first those of its front matter, then those of its body: as written,
 * without `#` and without duplicates.
 */
export function tagsOf({ text, frontMatter }: Pick<ParsedNote, 'text' | 'frontMatter'>): readonly string[] {
  if (!mayHaveTags(text) || frontMatter === 'unreadable' || frontMatter === 'template') return [];
  const { root, bodyStart } = readFrontMatter(text);
  const fields = (root?.entries ?? []).filter(({ key }) => TAG_KEYS.includes(key.toLowerCase()));
  const written = fields.flatMap(({ value }) => valuesOf(text, value).flatMap((one) => one.split(/[,\s]+/)));
  const tags = new Map<string, string>();
  for (const one of [...written, ...bodyTags(text, bodyStart)]) {
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

function foldTag(tag: string): string {
  return tag.trim().replace(/^#/, '').normalize('NFC').toLowerCase();
}

/**
 * Whether one of the tags is the wanted one or nested in it, as `people/friend` is in `people`;
 * in any case, with or without `#`.
 */
export function hasTag(tags: readonly string[], wanted: string): boolean {
  const tag = foldTag(wanted);
  return tags.map(foldTag).some((one) => one === tag || one.startsWith(`${tag}/`));
}
