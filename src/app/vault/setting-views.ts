import { WEEKDAYS } from '../../model/date-names.ts';
import type { Configuration, RuleSettings } from '../../vault/configuration.ts';
import { partsAndWhole } from '../../parser/records/values.ts';
import type { ScorecardSettings } from '../../parser/records/scorecard.ts';
import { OBSIDIAN_FILES } from '../../vault/obsidian-files.ts';
import { noteOfSetting } from '../../vault/settings.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { ruleText, spanText } from '../words/setting-words.ts';

/** A setting of a vault, its value, and where it is set. */
export interface SettingView {
  /**
   * Its name in a scorecard note or `.netvault.yaml`; `template_folder` and `daily_template` exist
   * only in the app's settings.
   */
  readonly name: string;
  /** On one line; empty if nothing is set. */
  readonly value: string;
  /** The scorecard note, `.netvault.yaml` or the file in its place, or the file of the app; null for a default value. */
  readonly from: string | null;
}

/**
 * Every setting and where it is set: first those that affect numbers, then those that affect
 * findings, then the app's own. `configurationFile` is the file in place of `.netvault.yaml`; null if
 * it cannot be read.
 */
export function settingViews(
  index: VaultIndex,
  configDir: string,
  configurationFile: string | null,
): SettingView[] {
  const { settings, surroundings } = index;
  const scorecards = index.records('scorecard');
  const { obsidian, configuration } = surroundings;
  const configured = surroundings.configured ? configurationFile : null;
  const appFile = (name: string): string => `${configDir}/${name}`;
  const stated = (name: string, key: keyof ScorecardSettings, value: string): SettingView => ({
    name,
    value,
    from: noteOfSetting(scorecards, key),
  });
  const daily = stated('daily_notes', 'dailyNotes', dailyText(settings.dailyNotes));
  const of = (name: string, value: string, from: string): SettingView[] =>
    value === '' ? [] : [{ name, value, from }];
  return [
    {
      name: 'points',
      value: scorecards.flatMap(({ points }) => [...points.keys()]).join(', '),
      from: scorecards.length === 0 ? null : scorecards.map(({ path }) => path).join(', '),
    },
    stated('week_start', 'weekStart', WEEKDAYS[settings.weekStart].toLowerCase()),
    stated('time_zone', 'timeZone', settings.timeZone ?? ''),
    stated('dormant_after', 'dormantAfter', spanText(settings.dormantAfter)),
    stated('follow_up_within', 'followUpWithin', spanText(settings.followUpWithin)),
    stated('log_headings', 'logHeadings', withoutWholes(settings.logHeadings).join(', ')),
    stated('log_to', 'logTo', settings.logTo),
    { ...daily, from: daily.from ?? (obsidian.dailyNotesFile && appFile(obsidian.dailyNotesFile)) },
    stated(
      'tiers',
      'tiers',
      [...settings.tiers].map(([tier, cadence]) => `${tier}: ${cadence?.text ?? 'never'}`).join(', '),
    ),
    stated('records', 'records', settings.records.map(ruleText).join('; ')),
    stated('fields', 'fieldNames', [...settings.fieldNames.keys()].join(', ')),
    stated('values', 'fieldValues', [...settings.fieldValues.keys()].join(', ')),
    stated('contact_from', 'contactFrom', settings.contactFrom.join(', ')),
    {
      name: 'rules',
      value: severitiesText(configuration.rules),
      from: configured,
    },
    ...(configured === null ? [] : of('ignore', configuration.ignore.join(', '), configured)),
    ...(configured === null ? [] : of('overrides', overridesText(configuration), configured)),
    ...(configured === null ? [] : of('baseline', configuration.baseline ?? '', configured)),
    ...of(
      'daily_template',
      obsidian.dailyTemplate ?? '',
      appFile(obsidian.dailyNotesFile ?? OBSIDIAN_FILES.dailyNotes),
    ),
    ...of('template_folder', obsidian.templateFolders.join(', '), appFile('')),
  ];
}

const dailyText = ({ folder, format }: { readonly folder: string; readonly format: string }): string =>
  folder === '' ? format : `${folder}/${format}`;

/** The names without those that are others together: of `Log, Diary` as one value, each part is a name, and the whole. */
function withoutWholes(names: readonly string[]): readonly string[] {
  return names.filter((name) => {
    const parts = partsAndWhole(name).slice(0, -1);
    return parts.length === 0 || !parts.every((part) => names.includes(part));
  });
}

function overridesText({ overrides }: Configuration): string {
  return overrides.map(({ files, rules }) => `${files.join(', ')}: ${severitiesText(rules)}`).join('; ');
}

const severitiesText = (rules: RuleSettings): string =>
  [...rules].map(([rule, severity]) => `${rule}: ${severity}`).join(', ');
