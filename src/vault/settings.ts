import type { ScorecardRecord, ScorecardSettings } from '../parser/records/scorecard.ts';
import { headingName, headingText } from '../parser/heading-name.ts';
import { KnownActivities } from '../model/known-activities.ts';
import { DEFAULT_SETTINGS, type Settings } from '../model/settings.ts';
import type { ObsidianSettings } from './obsidian-settings.ts';

/** Sorts by precedence, lowest first: by `effective` (none comes first), then by path. */
export function sortByEffective(scorecards: readonly ScorecardRecord[]): ScorecardRecord[] {
  const key = (scorecard: ScorecardRecord): string => scorecard.effective ?? '';
  return [...scorecards].sort((a, b) =>
    key(a) === key(b) ? compare(a.path, b.path) : compare(key(a), key(b)),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The path of the scorecard note whose value of a setting applies; null if none has it. */
export function noteOfSetting(
  scorecards: readonly ScorecardRecord[],
  key: keyof ScorecardSettings,
): string | null {
  return sortByEffective(scorecards).findLast(({ settings }) => settings[key] !== null)?.path ?? null;
}

/** The displayed texts of headings, the first spelling of each. */
function logHeadings(stated: readonly string[]): readonly string[] {
  const texts = stated.map(headingText).filter((text) => text !== '');
  const names = texts.map(headingName);
  return texts.filter((_, at) => names.indexOf(names[at] ?? '') === at);
}

/**
 * The vault's settings. Each comes from the last scorecard note that sets it, or else from
 * Obsidian's settings, or else from the defaults.
 */
export function gatherSettings(scorecards: readonly ScorecardRecord[], obsidian: ObsidianSettings): Settings {
  const ordered = sortByEffective(scorecards);
  const stated = <Key extends keyof ScorecardSettings>(
    key: Key,
  ): NonNullable<ScorecardSettings[Key]> | undefined =>
    ordered.findLast((scorecard) => scorecard.settings[key] !== null)?.settings[key] ?? undefined;
  const daily = ordered.findLast(({ settings }) => settings.dailyNotes !== null);
  const file = obsidian.dailyNotesFile;
  return {
    weekStart: stated('weekStart') ?? DEFAULT_SETTINGS.weekStart,
    timeZone: stated('timeZone') ?? DEFAULT_SETTINGS.timeZone,
    dormantAfter: stated('dormantAfter') ?? DEFAULT_SETTINGS.dormantAfter,
    followUpWithin: stated('followUpWithin') ?? DEFAULT_SETTINGS.followUpWithin,
    logHeadings: logHeadings(stated('logHeadings') ?? DEFAULT_SETTINGS.logHeadings),
    logTo: stated('logTo') ?? DEFAULT_SETTINGS.logTo,
    dailyNotes: stated('dailyNotes') ?? obsidian.dailyNotes ?? DEFAULT_SETTINGS.dailyNotes,
    dailyNotesFrom: daily ? { note: daily.path } : file === null ? null : { file },
    tiers: new Map([...(stated('tiers') ?? [])].map(([tier, cadence]) => [tier.toLowerCase(), cadence])),
    records: stated('records') ?? DEFAULT_SETTINGS.records,
    fieldNames: stated('fieldNames') ?? DEFAULT_SETTINGS.fieldNames,
    fieldValues: stated('fieldValues') ?? DEFAULT_SETTINGS.fieldValues,
    activities:
      scorecards.length === 0
        ? DEFAULT_SETTINGS.activities
        : new KnownActivities(scorecards.flatMap(({ points, results }) => [...points.keys(), ...results])),
    contactFrom: stated('contactFrom') ?? DEFAULT_SETTINGS.contactFrom,
  };
}
