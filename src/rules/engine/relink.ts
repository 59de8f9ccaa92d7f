import type { Fix } from '../../model/finding.ts';
import type { LinkRef } from '../../model/records.ts';
import { fileName, type VaultIndex } from '../../vault/vault-index.ts';

/** The shortest text that leads from a note to a path, and to nothing else. */
export function linkText(index: VaultIndex, path: string, from: string): string {
  const name = fileName(path);
  const found = index.links.resolve(name, from);
  return found?.path === path && found.candidates.length === 1 ? name : path.replace(/\.md$/, '');
}

/**
 * A fix that makes a wikilink lead to a path and show what it showed, or
 * `shown`. None where that cannot be written without changing how the text
 * around it reads: the link's own text must be at its place, and signs that
 * mean something in YAML must not come in.
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
  if (!parts || /["'\\[\]|#^]|: /.test(target)) return { text };
  return { text, fix: { safe: true, edits: [{ start: link.start, end: link.end, text }] } };
}
