import { entryLines, extendValue, inBraces, type Addition } from '../../edit/extend-value.ts';
import { insertion, lineEndOf } from '../../edit/text-edits.ts';
import { groupBy } from '../../model/group-by.ts';
import { CONTACT_SOURCES } from '../../model/records.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import { foldCase } from '../../model/plain-letters.ts';
import { headingName } from '../../parser/heading-name.ts';
import { normalizeKey } from '../../parser/normalize-key.ts';
import { partsAndWhole } from '../../parser/records/values.ts';
import type { ScorecardRecord } from '../../parser/records/scorecard.ts';
import { doubleQuoteYaml, yamlText } from '../../parser/yaml-quote.ts';
import { noteOfSetting, sortByEffective } from '../../vault/settings.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields } from '../notes/change-fields.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { UserError } from '../user-error.ts';
import type { ChosenPlace, SetUpChoices } from './choices.ts';
import { PLACE_KINDS } from './record-places.ts';

type SettingName = 'records' | 'fields' | 'log_headings' | 'contact_from';

/** The settings that what was chosen belongs to, and what a new one says besides. */
const SETTINGS: Readonly<
  Record<
    SettingName,
    {
      readonly key: 'records' | 'fieldNames' | 'logHeadings' | 'contactFrom';
      readonly base: readonly string[];
    }
  >
> = {
  records: { key: 'records', base: [] },
  fields: { key: 'fieldNames', base: [] },
  log_headings: { key: 'logHeadings', base: ['"Log"'] },
  contact_from: { key: 'contactFrom', base: ['log'] },
};

/** One choice: where it belongs, and as what it is recognized in what a scorecard says. */
interface Choice {
  readonly setting: SettingName;
  readonly id: string;
  /** The keys of the maps down to a list, and the item of it. */
  readonly keys: readonly string[];
  readonly item: string | readonly string[];
}

const idOf = (...parts: readonly unknown[]): string => JSON.stringify(parts).toLowerCase();

const headingId = (heading: string): string => idOf('log_headings', foldCase(headingName(heading)));

function ruleId(kind: string, rule: object): string {
  const { folder, path, tag, property, value } = rule as Partial<Record<string, string>>;
  return idOf('records', kind, folder, path, tag, property, value);
}

function choicesIn({
  places = [],
  fields = [],
  logHeadings = [],
  contactFrom = [],
}: SetUpChoices): readonly Choice[] {
  return [
    ...PLACE_KINDS.flatMap((kind) => places.filter((one) => one.kind === kind)).map((place): Choice => ({
      setting: 'records',
      id: ruleId(place.kind, place.sign),
      keys: [place.kind],
      item: ruleItem(place),
    })),
    ...PLACE_KINDS.flatMap((kind) => fields.filter((one) => one.kind === kind)).map(
      ({ kind, field, key }): Choice => ({
        setting: 'fields',
        id: idOf('fields', kind, field, normalizeKey(key)),
        keys: [kind, field],
        item: doubleQuoteYaml(key),
      }),
    ),
    ...logHeadings.map((one): Choice => ({
      setting: 'log_headings',
      id: headingId(one),
      keys: [],
      item: doubleQuoteYaml(one),
    })),
    ...CONTACT_SOURCES.filter((one) => contactFrom.includes(one)).map((one): Choice => ({
      setting: 'contact_from',
      id: idOf('contact_from', one),
      keys: [],
      item: one,
    })),
  ];
}

/** All that a scorecard says in these settings, as the ids of choices. */
function existingIds({
  records,
  fieldNames,
  logHeadings,
  contactFrom,
}: ScorecardRecord['settings']): Set<string> {
  return new Set([
    ...(records ?? []).map((rule) => ruleId(rule.kind, rule)),
    ...[...(fieldNames ?? [])].flatMap(([kind, named]) =>
      [...named].flatMap(([field, keys]) =>
        keys.map((key) => idOf('fields', kind, field, normalizeKey(key))),
      ),
    ),
    ...(logHeadings ?? []).map((one) => headingId(one)),
    ...(contactFrom ?? []).map((one) => idOf('contact_from', one)),
  ]);
}

function ruleItem({ sign, except = [] }: ChosenPlace): readonly string[] {
  const quoted = except.map(doubleQuoteYaml).join(', ');
  return [
    ...Object.entries(sign).map(([key, value]) => `${key}: ${yamlItemText(value)}`),
    ...(except.length === 0 ? [] : [`except: [${quoted}]`]),
  ];
}

/** A text in YAML that is read as text, even if it looks like a number, as a folder's name may. */
const yamlItemText = (value: string): string =>
  /^\d/.test(value) ? doubleQuoteYaml(value) : yamlText(value);

/** What new settings say besides what was chosen (`SETTINGS`). */
const BASE_IDS: readonly string[] = [headingId('Log'), idOf('contact_from', 'log')];

/** Choices of one setting, as an addition to its value. */
function additionOf(choices: readonly Choice[], base: readonly string[] = []): Addition {
  const items = choices.filter(({ keys }) => keys.length === 0).map(({ item }) => item);
  if (items.length > 0) return [...base, ...items.filter((one) => !base.includes(String(one)))];
  const below = groupBy(choices, ({ keys: [first = ''] }) => [first]);
  return new Map(
    [...below].map(([key, all]) => [
      key,
      additionOf(all.map((one) => ({ ...one, keys: one.keys.slice(1) }))),
    ]),
  );
}

/** The lines of new settings in a scorecard's front matter for what was chosen. */
export function settingLines(choices: SetUpChoices): readonly string[] {
  return [...groupBy(choicesIn(choices), ({ setting }) => [setting])].flatMap(([name, all]) =>
    entryLines(name, additionOf(all, SETTINGS[name].base)),
  );
}

/**
 * The changes that add what was chosen to the scorecards: to the settings that apply, in the style
 * in which they are written, or else as new ones to the last scorecard. Throws `UserError`, with
 * what to add by hand, if that is not possible.
 */
export function addSettings(index: VaultIndex, choices: SetUpChoices): readonly NoteChange[] {
  const scorecards = sortByEffective(index.records('scorecard'));
  const last = scorecards.at(-1)?.path ?? '';
  const byNote = groupBy(choicesIn(choices), ({ setting }) => [
    noteOfSetting(scorecards, SETTINGS[setting].key) ?? last,
  ]);
  return [...byNote].flatMap(([path, all]) => {
    const record = index.record('scorecard', path);
    const existing = record ? existingIds(record.settings) : new Set<string>();
    const fresh = all.filter(({ id }) => !existing.has(id));
    return fresh.length === 0 ? [] : [extendScorecard(index, path, fresh, existing)];
  });
}

/** The change that adds these choices to what a scorecard says. */
function extendScorecard(
  index: VaultIndex,
  path: string,
  choices: readonly Choice[],
  existing: ReadonlySet<string>,
): NoteChange {
  const text = index.note(path)?.text ?? '';
  const { block, root } = readFrontMatter(text);
  const settings = [...groupBy(choices, ({ setting }) => [setting])].map(([name, all]) => {
    const isStated = (index.record('scorecard', path)?.settings[SETTINGS[name].key] ?? null) !== null;
    const added = additionOf(all, isStated ? [] : SETTINGS[name].base);
    const entry = root?.entries.find(({ key }) => normalizeKey(key) === normalizeKey(name));
    return {
      name,
      added,
      edits: entry && extendValue(text, entry, added, partsAndWhole),
      isThere: entry !== undefined,
    };
  });
  const end = lineEndOf(text);
  const lines = settings.flatMap(({ name, added, isThere }) => (isThere ? [] : entryLines(name, added)));
  const edits = settings.map(({ edits = [] }) => edits);
  if (lines.length > 0 && block)
    edits.push([insertion(block.end, lines.map((one) => `${one}${end}`).join(''))]);
  const wanted = new Set([...existing, ...choices.map(({ id }) => id)]);
  const allowed = new Set([...wanted, ...BASE_IDS]);
  const present = settings.find(({ isThere }) => isThere);
  try {
    const all = edits.includes(null) || !block ? null : edits.flatMap((one) => one ?? []);
    return changeFields(index, path, all, ({ record, findings }) => {
      const now = record?.kind === 'scorecard' ? existingIds(record.settings) : new Set<string>();
      // Nothing else either: a value with an anchor may be that of other settings, too.
      const hasWanted = [...wanted].every((id) => now.has(id)) && [...now].every((id) => allowed.has(id));
      return hasWanted && findings.length <= (index.note(path)?.findings.length ?? 0);
    });
  } catch (error) {
    if (!present || !(error instanceof UserError) || error.code !== 'not-cleanly-writable') throw error;
    const put = settings.map(({ name, added }) => `${name}: ${inBraces(added)}`).join('; ');
    throw new UserError('setting-there', { path, setting: present.name, text: put });
  }
}
