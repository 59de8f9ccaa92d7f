import type { YamlNode } from '../yaml-node.ts';
import { field, type Field } from './field.ts';
import { some, TEXT, type JsonSchema } from './field-schema.ts';
import { isEmpty, type Fields } from './fields.ts';
import { isBareLink, itemsOf, quoted, textOf, unquotedLink } from './values.ts';

/** One line of text; null where the field is not given. A list of several is joined by commas. */
export function readText(fields: Fields, name: string): string | null {
  const texts = readTexts(fields, name);
  return texts.length > 0 ? texts.join(', ') : null;
}

function textItem(fields: Fields, name: string, item: YamlNode): string[] {
  if (item.is === 'scalar') return [textOf(item)];
  if (isBareLink(item)) return [unquotedLink(fields, item)];
  if (item.is === 'list')
    return item.items.filter((each) => !isEmpty(each)).flatMap((each) => textItem(fields, name, each));
  // A text with a colon in it is a map to YAML: it is read as it was written.
  if (!item.flow && item.entries.length === 1) return [fields.written(item)];
  fields.invalid(
    name,
    item,
    `${quoted(fields.written(item))} is not text`,
    `Write the value of “${name}” as text`,
  );
  return [];
}

/** A list of texts, or one; links are kept as written. */
export function readTexts(fields: Fields, name: string): readonly string[] {
  return fields.nodes(name).flatMap((node) => itemsOf(node).flatMap((item) => textItem(fields, name, item)));
}

/** One line of text; `more` goes into its JSON Schema. */
export function text(more: JsonSchema = {}): Field<string | null> {
  return field<string | null>({ absent: null, read: readText, schema: { ...TEXT, ...more }, says: 'text' });
}

/** A list of texts, each of this JSON Schema. */
export function texts(items: JsonSchema = TEXT): Field<readonly string[]> {
  return field({ absent: [], read: readTexts, schema: some(items), says: 'a list of text' });
}
