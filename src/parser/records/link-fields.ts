import type { LinkRef } from '../../model/records.ts';
import { linkAt } from '../links.ts';
import { placeAt, type Place } from '../place.ts';
import type { YamlNode } from '../yaml-node.ts';
import { field, type Field, type ValueLink, type LinkTarget } from './field.ts';
import { LINK, listOf } from './field-schema.ts';
import { isEmpty, type Fields } from './fields.ts';
import { itemsOf, placeOf, inQuotes, textOf, unquotedLink } from './values.ts';
import { isBareLink } from '../bare-link.ts';

const BETWEEN_LINKS = /(?:\s|,|\+|&|\band\b)*/iy;

/** The links of a text that has only links and separators; null for any other text. */
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

/** The links of one item; a finding if it is not a link. */
function linksOf(fields: Fields, name: string, item: YamlNode): LinkRef[] {
  if (isBareLink(item)) {
    const text = unquotedLink(fields, item);
    return onlyLinks(text, placeAt(item.start)) ?? [];
  }
  if (item.is === 'list')
    return item.items.filter((each) => !isEmpty(each)).flatMap((each) => linksOf(fields, name, each));
  const text = item.is === 'scalar' ? textOf(item) : fields.sourceText(item);
  const links = item.is === 'scalar' ? onlyLinks(text, placeOf(fields, item)) : null;
  if (links) return links;
  const own = text
    .replace(/[[\]"|#^]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
  fields.invalid(name, item, `${inQuotes(text)} is not a link`, `Write "[[${own}]]"`);
  return [];
}

/** The links of a field: a list or a single value. */
export function readLinks(fields: Fields, name: string): LinkRef[] {
  return itemsOf(fields.node(name)).flatMap((item) => linksOf(fields, name, item));
}

/** The description of a link's target, for docs/format.md. */
const LEADS_TO: Readonly<Record<LinkTarget, string>> = {
  person: 'a contact',
  event: 'an event',
  purpose: 'an overall goal',
  any: 'a note',
};

/** Links that Obsidian updates when their target is renamed. */
export function plainLinks(links: readonly LinkRef[], wants: LinkTarget): ValueLink[] {
  return links.map((link) => ({ link, wants, hidden: false }));
}

/** A field with one link; a second one is reported and ignored. */
export function link(wants: LinkTarget): Field<LinkRef | null> {
  return field<LinkRef | null>({
    absent: null,
    read(fields, name) {
      const [first, second] = readLinks(fields, name);
      if (second) fields.invalid(name, second, `“${name}” has more than one link`, 'Keep one of them');
      return first ?? null;
    },
    schema: LINK,
    says: `link to ${LEADS_TO[wants]}`,
    hint: { is: 'link', wants },
    linksIn: (one) => (one ? plainLinks([one], wants) : []),
  });
}

/** A field with a list of links. */
export function links(wants: LinkTarget): Field<readonly LinkRef[]> {
  return field<readonly LinkRef[]>({
    absent: [],
    read: readLinks,
    schema: listOf(LINK),
    says: 'links',
    hint: { is: 'link', wants },
    linksIn: (all) => plainLinks(all, wants),
  });
}
