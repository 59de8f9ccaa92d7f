import { noteName } from '../../model/note-name.ts';
import { readLinks } from '../links.ts';
import { placeAt } from '../place.ts';
import type { YamlNode } from '../yaml-node.ts';
import { field, type Field } from './field.ts';
import { listOf, TEXT, type JsonSchema } from './field-schema.ts';
import { isEmpty, type Fields } from './fields.ts';
import { itemsOf, nameIn, sourceInQuotes, textOf, unquotedLink } from './values.ts';
import { isBareLink } from '../bare-link.ts';

/** One line of text; null if the field is not given. The items of a list are joined by commas. */
export function readText(fields: Fields, name: string, nodes?: readonly YamlNode[]): string | null {
  const texts = readTexts(fields, name, nodes);
  return texts.length > 0 ? texts.join(', ') : null;
}

function textItem(fields: Fields, name: string, item: YamlNode): string[] {
  if (item.is === 'scalar') return [textOf(item)];
  if (isBareLink(item)) return [unquotedLink(fields, item)];
  if (item.is === 'list')
    return item.items.filter((each) => !isEmpty(each)).flatMap((each) => textItem(fields, name, each));
  const named = nameIn(item);
  if (named) return textItem(fields, name, named);
  // YAML reads unquoted text with a colon as a map; its text as written is used.
  if (!item.flow && item.entries.length === 1) return [fields.sourceText(item)];
  fields.invalid(
    name,
    item,
    `${sourceInQuotes(fields, item)} is not text`,
    `Write the value of “${name}” as text`,
  );
  return [];
}

/**
 * The texts of a list or a single value; links are kept as written. `nodes` are the values of a
 * field that is not free text.
 */
export function readTexts(
  fields: Fields,
  name: string,
  nodes: readonly YamlNode[] = fields.nodes(name),
): readonly string[] {
  const texts: string[] = [];
  for (const node of nodes) {
    for (const item of itemsOf(node)) {
      if (item.is === 'scalar') texts.push(textOf(item));
      else for (const one of textItem(fields, name, item)) texts.push(one);
    }
  }
  // Copied to drop the spare capacity of an array that grew.
  return texts.slice();
}

/** A field with one line of text; `more` is added to its JSON Schema. */
export function text(more: JsonSchema = {}): Field<string | null> {
  return field<string | null>({
    ifAbsent: null,
    read: readText,
    free: true,
    schema: { ...TEXT, ...more },
    description: 'text',
  });
}

/** A name that comes from elsewhere: bent quotation marks around it are removed, which in free text may be meant. */
export function nameGiven(more: JsonSchema = {}): Field<string | null> {
  const read = (fields: Fields, name: string): string | null => {
    const node = fields.node(name);
    return node && readText(fields, name, [node]);
  };
  return field<string | null>({
    ifAbsent: null,
    read,
    free: true,
    schema: { ...TEXT, ...more },
    description: 'text',
  });
}

/** A field with a list of texts; `items` is the JSON Schema of each. */
export function texts(items: JsonSchema = TEXT): Field<readonly string[]> {
  return field({
    ifAbsent: [],
    read: readTexts,
    free: true,
    schema: listOf(items),
    description: 'a list of text',
  });
}

/** A text as it is shown: with the text of links in their place, or the name of their target. */
export function shownText(written: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end, link } of readLinks(written, placeAt(0))) {
    const isPath = link.shown.replace(/#.*$/, '').trim() === link.target;
    shown += written.slice(from, start) + (isPath ? noteName(link.target) : link.shown);
    from = end;
  }
  return shown + written.slice(from);
}

/** `text` for a name of a person, which is no link. */
export function nameText(): Field<string | null> {
  const { codec } = text();
  return field<string | null>({
    ...codec,
    read: (fields, name) => {
      const written = codec.read(fields, name);
      return written && shownText(written);
    },
  });
}

/** `texts` for such names. */
export function nameTexts(): Field<readonly string[]> {
  const { codec } = texts();
  return field({ ...codec, read: (fields, name) => codec.read(fields, name).map(shownText) });
}
