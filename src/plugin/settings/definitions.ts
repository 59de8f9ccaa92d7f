import type { SettingDefinition, SettingDefinitionItem } from 'obsidian';
import { CONFIGURATION_FILE } from '../../app/vault/load-vault.ts';
import type { RuleSetting, SettingName } from '../../app/settings/vault-settings.ts';
import { WEEKDAYS } from '../../model/date-names.ts';
import type { RemoteEngine } from '../engine/start-engine.ts';
import { errorSentences } from '../words/error-words.ts';

/** What the engine says of the settings. */
export type Shown = Awaited<ReturnType<RemoteEngine['forms']['settings']>>;

/** What the key of a rule begins with. */
export const RULE = 'rule:';
const SEVERITIES = { error: 'Error', warning: 'Warning', info: 'Info', off: 'Off' } as const;

/** What the rows are for. */
interface Around {
  /** The scorecard note. */
  readonly path: string;
  readonly open: () => void;
  /** Refuses what would be a finding in it. */
  readonly check: (name: SettingName) => (value: string) => Promise<string | undefined>;
}

/** The rows of the settings, in their groups. */
export function definitions(
  { rules, problem, values }: Shown,
  { path, open, check }: Around,
): SettingDefinitionItem[] {
  const text = (name: SettingName, title: string, desc: string): SettingDefinition => ({
    name: title,
    desc,
    control: { type: 'text', key: name, placeholder: values[name], validate: check(name) },
  });
  const lines = (name: SettingName, title: string, desc: string, placeholder: string): SettingDefinition => ({
    name: title,
    desc,
    control: { type: 'textarea', key: name, rows: 4, placeholder, validate: check(name) },
  });
  return [
    {
      type: 'group',
      items: [
        {
          name: 'Open the scorecard note',
          desc: `These settings stand in ${path}. Comments and all else in it stay as they are.`,
          action: open,
        },
      ],
    },
    {
      type: 'group',
      heading: 'Time and place',
      items: [
        {
          name: 'First day of the week',
          control: {
            type: 'dropdown',
            key: 'week_start',
            options: Object.fromEntries(WEEKDAYS.map((name) => [name.toLowerCase(), name])),
          },
        },
        {
          name: 'Where a log goes',
          desc: 'Into the daily note of its day, or into the note of the first of its people.',
          control: {
            type: 'dropdown',
            key: 'log_to',
            options: { daily: 'Daily note', contact: 'Contact' },
          },
        },
        text('dormant_after', 'Quiet after', 'When a silence is long enough to end it: 90, or 6 months.'),
        text('follow_up_within', 'Follow up within', 'After somebody was met: 2, or 1 week.'),
      ],
    },
    {
      type: 'group',
      heading: 'What counts',
      items: [
        lines(
          'points',
          'Points',
          'One a line, beside what everything is worth already. It holds for days gone, too.',
          'letter 2\nreading 1 per 15 min',
        ),
        lines(
          'days_off',
          'Days off',
          'One a line: a day, or the first and the last, and then any text.',
          '2026-12-24..2026-12-31 holidays',
        ),
      ],
    },
    problem
      ? { name: 'Findings', desc: errorSentences(problem) }
      : {
          type: 'page',
          name: 'Findings',
          desc: `What is reported, and how loudly. It stands in ${CONFIGURATION_FILE}, which is made when something is set.`,
          items: rules.map(ruleRow),
        },
  ];
}

function ruleRow({ id, summary, usual }: RuleSetting): SettingDefinition {
  return {
    name: id,
    desc: summary,
    control: {
      type: 'dropdown',
      key: RULE + id,
      options: { '': `As usual (${SEVERITIES[usual].toLowerCase()})`, ...SEVERITIES },
    },
  };
}
