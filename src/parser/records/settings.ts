import { parseCadence, type Cadence } from '../../model/cadence.ts';
import { FIELD_WORDS } from '../../model/field-words.ts';
import { KINDS, type Kind, type RecordRule, type ScorecardSettings } from '../../model/records.ts';
import { FIELDS } from '../dialects.ts';
import type { YamlMap, YamlNode } from '../yaml-node.ts';
import { CADENCE_HELP, readCadence } from './contact.ts';
import { isEmpty, type Fields } from './fields.ts';
import { DAY_NAMES, weekdayNamed } from './goal.ts';
import {
  didYouMean,
  itemsOf,
  listed,
  quoted,
  readText,
  readTexts,
  readWord,
  shortText,
  textOf,
} from './values.ts';

function readWeekStart(fields: Fields): ScorecardSettings['weekStart'] {
  const node = fields.node('week_start');
  const written = readText(fields, 'week_start');
  if (!node || written === null) return null;
  const day = weekdayNamed(written);
  if (day === undefined) {
    fields.invalid(
      'week_start',
      node,
      `“week_start” cannot be ${quoted(written)}`,
      `Write ${listed(DAY_NAMES)}${didYouMean(written, DAY_NAMES)}`,
    );
  }
  return day ?? null;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function readTimeZone(fields: Fields): string | null {
  const node = fields.node('time_zone');
  const name = readText(fields, 'time_zone');
  if (!node || name === null || isTimeZone(name)) return name;
  fields.invalid(
    'time_zone',
    node,
    `${quoted(name)} is no time zone that is known here`,
    'Write a name from the IANA list, such as Europe/Berlin',
  );
  return null;
}

/** The map that a field holds, reported where it is anything else. */
function mapOf(fields: Fields, name: string, help: string): YamlMap | null {
  const node = fields.node(name);
  if (!node || node.is === 'map') return node;
  fields.invalid(name, node, `“${name}” cannot be ${quoted(fields.written(node))}`, help);
  return null;
}

/** The text of one key of a map; null where it is not given or is no text. */
function textIn(map: YamlMap, key: string): string | null {
  const value = map.entries.find((entry) => entry.key === key)?.value;
  return value?.is === 'scalar' && !isEmpty(value) ? textOf(value) : null;
}

function onlyKeys(fields: Fields, name: string, map: YamlMap, keys: readonly string[]): void {
  for (const entry of map.entries) {
    if (keys.includes(entry.key)) continue;
    fields.invalid(
      name,
      entry.keySpan,
      `“${name}” knows no ${quoted(entry.key)}`,
      `Write ${listed(keys)}${didYouMean(entry.key, keys)}`,
    );
  }
}

function readDailyNotes(fields: Fields): ScorecardSettings['dailyNotes'] {
  const map = mapOf(fields, 'daily_notes', 'Write “folder: …” and “format: …” below it');
  if (!map) return null;
  onlyKeys(fields, 'daily_notes', map, ['folder', 'format']);
  const folder = (textIn(map, 'folder') ?? '').replace(/^\/+|\/+$/g, '');
  return { folder, format: textIn(map, 'format') ?? 'YYYY-MM-DD' };
}

function readTiers(fields: Fields): ScorecardSettings['tiers'] {
  const map = mapOf(fields, 'tiers', 'Write “name: cadence” below it, one a line');
  if (!map) return null;
  const tiers = new Map<string, Cadence>();
  for (const { key, value } of map.entries) {
    if (isEmpty(value)) continue;
    const cadence = parseCadence(shortText(value));
    if (cadence) tiers.set(key, cadence);
    else
      fields.invalid(
        'tiers',
        value,
        `The tier ${quoted(key)} cannot be ${quoted(fields.written(value))}`,
        CADENCE_HELP,
      );
  }
  return tiers;
}

function kindNamed(
  fields: Fields,
  name: string,
  key: string,
  span: { start: number; end: number },
): Kind | null {
  const kind = KINDS.find((each) => each === key.trim().toLowerCase());
  if (!kind)
    fields.invalid(
      name,
      span,
      `There is no kind of record ${quoted(key)}`,
      `Write ${listed(KINDS)}${didYouMean(key, KINDS)}`,
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

function readRecords(fields: Fields): ScorecardSettings['records'] {
  const map = mapOf(fields, 'records', 'Write a kind, and below it a list of rules: “- folder: People”');
  if (!map) return null;
  return map.entries.flatMap(({ key, keySpan, value }) => {
    const kind = kindNamed(fields, 'records', key, keySpan);
    return itemsOf(isEmpty(value) ? null : value).flatMap((item) => {
      if (item.is === 'map') onlyKeys(fields, 'records', item, ['folder', 'tag', 'property', 'value']);
      const rule = kind && item.is === 'map' ? ruleOf(kind, item) : null;
      if (kind && !rule)
        fields.invalid(
          'records',
          item,
          `${quoted(fields.written(item))} does not say which notes are records`,
          RULE_HELP,
        );
      return rule ?? [];
    });
  });
}

function names(fields: Fields, node: YamlNode): string[] {
  return itemsOf(node).flatMap((item) => {
    if (item.is === 'scalar') return [textOf(item)];
    fields.invalid(
      'fields',
      item,
      `${quoted(fields.written(item))} is not the name of a field`,
      'Write the name of the field as text',
    );
    return [];
  });
}

function readFieldNames(fields: Fields): ScorecardSettings['fieldNames'] {
  const map = mapOf(fields, 'fields', 'Write a kind, and below it “our name: their name”');
  if (!map) return null;
  const kinds = new Map<Kind, ReadonlyMap<string, readonly string[]>>();
  for (const { key, keySpan, value } of map.entries) {
    const kind = kindNamed(fields, 'fields', key, keySpan);
    if (!kind || isEmpty(value)) continue;
    if (value.is !== 'map') {
      fields.invalid(
        'fields',
        value,
        `${quoted(fields.written(value))} maps no field`,
        'Write “our name: their name”, one a line',
      );
      continue;
    }
    onlyKeys(fields, 'fields', value, FIELDS[kind]);
    kinds.set(
      kind,
      new Map(
        value.entries
          .filter((entry) => FIELDS[kind].includes(entry.key) && !isEmpty(entry.value))
          .map((entry) => [entry.key, names(fields, entry.value)]),
      ),
    );
  }
  return kinds;
}

function readHeadings(fields: Fields): readonly string[] | null {
  const headings = readTexts(fields, 'log_headings').map((heading) =>
    heading.replace(/^#+\s*/, '').toLowerCase(),
  );
  return headings.length > 0 ? headings : null;
}

/** Reads the settings that stand in a scorecard (docs/format.md, Settings); null for each that is not given. */
export function readSettings(fields: Fields): ScorecardSettings {
  return {
    weekStart: readWeekStart(fields),
    timeZone: readTimeZone(fields),
    dormantAfter: readCadence(fields, 'dormant_after'),
    followUpWithin: readCadence(fields, 'follow_up_within'),
    logHeadings: readHeadings(fields),
    logTo: readWord(fields, 'log_to', FIELD_WORDS.scorecard.log_to),
    dailyNotes: readDailyNotes(fields),
    tiers: readTiers(fields),
    records: readRecords(fields),
    fieldNames: readFieldNames(fields),
  };
}
