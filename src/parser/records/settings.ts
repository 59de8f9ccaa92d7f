import { isNoCadence, parseCadence, type Cadence } from '../../model/cadence.ts';
import { CONTACT_SOURCES, type ContactSource } from '../../model/records.ts';
import { cadence, CADENCE_HELP } from './cadence-field.ts';
import { FieldGroup } from './define-record.ts';
import { field, type Field } from './field.ts';
import { CADENCE, listOf, oneOf, TEXT } from './field-schema.ts';
import { isEmpty } from './fields.ts';
import { fieldMappings, recordRules, valueMappings } from './mapping-fields.ts';
import { mapOf, reportOtherKeys, textOrReport } from './map-values.ts';
import { nameGiven, readTexts } from './text-fields.ts';
import { inQuotes, itemsOf, listedTexts, shortText, sourceInQuotes, textOf, unwrapSingle } from './values.ts';
import type { YamlNode } from '../yaml-node.ts';
import { weekday } from './weekday-fields.ts';
import { readWord, word } from './word-fields.ts';

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

function timeZone(): Field<string | null> {
  const plain = nameGiven({ examples: ['Europe/London'] });
  return field<string | null>({
    ...plain.codec,
    read(fields, name) {
      const node = fields.node(name);
      const zone = plain.read(fields, name);
      if (!node || zone === null || isTimeZone(zone)) return zone;
      fields.invalid(
        name,
        node,
        `${inQuotes(zone)} is no time zone that is known here`,
        'Write a name from the IANA list, such as Europe/Berlin',
      );
      return null;
    },
  });
}

function headings(): Field<readonly string[] | null> {
  return field<readonly string[] | null>({
    ifAbsent: null,
    read(fields, name) {
      const node = fields.node(name);
      const all = listedTexts(node, readTexts(fields, name, itemsOf(node))).map((heading) =>
        heading.replace(/^#+\s*/, ''),
      );
      return all.length > 0 ? all : null;
    },
    schema: listOf(TEXT),
    description: 'names of headings',
  });
}

export interface DailyNotes {
  readonly folder: string;
  readonly format: string;
}

const EXAMPLES = { folder: 'folder: Daily', format: 'format: YYYY-MM-DD' } as const;

function dailyNotes(): Field<DailyNotes | null> {
  return field<DailyNotes | null>({
    ifAbsent: null,
    read(fields, name) {
      const map = mapOf(fields, name, 'Write “folder: …” and “format: …” below it');
      if (!map) return null;
      reportOtherKeys(fields, name, map, ['folder', 'format']);
      const [folder, format] = (['folder', 'format'] as const).map((key) =>
        textOrReport(fields, name, map, key, `Write one text, such as “${EXAMPLES[key]}”`),
      );
      return { folder: (folder ?? '').replace(/^\/+|\/+$/g, ''), format: format ?? 'YYYY-MM-DD' };
    },
    schema: { type: 'object', properties: { folder: TEXT, format: TEXT } },
    description: '`folder` and `format`, a pattern such as `YYYY-MM-DD` or `YYYY/MM/YYYY-MM-DD`',
  });
}

/** A field with the cadence of each tier; null for a tier without one. */
function tiers(): Field<ReadonlyMap<string, Cadence | null> | null> {
  return field<ReadonlyMap<string, Cadence | null> | null>({
    ifAbsent: null,
    read(fields, name) {
      const map = mapOf(fields, name, 'Write “name: cadence” below it, one a line');
      if (!map) return null;
      const found = new Map<string, Cadence | null>();
      for (const { key, value } of map.entries) {
        const text = isEmpty(value) ? '' : shortText(unwrapSingle(value) ?? value);
        const span = parseCadence(text);
        if (span) found.set(key, span);
        else if (isEmpty(value) || isNoCadence(text)) found.set(key, null);
        else
          fields.invalid(
            name,
            value,
            `The tier ${inQuotes(key)} cannot be ${sourceInQuotes(fields, value)}`,
            CADENCE_HELP,
          );
      }
      return found;
    },
    schema: { type: 'object', additionalProperties: { anyOf: [CADENCE, { type: 'null' }] } },
    description: 'name: cadence, or `never`',
  });
}

/** The words of a text with commas or semicolons between them, as nodes. */
function wordNodes(item: YamlNode): readonly YamlNode[] {
  const words = item.is === 'scalar' ? textOf(item).split(/[\s,;]+/) : [];
  if (item.is !== 'scalar' || words.length < 2) return [item];
  return words.filter(Boolean).map((word) => ({ ...item, value: word, source: word }));
}

function contactSources(): Field<readonly ContactSource[] | null> {
  return field<readonly ContactSource[] | null>({
    ifAbsent: null,
    read: (fields, name) =>
      itemsOf(fields.node(name)).flatMap((item) =>
        wordNodes(item).flatMap((one) => readWord(fields, name, CONTACT_SOURCES, one) ?? []),
      ),
    schema: listOf(oneOf(CONTACT_SOURCES)),
    description: '',
    words: CONTACT_SOURCES,
  });
}

/** The settings that a scorecard note can have (docs/format.md, Settings); null for each that is missing. */
export const settings = new FieldGroup({
  week_start: weekday().description('a weekday: `monday`, `sun`; `monday` unless given').example('sunday'),
  time_zone: timeZone()
    .description('an IANA name, which decides when `today` begins; that of the machine unless given')
    .example('Europe/London'),
  dormant_after: cadence().description('a cadence; `90` days unless given').example('120'),
  follow_up_within: cadence().description('a cadence; `2` days unless given').example('3'),
  log_headings: headings()
    .description('names of headings, instead of `Log`; `Log` unless given')
    .example('[Log, Diary]'),
  log_to: word('daily', 'contact')
    .description('where NetVault [writes](#what-netvault-writes); `daily` unless given')
    .example('contact'),
  daily_notes: dailyNotes()
    .description(
      '`folder` and `format`, a pattern such as `YYYY-MM-DD` or `YYYY/MM/YYYY-MM-DD`; Obsidian’s own setting unless given, else `YYYY-MM-DD` in any folder',
    )
    .example('{folder: Daily, format: YYYY-MM-DD}'),
  tiers: tiers()
    .description('name: cadence; none unless given')
    .example('{inner: monthly, circle: quarterly}'),
  records: recordRules()
    .description('which notes are records; see [Mappings](#dialects-and-mappings)')
    .example('{contact: [{folder: People}]}'),
  fields: fieldMappings()
    .as('fieldNames')
    .description('which of your keys is which of ours; see [Mappings](#dialects-and-mappings)')
    .example('{contact: {organization: Firma}}'),
  values: valueMappings()
    .as('fieldValues')
    .description('which of your values is which of ours; see [Mappings](#dialects-and-mappings)')
    .example('{event: {kind: {1-on-1: one-to-one}}}'),
  contact_from: contactSources()
    .as('contactFrom')
    .description('a list of these: what [tells of contact](#what-else-tells-of-contact); `log` unless given')
    .example('[log, headings]'),
});
