import { removeField } from '../../edit/set-field.ts';
import { mergeLists } from '../../edit/merge-lists.ts';
import { setFields } from '../../edit/set-fields.ts';
import { readList, hasList, setList } from '../../edit/set-list.ts';
import { WEEKDAYS } from '../../model/date-names.ts';
import type { Edit, Severity } from '../../model/finding.ts';
import type { Moment } from '../../model/moment.ts';
import type { ScorecardRecord } from '../../parser/records/scorecard.ts';
import type { Rule } from '../../rules/engine/define-rule.ts';
import { RULES, ruleUrl } from '../../rules/index.ts';
import { sortByEffective } from '../../vault/settings.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { changeFields, refuseNewFindings } from '../notes/change-fields.ts';
import type { NoteChange } from '../notes/note-change.ts';
import { UserError } from '../user-error.ts';

/** Settings that a form shows; they are written to a scorecard note (docs/format.md, Settings). */
export const SETTINGS = ['week_start', 'log_to', 'dormant_after', 'follow_up_within'] as const;
/** Fields of a scorecard note that a form shows with one item per line. */
export const LIST_SETTINGS = ['points', 'days_off'] as const;

export type SettingName = (typeof SETTINGS)[number] | (typeof LIST_SETTINGS)[number];

export interface RuleSetting {
  readonly id: string;
  /** What the rule is about. */
  readonly family: Rule['family'];
  readonly summary: string;
  /** The address of the rule's documentation page. */
  readonly url: string;
  readonly usual: Severity;
  /** The severity in `.netvault.yaml`, or null. */
  readonly set: Severity | 'off' | null;
}

/** The settings of a vault, as a form shows them. Plain data. */
export interface VaultSettings {
  /** The scorecard note in effect today; null if there is none, and so nowhere to write a setting. */
  readonly path: string | null;
  /** As written, or the default. */
  readonly values: Readonly<Record<SettingName, string>>;
  readonly rules: readonly RuleSetting[];
}

export function vaultSettings(index: VaultIndex, now: Moment): VaultSettings {
  const { settings, surroundings } = index;
  const list = (name: SettingName): string => {
    const path = noteOf(index, now, name)?.path ?? '';
    return (readList(index.note(path)?.text ?? '', name) ?? []).join('\n');
  };
  return {
    path: noteOf(index, now, 'points')?.path ?? null,
    values: {
      week_start: WEEKDAYS[settings.weekStart].toLowerCase(),
      log_to: settings.logTo,
      dormant_after: settings.dormantAfter.text,
      follow_up_within: settings.followUpWithin.text,
      points: list('points'),
      days_off: list('days_off'),
    },
    rules: [...RULES.values()].map(({ id, family, summary, severity }) => ({
      id,
      family,
      summary,
      url: ruleUrl(id),
      usual: severity,
      set: surroundings.configuration.rules.get(id) ?? null,
    })),
  };
}

const KEYS = {
  week_start: 'weekStart',
  log_to: 'logTo',
  dormant_after: 'dormantAfter',
  follow_up_within: 'followUpWithin',
} as const;

const isList = (name: SettingName): boolean => LIST_SETTINGS.some((one) => one === name);

/**
 * The scorecard note of a setting: the last one that sets it; for lists, the one in effect today;
 * otherwise the last one.
 */
function noteOf(index: VaultIndex, { date }: Moment, name: SettingName): ScorecardRecord | undefined {
  const notes = sortByEffective(index.records('scorecard'));
  const decides = ({ effective, settings }: ScorecardRecord): boolean =>
    name === 'points' || name === 'days_off'
      ? effective === null || effective <= date
      : settings[KEYS[name]] !== null;
  return notes.findLast(decides) ?? notes.at(-1);
}

/** The items of a list, one per line; for other settings, the value. */
const linesOf = (value: string): string[] =>
  value
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** The subject of a list item, by which two changes of it are compared: its activity, or its day. */
const itemKey = (item: string): string => /^(?:[\d-]+|\D+)/.exec(item)?.[0].trim() ?? '';

/**
 * The value of a setting after the user changed the `shown` text to `value`, together with
 * changes that were made in the note since it was shown. Throws `UserError` if both changed the
 * same item differently.
 */
export function mergeSetting(
  index: VaultIndex,
  now: Moment,
  name: SettingName,
  shown: string,
  value: string,
): string {
  const current = vaultSettings(index, now).values[name];
  if (current === shown) return value;
  const [before, typed, found] = [linesOf(shown), linesOf(value), linesOf(current)];
  const about = isList(name) ? itemKey : (): string => '';
  const fresh = (one: readonly string[], other: readonly string[]): string[] =>
    one.filter((item) => !before.includes(item) && !other.includes(item));
  const theirs = fresh(found, typed);
  for (const mine of fresh(typed, found)) {
    const other = theirs.find((one) => about(one) === about(mine));
    if (other !== undefined) {
      const path = noteOf(index, now, name)?.path ?? '';
      throw new UserError('setting-changed', { path, current: other, typed: mine });
    }
  }
  return mergeLists(before, typed, found).join('\n');
}

/**
 * The change to a scorecard note for a setting; an empty text removes the field, and the result
 * is null if nothing changes. For a list, each line is an item. Throws `UserError`, with the
 * parser's message, for a value that would have a finding, and if the note cannot be changed
 * safely.
 */
export function changeSetting(
  index: VaultIndex,
  now: Moment,
  name: SettingName,
  value: string,
): NoteChange | null {
  const path = noteOf(index, now, name)?.path;
  if (path === undefined) throw new UserError('no-scorecard', {});
  const { text = '' } = index.note(path) ?? {};
  const isMany = isList(name);
  const wanted = linesOf(value);
  const edits = isMany ? setList(text, name, wanted) : scalarEdits(text, name, wanted);
  if (edits?.length === 0) return null;
  refuseNewFindings(index, path, edits);
  return changeFields(
    index,
    path,
    edits,
    (note) => note.record?.kind === 'scorecard' && hasList(note.text, name, wanted),
  );
}

function scalarEdits(text: string, name: string, wanted: readonly string[]): Edit[] | null {
  const [value] = wanted;
  if (hasList(text, name, wanted)) return [];
  if (value !== undefined) return setFields(text, new Map([[name, value]]));
  const edit = removeField(text, name);
  return edit ? [edit] : [];
}
