import { withoutBentQuotes } from './bent-quotes.ts';
import { valuesOf } from './records/property-values.ts';
import type { YamlMap } from './yaml-node.ts';

/** Obsidian reads both. */
const TAG_KEYS: readonly string[] = ['tags', 'tag'];

/** The tags in a note's front matter, as written. */
export function frontMatterTags(text: string, root: YamlMap | null): readonly string[] {
  const fields = (root?.entries ?? []).filter(({ key }) =>
    TAG_KEYS.includes(withoutBentQuotes(key).toLowerCase()),
  );
  const values = fields.flatMap(({ value }) => valuesOf(text, value));
  return values.flatMap((value) => value.split(/[,\s]+/)).filter(Boolean);
}

/** A tag without `#`, in a form that is the same for every way to write it. */
export function foldTag(tag: string): string {
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
