import type { RuleSetting, SettingName } from '../../app/settings/vault-settings.ts';
import { capital } from '../../app/words/phrases.ts';
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
  desc: 'The settings stand in them.',
};
export const noScorecard = 'The settings stand in a scorecard note, and there is none yet.';

/** The note that holds the settings. */
export const scorecard = (path: string): SettingWords => ({
  name: 'Open the scorecard note',
  desc: `These settings stand in ${path}. Comments and all else in it stay as they are.`,
});

/** The titles of the groups. */
export const timeAndPlace = 'Time and place';
export const counting = 'What counts';

export const weekStart = 'First day of the week';
export const weekdays = (): Record<string, string> =>
  Object.fromEntries(WEEKDAYS.map((name) => [name.toLowerCase(), name]));
export const logTo: SettingWords = {
  name: 'Where a log goes',
  desc: 'Into the daily note of its day, or into the note of the first of its people.',
};
export const logPlaces = { daily: 'Daily note', contact: 'Contact' } as const;

/** Settings with a text field. */
export const typed: Readonly<Record<Exclude<SettingName, 'week_start' | 'log_to'>, SettingWords>> = {
  dormant_after: { name: 'Quiet after', desc: 'When a silence is long enough to end it: 90, or 6 months.' },
  follow_up_within: { name: 'Follow up within', desc: 'After somebody was met: 2, or 1 week.' },
  points: {
    name: 'Points',
    desc: 'One a line, beside what everything is worth already. It holds for days gone, too.',
  },
  days_off: {
    name: 'Days off',
    desc: 'One a line: a day, or the first and the last, and then any text.',
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
  `What is reported, and how loudly. It stands in ${path}, which is made when something is set.`;
export const severities = { ...severity, off: 'Off' } as const;
export const asUsual = (usual: Severity | 'off'): string => `As usual (${severities[usual].toLowerCase()})`;

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
