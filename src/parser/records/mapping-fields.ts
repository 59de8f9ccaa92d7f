import { joinWords } from '../../model/join-words.ts';
import { KINDS, type FieldValues, type Kind, type RecordRule } from '../../model/records.ts';
import type { Span } from '../../model/span.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml-node.ts';
import { parseActivityName } from './activity-name.ts';
import { field, type Field } from './field.ts';
import { isEmpty, type Fields } from './fields.ts';
import { mapOf, reportOtherKeys, textIn } from './map-values.ts';
import { didYouMean, inQuotes, itemsOf, listedTexts, sourceInQuotes, textOf } from './values.ts';
import { normalizeValue } from '../normalize-key.ts';

function kindNamed(fields: Fields, name: string, key: string, span: Span): Kind | null {
  const kind = KINDS.find((each) => each === key.trim().toLowerCase());
  if (!kind)
    fields.invalid(
      name,
      span,
      `There is no kind of record ${inQuotes(key)}`,
      `Write ${joinWords(KINDS)}${didYouMean(key, KINDS)}`,
    );
  return kind ?? null;
}

const RULE_HELP =
  'Write “folder: People”, or “path: "user.*"”, or “tag: person”, or “property: category” and “value: People”';
const RULE_KEYS = ['folder', 'path', 'tag', 'property', 'value', 'except', 'activity'];

/** A path as the user writes it, relative to the vault, without `./` and slashes at its ends. */
const fromRoot = (path: string): string => path.replace(/^(?:\.?\/)+|\/+$/g, '').replace(/^\.$/, '');

/** The folder of a rule, which may be written as a link to it or as a glob of everything in it. */
const folderIn = (written: string): string =>
  fromRoot(written.replace(/^\[\[([^[\]|#]+)\]\]$/, '$1').replace(/(?:\/\*{1,2})+(?:\.md|\/+)?$/, ''));

/** The tag of a rule, without `#` and without what stands for the tags nested in it. */
const tagIn = (written: string): string => written.replace(/^#/, '').replace(/(?:\/\*{0,2})+$/, '');

/** The globs of notes to which a rule does not apply. */
function exceptIn(fields: Fields, name: string, item: YamlMap): string[] {
  const value = item.entries.find(({ key }) => key === 'except')?.value ?? null;
  return itemsOf(value && isEmpty(value) ? null : value).flatMap((one) => {
    const glob = one.is === 'scalar' ? textOf(one) : '!';
    const globs = listedTexts(value, [glob]);
    if (!globs.some((each) => each.startsWith('!'))) return globs;
    const text = sourceInQuotes(fields, one);
    fields.invalid(name, one, `${text} is not a path`, 'Write a glob in quotes, such as "People/Old/**"');
    return [];
  });
}

/** The activity of a rule for events. Reports it if it is not an activity, or if the rule makes no events. */
function activityIn(fields: Fields, name: string, kind: Kind, item: YamlMap): string | null {
  const value = item.entries.find(({ key }) => key === 'activity')?.value;
  if (!value || isEmpty(value)) return null;
  const text = kind === 'event' && value.is === 'scalar' ? textOf(value) : '';
  const activity = parseActivityName(text) ?? fields.activityNamed(text);
  if (activity !== undefined) return activity;
  const message =
    kind === 'event' ? `${sourceInQuotes(fields, value)} is not an activity` : `A ${kind} has no activity`;
  fields.invalid(name, value, message, 'Only rules for events take one word, such as “activity: one-to-one”');
  return null;
}

function ruleOf(fields: Fields, name: string, kind: Kind, item: YamlMap): RecordRule | null {
  const [folder, path, tag] = [textIn(item, 'folder'), textIn(item, 'path'), textIn(item, 'tag')];
  const [property, value] = [textIn(item, 'property'), textIn(item, 'value')];
  const given = [folder, path, tag, property].filter((each) => each !== null).length;
  if (given !== 1 || (property === null) !== (value === null)) return null;
  const rule = {
    kind,
    except: exceptIn(fields, name, item),
    activity: activityIn(fields, name, kind, item),
  };
  if (folder !== null) return { ...rule, folder: folderIn(folder) };
  if (path !== null) return { ...rule, path: fromRoot(path) };
  if (tag !== null) return { ...rule, tag: tagIn(tag) };
  return property !== null && value !== null ? { ...rule, property, value } : null;
}

/** Bounded, since every rule is tested for every note. */
const MAX_RULES = 200;
const TOO_MANY_RULES = `There are more than ${MAX_RULES} rules here`;

/** A field with rules that make notes without a known `type` records of a kind. */
export function recordRules(): Field<readonly RecordRule[] | null> {
  return field<readonly RecordRule[] | null>({
    ifAbsent: null,
    read(fields, name) {
      const map = mapOf(fields, name, 'Write a kind, and below it a list of rules: “- folder: People”');
      if (!map) return null;
      let count = 0;
      return map.entries.flatMap(({ key, keySpan, value }) => {
        const kind = kindNamed(fields, name, key, keySpan);
        return itemsOf(isEmpty(value) ? null : value).flatMap((item) => {
          if (++count > MAX_RULES) {
            if (count === MAX_RULES + 1)
              fields.invalid(name, item, TOO_MANY_RULES, 'Name folders that hold them');
            return [];
          }
          const isKnown = item.is !== 'map' || item.entries.every(({ key }) => RULE_KEYS.includes(key));
          if (item.is === 'map') reportOtherKeys(fields, name, item, RULE_KEYS);
          const rule = kind && item.is === 'map' ? ruleOf(fields, name, kind, item) : null;
          // An unknown key is reported alone: with it, the other faults may be wrong.
          if (kind && !rule && isKnown)
            fields.invalid(
              name,
              item,
              `${sourceInQuotes(fields, item)} does not say which notes are records`,
              RULE_HELP,
            );
          return rule ?? [];
        });
      });
    },
    schema: { type: 'object' },
    description: 'kind: rules',
  });
}

function keysIn(fields: Fields, name: string, node: YamlNode): readonly string[] {
  const keys = itemsOf(node).flatMap((item) => {
    if (item.is === 'scalar') return [textOf(item)];
    fields.invalid(
      name,
      item,
      `${sourceInQuotes(fields, item)} is not the name of a field`,
      'Write the name of the field as text',
    );
    return [];
  });
  return listedTexts(node, keys);
}

/** kind → NetVault's field name → the vault's own names for it. */
type FieldMappings = ReadonlyMap<Kind, ReadonlyMap<string, readonly string[]>>;

/** How to read the mapping of one kind, and the words for findings about it. */
interface KindMapping<Value> {
  readonly read: (fields: Fields, name: string, kind: Kind, map: YamlMap) => Value;
  /** The help for the whole field. */
  readonly help: string;
  /** For a value of another type: what such a mapping maps, and the help. */
  readonly maps: string;
  readonly write: string;
  readonly description: string;
}

/** A field with a mapping for each kind of record. */
function byKind<Value>({
  read,
  help,
  maps,
  write,
  description,
}: KindMapping<Value>): Field<ReadonlyMap<Kind, Value> | null> {
  return field<ReadonlyMap<Kind, Value> | null>({
    ifAbsent: null,
    read(fields, name) {
      const map = mapOf(fields, name, help);
      if (!map) return null;
      const kinds = new Map<Kind, Value>();
      for (const { key, keySpan, value } of map.entries) {
        const kind = kindNamed(fields, name, key, keySpan);
        if (!kind || isEmpty(value)) continue;
        if (value.is === 'map') kinds.set(kind, read(fields, name, kind, value));
        else fields.invalid(name, value, `${sourceInQuotes(fields, value)} maps no ${maps}`, write);
      }
      return kinds;
    },
    schema: { type: 'object' },
    description,
  });
}

/** A field that maps a vault's own keys to NetVault's fields. */
export function fieldMappings(): Field<FieldMappings | null> {
  return byKind({
    read: keysOfKind,
    help: 'Write a kind, and below it “our name: their name”',
    maps: 'field',
    write: 'Write “our name: their name”, one a line',
    description: 'kind: our name: their name',
  });
}

/** A field that maps a vault's own values to NetVault's: kind → our field → theirs → ours. */
export function valueMappings(): Field<FieldValues | null> {
  return byKind({
    read: valuesOfKind,
    help: 'Write a kind, below it one of our fields, and below that “theirs: ours”',
    maps: 'value',
    write: 'Write one of our fields, and below it “theirs: ours”, one a line',
    description: 'kind: our field: their value: ours',
  });
}

function valuesOfKind(
  fields: Fields,
  name: string,
  kind: Kind,
  map: YamlMap,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const ours = fields.source.parts.fieldNames(kind);
  reportOtherKeys(fields, name, map, ours);
  const found = new Map<string, ReadonlyMap<string, string>>();
  for (const { key, value } of map.entries) {
    if (!ours.includes(key) || isEmpty(value)) continue;
    if (value.is !== 'map') {
      const text = sourceInQuotes(fields, value);
      fields.invalid(name, value, `${text} maps no value`, 'Write “theirs: ours”, one a line');
      continue;
    }
    const pairs = value.entries.flatMap(({ key: theirs, value: own }) => {
      if (own.is === 'scalar' && !isEmpty(own)) return [[normalizeValue(theirs), textOf(own)] as const];
      const text = sourceInQuotes(fields, own);
      fields.invalid(name, own, `${text} is not one of our values`, 'Write it as text');
      return [];
    });
    found.set(key, new Map(pairs));
  }
  return found;
}

function keysOfKind(
  fields: Fields,
  name: string,
  kind: Kind,
  map: YamlMap,
): ReadonlyMap<string, readonly string[]> {
  const ours = fields.source.parts.fieldNames(kind);
  reportOtherKeys(fields, name, map, ours);
  // An empty list means that the field is not read at all.
  const isNone = ({ value }: YamlEntry): boolean => value.is === 'list' && value.items.length === 0;
  const known = map.entries.filter(
    (entry) => ours.includes(entry.key) && (isNone(entry) || !isEmpty(entry.value)),
  );
  return new Map(known.map((entry) => [entry.key, keysIn(fields, name, entry.value)]));
}
