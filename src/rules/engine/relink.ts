import type { Fix } from '../../model/finding.ts';
import type { LinkRef } from '../../model/records.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';

/** The shortest link target that resolves from a note to a path, and only to it. */
export function linkText(index: VaultIndex, path: string, from: string): string {
  const name = fileName(path);
  const found = index.links.resolve(name, from);
  return found?.path === path && found.candidates.length === 1 ? name : path.replace(/\.md$/, '');
}

/**
 * Makes a wikilink point to a path, with the same display text, or with `shown`. There is no fix
 * if that could change how the surrounding text is read: if the link is not written plainly at
 * its span, or if the target has characters with a meaning in YAML.
 */
export function relink(
  index: VaultIndex,
  from: string,
  link: LinkRef,
  path: string,
  shown: string | null = null,
): { readonly text: string; readonly fix?: Fix } {
  const target = linkText(index, path, from);
  const written = index.note(from)?.text.slice(link.start, link.end) ?? '';
  const parts = /^\[\[([^[\]|#\n]*)(#[^[\]|\n]*)?(\\?\|[^[\]\n]*)?\]\]$/.exec(written);
  const bar = parts?.[3] ?? (shown === null ? '' : `|${shown}`);
  const text = `[[${target}${parts?.[2] ?? ''}${bar}]]`;
  if (!parts || link.plain || /["'\\[\]|#^]|: /.test(target)) return { text };
  return { text, fix: { safe: true, edits: [{ start: link.start, end: link.end, text }] } };
}
