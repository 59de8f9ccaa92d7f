import { joinWords } from '../../model/join-words.ts';
import type { LinkRef } from '../../model/records.ts';
import type { Span } from '../../model/span.ts';
import { placeAt, type Place } from '../place.ts';
import type { YamlNode } from '../yaml-node.ts';
import { field, type Field, type ValueLink, type LinkTarget } from './field.ts';
import { LINK, listOf, PERSON, type JsonSchema } from './field-schema.ts';
import { isEmpty, type Fields } from './fields.ts';
import { readPeopleText, sharedNamesIn, type SharedName } from './people-text.ts';
import { itemsOf, nameIn, placeOf, inQuotes, textOf, unquotedLink } from './values.ts';
import { isBareLink } from '../bare-link.ts';

const NOBODY = (): null => null;
/** The most contacts with the same name that a message lists. */
const MAX_PATHS = 4;

/** The text of a value that may name people or link notes, and its place. */
function textIn(fields: Fields, item: YamlNode): { text: string; place: Place } {
  if (isBareLink(item)) return { text: unquotedLink(fields, item), place: placeAt(item.start) };
  if (item.is === 'scalar') return { text: textOf(item), place: placeOf(fields, item) };
  return { text: fields.sourceText(item), place: placeAt(item.start) };
}

/** Reports a value without a link. The name of a person is allowed and stays text. */
function reportText(fields: Fields, name: string, item: Span, text: string, wants: LinkTarget): void {
  if (wants !== 'person') {
    fields.invalid(name, item, `${inQuotes(text)} is not a link`, 'Link the note, in quotes: "[[Note]]"');
  } else if (fields.source.origin === 'own') {
    fields.report(
      'unlinked-name',
      item,
      `${inQuotes(text)} names no one contact, and is kept as text`,
      'Link the person: "[[Note]]"',
    );
  }
}

/** Reports a name that several contacts have: in any tool's record, it does not say who is meant. */
function reportShared(fields: Fields, item: Span, { name, paths }: SharedName): void {
  const [first = '', ...more] = paths;
  fields.report(
    'unlinked-name',
    item,
    `${inQuotes(name)} may be ${joinWords([first, ...more].slice(0, MAX_PATHS))}: nobody is known to be meant`,
    `Link who is meant: "[[${first.replace(/\.md$/, '')}]]"`,
  );
}

/** The links of one item, and the people it names; anything else is reported. */
function linksOf(fields: Fields, name: string, item: YamlNode, wants: LinkTarget): readonly LinkRef[] {
  if (item.is === 'list' && !isBareLink(item)) {
    return item.items.filter((each) => !isEmpty(each)).flatMap((each) => linksOf(fields, name, each, wants));
  }
  const named = item.is === 'map' ? nameIn(item) : null;
  if (named) return linksOf(fields, name, named, wants);
  const { text, place } = textIn(fields, item);
  const personNamed = wants === 'person' && item.is === 'scalar' ? fields.source.parts.personNamed : NOBODY;
  const { links, isRead, unread } = readPeopleText(text, place, personNamed);
  const given = isRead ? unread : [{ name: text, start: item.start, end: item.end }];
  for (const { name: written, ...span } of personNamed === NOBODY && isRead ? [] : given) {
    const shared = personNamed === NOBODY ? [] : sharedNamesIn(written, fields.source.parts.namesakes);
    for (const one of shared) reportShared(fields, span, one);
    if (shared.length === 0) reportText(fields, name, span, written, wants);
  }
  return links;
}

/** The links of a field: a list or a single value. */
export function readLinks(fields: Fields, name: string, wants: LinkTarget): LinkRef[] {
  return itemsOf(fields.node(name)).flatMap((item) => linksOf(fields, name, item, wants));
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

/** A person may also be named without a link. */
const linkTo = (wants: LinkTarget): JsonSchema => (wants === 'person' ? PERSON : LINK);

/** A field with one link; a second one is reported and ignored. */
export function link(wants: LinkTarget): Field<LinkRef | null> {
  return field<LinkRef | null>({
    ifAbsent: null,
    read(fields, name) {
      const [first, second] = readLinks(fields, name, wants);
      if (second) fields.invalid(name, second, `“${name}” has more than one link`, 'Keep one of them');
      return first ?? null;
    },
    schema: linkTo(wants),
    description: `link to ${LEADS_TO[wants]}`,
    hint: { is: 'link', wants },
    linksIn: (one) => (one ? plainLinks([one], wants) : []),
  });
}

/** A field with a list of links. */
export function links(wants: LinkTarget): Field<readonly LinkRef[]> {
  return field<readonly LinkRef[]>({
    ifAbsent: [],
    read: (fields, name) => readLinks(fields, name, wants),
    schema: listOf(linkTo(wants)),
    description: 'links',
    hint: { is: 'link', wants },
    linksIn: (all) => plainLinks(all, wants),
  });
}
