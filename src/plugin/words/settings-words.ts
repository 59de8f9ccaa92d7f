import { capital } from '../../model/plain-letters.ts';
import type { RuleSetting, SettingName } from '../../app/settings/vault-settings.ts';
import { WEEKDAYS } from '../../model/date-names.ts';
import type { Severity } from '../../model/finding.ts';
import { severity } from './findings-words.ts';

/** The name and description of a setting. */
interface SettingWords {
  readonly name: string;
  readonly desc: string;
}

/** The row while notes are read and there are no settings to show yet. */
export const reading: SettingWords = {
  name: 'Your notes are being read',
  desc: 'The settings are in them.',
};
export const noScorecard = 'The settings are in a scorecard note, and there is none yet.';

/** The note that holds the settings. */
export const scorecard = (path: string): SettingWords => ({
  name: 'Open the scorecard note',
  desc: `These settings are in ${path}. Comments and all else in it stay as they are.`,
});

/** The titles of the groups. */
export const timeAndPlace = 'Time and place';
export const counting = 'What counts';

export const weekStart = 'First day of the week';
export const weekdays = (): Record<string, string> =>
  Object.fromEntries(WEEKDAYS.map((name) => [name.toLowerCase(), name]));
export const logTo: SettingWords = {
  name: 'Where a log goes',
  desc: 'Into the daily note of its day, or into the note of the first person in it.',
};
export const logPlaces = { daily: 'Daily note', contact: 'Contact' } as const;

/** Settings with a text field. */
export const typed: Readonly<Record<Exclude<SettingName, 'week_start' | 'log_to'>, SettingWords>> = {
  dormant_after: { name: 'Quiet after', desc: 'How long without contact: 90 (days), or 6 months.' },
  follow_up_within: { name: 'Follow up within', desc: 'After you met somebody: 2 (days), or 1 week.' },
  points: {
    name: 'Points',
    desc: 'One per line, in addition to the built-in ones. Past days count by them, too.',
  },
  days_off: {
    name: 'Days off',
    desc: 'One per line: a day, or the first and the last, and then any text.',
  },
};

/** The placeholders of those fields. */
export const examples = {
  points: 'letter 2\nreading 1 per 15 min',
  days_off: '2026-12-24..2026-12-31 holidays',
} as const;

/** The group with the severities of the rules. */
export const findings = 'Findings';
export const findingsNote = (path: string): string =>
  `What is reported, and how severely. It is kept in ${path}, which is made when you set something.`;
export const severities = { ...severity, off: 'Off' } as const;
export const asUsual = (usual: Severity | 'off'): string => `Default (${severities[usual].toLowerCase()})`;

/** The subjects of rules, in the order in which they are shown. */
export const families: readonly (readonly [RuleSetting['family'], string])[] = [
  ['contacts', 'Contacts'],
  ['events', 'Events'],
  ['goals', 'Goals'],
  ['introductions', 'Introductions'],
  ['scorecard', 'Scorecard and logs'],
  ['reviews', 'Reviews'],
  ['links', 'Links'],
  ['fields', 'Fields'],
  ['front matter', 'Front matter'],
  ['silencing', 'Silencing'],
];

/** The name of a rule, what it reports, and the link to its page. */
export const ruleName = (id: string): string => capital(id.replaceAll('-', ' '));
export const ruleSummary = (summary: string): string => `${summary.replaceAll('`', '')} `;
export const ruleMore = 'More';
