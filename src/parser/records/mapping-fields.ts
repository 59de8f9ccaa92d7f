import { KINDS, type Kind, type RecordRule } from '../../model/records.ts';
import type { Span } from '../../model/span.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';
import { field, type Field } from './field.ts';
import { isEmpty, type Fields } from './fields.ts';
import { mapOf, reportOtherKeys, textIn } from './map-values.ts';
import { didYouMean, itemsOf, joinWithOr, inQuotes, textOf } from './values.ts';

function kindNamed(fields: Fields, name: string, key: string, span: Span): Kind | null {
  const kind = KINDS.find((each) => each === key.trim().toLowerCase());
  if (!kind)
    fields.invalid(
      name,
      span,
      `There is no kind of record ${inQuotes(key)}`,
      `Write ${joinWithOr(KINDS)}${didYouMean(key, KINDS)}`,
    );
  return kind ?? null;
}

const RULE_HELP = 'Write “folder: People”, or “tag: person”, or “property: category” and “value: People”';

function ruleOf(kind: Kind, item: YamlMap): RecordRule | null {
  const folder = textIn(item, 'folder');
  const tag = textIn(item, 'tag');
  const property = textIn(item, 'property');
  const value = textIn(item, 'value');
  const given = [folder, tag, property].filter((each) => each !== null).length;
  if (given !== 1 || (property === null) !== (value === null)) return null;
  if (folder !== null) return { kind, folder: folder.replace(/^\/+|\/+$/g, '') };
  if (tag !== null) return { kind, tag: tag.replace(/^#/, '') };
  return property !== null && value !== null ? { kind, property, value } : null;
}

/** A field with rules that make notes without a known `type` records of a kind. */
export function recordRules(): Field<readonly RecordRule[] | null> {
  return field<readonly RecordRule[] | null>({
    absent: null,
    read(fields, name) {
      const map = mapOf(fields, name, 'Write a kind, and below it a list of rules: “- folder: People”');
      if (!map) return null;
      return map.entries.flatMap(({ key, keySpan, value }) => {
        const kind = kindNamed(fields, name, key, keySpan);
        return itemsOf(isEmpty(value) ? null : value).flatMap((item) => {
          if (item.is === 'map') reportOtherKeys(fields, name, item, ['folder', 'tag', 'property', 'value']);
          const rule = kind && item.is === 'map' ? ruleOf(kind, item) : null;
          if (kind && !rule)
            fields.invalid(
              name,
              item,
              `${inQuotes(fields.sourceText(item))} does not say which notes are records`,
              RULE_HELP,
            );
          return rule ?? [];
        });
      });
    },
    schema: { type: 'object' },
    says: 'kind: rules',
  });
}

function keysIn(fields: Fields, name: string, node: YamlNode): string[] {
  return itemsOf(node).flatMap((item) => {
    if (item.is === 'scalar') return [textOf(item)];
    fields.invalid(
      name,
      item,
      `${inQuotes(fields.sourceText(item))} is not the name of a field`,
      'Write the name of the field as text',
    );
    return [];
  });
}

/** kind → NetVault's field name → the vault's own names for it. */
type FieldMappings = ReadonlyMap<Kind, ReadonlyMap<string, readonly string[]>>;

/** A field that maps a vault's own keys to NetVault's fields. */
export function fieldMappings(): Field<FieldMappings | null> {
  return field<FieldMappings | null>({
    absent: null,
    read(fields, name) {
      const map = mapOf(fields, name, 'Write a kind, and below it “our name: their name”');
      if (!map) return null;
      const kinds = new Map<Kind, ReadonlyMap<string, readonly string[]>>();
      for (const { key, keySpan, value } of map.entries) {
        const kind = kindNamed(fields, name, key, keySpan);
        if (!kind || isEmpty(value)) continue;
        if (value.is === 'map') kinds.set(kind, keysOfKind(fields, name, kind, value));
        else
          fields.invalid(
            name,
            value,
            `${inQuotes(fields.sourceText(value))} maps no field`,
            'Write “our name: their name”, one a line',
          );
      }
      return kinds;
    },
    schema: { type: 'object' },
    says: 'kind: our name: their name',
  });
}

function keysOfKind(
  fields: Fields,
  name: string,
  kind: Kind,
  map: YamlMap,
): ReadonlyMap<string, readonly string[]> {
  const ours = fields.source.parts.fieldNames(kind);
  reportOtherKeys(fields, name, map, ours);
  const known = map.entries.filter((entry) => ours.includes(entry.key) && !isEmpty(entry.value));
  return new Map(known.map((entry) => [entry.key, keysIn(fields, name, entry.value)]));
}
