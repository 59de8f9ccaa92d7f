import type { LinkRef } from '../model/records.ts';
import { linkAt } from '../parser/links.ts';
import { placeAt } from '../parser/place.ts';
import { fileName, type VaultIndex } from './vault-index.ts';

/**
 * A link that leads to a note from every other note: by name if no other note has it, or else by path. For what
 * `pathOf` returns of a link that leads nowhere, a link of the same kind.
 */
export function linkTo(index: VaultIndex, path: string): string {
  const name = fileName(path);
  const target = index.links.withName(name).length === 1 ? name : path.replace(/\.md$/, '');
  const link = target === name ? `[[${name}]]` : `[[${target}|${name}]]`;
  if (!index.links.has(path)) return link;
  return leadsTo(index, linkAt(link, 0, placeAt(0))?.link, path) ? link : markdownLink(path, name);
}

/** Names with characters that `[[…]]` cannot contain become markdown links. */
function markdownLink(path: string, name: string): string {
  const address = encodeURI(path).replace(
    /[#?()]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${name.replace(/[[\]\\]/g, '')}](${address})`;
}

function leadsTo(index: VaultIndex, link: LinkRef | undefined, path: string): boolean {
  const found = link && index.links.resolve(link.target, '');
  return found?.path === path && found.candidates.length === 1;
}
