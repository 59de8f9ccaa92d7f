import type { LinkRef } from '../../model/records.ts';
import { linkAt } from '../links.ts';
import { placeAt, type Place } from '../place.ts';
import type { YamlNode } from '../yaml-node.ts';
import { isEmpty, type Fields } from './fields.ts';
import { isBareLink, itemsOf, placeOf, quoted, textOf, unquotedLink } from './values.ts';

const BETWEEN_LINKS = /(?:\s|,|\+|&|\band\b)*/iy;

/** All links of a text that holds nothing but links and what stands between them; null for any other text. */
function onlyLinks(text: string, place: Place): LinkRef[] | null {
  const links: LinkRef[] = [];
  for (let at = 0; at < text.length;) {
    BETWEEN_LINKS.lastIndex = at;
    const from = at + (BETWEEN_LINKS.exec(text)?.[0].length ?? 0);
    if (from >= text.length) break;
    const found = linkAt(text, from, place);
    if (!found) return null;
    links.push(found.link);
    at = found.end;
  }
  return links.length > 0 ? links : null;
}

/** The links of one item, reported where it has none. */
export function linksOf(fields: Fields, name: string, item: YamlNode): LinkRef[] {
  if (isBareLink(item)) {
    const text = unquotedLink(fields, item);
    return onlyLinks(text, placeAt(item.start)) ?? [];
  }
  if (item.is === 'list')
    return item.items.filter((each) => !isEmpty(each)).flatMap((each) => linksOf(fields, name, each));
  const text = item.is === 'scalar' ? textOf(item) : fields.written(item);
  const links = item.is === 'scalar' ? onlyLinks(text, placeOf(fields, item)) : null;
  if (links) return links;
  const own = text
    .replace(/[[\]"|#^]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
  fields.invalid(name, item, `${quoted(text)} is not a link`, `Write "[[${own}]]"`);
  return [];
}

export function readLinksField(fields: Fields, name: string): LinkRef[] {
  return itemsOf(fields.node(name)).flatMap((item) => linksOf(fields, name, item));
}

/** One link; a second one is reported and not used. */
export function readLink(fields: Fields, name: string): LinkRef | null {
  const links = readLinksField(fields, name);
  const second = links[1];
  if (second) fields.invalid(name, second, `“${name}” has more than one link`, 'Keep one of them');
  return links[0] ?? null;
}
