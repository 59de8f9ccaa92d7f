import type { SettingDefinition, SettingDefinitionItem } from 'obsidian';
import { CONFIGURATION_FILE } from '../../app/vault/settings-files.ts';
import type { RuleSetting, SettingName } from '../../app/settings/vault-settings.ts';
import type { RemoteEngine } from '../engine/start-engine.ts';
import { errorSentences } from '../words/error-words.ts';
import { aboutRule } from '../words/findings-words.ts';
import * as words from '../words/settings-words.ts';

/** The settings and their values as the engine returns them. */
export type Shown = Awaited<ReturnType<RemoteEngine['forms']['settings']>>;

/** The prefix of the key of a rule's setting. */
export const RULE = 'rule:';

/** What the rows call in the settings tab. */
interface TabActions {
  /** Path of the scorecard note. */
  readonly path: string;
  readonly open: () => void;
  /** Returns a validator, which resolves to the message of the finding that a value would cause. */
  readonly check: (name: SettingName) => (value: string) => Promise<string | undefined>;
}

/** The rows of the settings tab, in groups. */
export function definitions(
  { rules, problem, values }: Shown,
  { path, open, check }: TabActions,
): SettingDefinitionItem[] {
  const text = (name: keyof typeof words.typed): SettingDefinition => ({
    ...words.typed[name],
    control: { type: 'text', key: name, placeholder: values[name], validate: check(name) },
  });
  const lines = (name: keyof typeof words.examples): SettingDefinition => ({
    ...words.typed[name],
    control: {
      type: 'textarea',
      key: name,
      rows: 4,
      placeholder: words.examples[name],
      validate: check(name),
    },
  });
  return [
    {
      type: 'group',
      items: [{ ...words.scorecard(path), action: open }],
    },
    {
      type: 'group',
      heading: words.timeAndPlace,
      items: [
        {
          name: words.weekStart,
          control: {
            type: 'dropdown',
            key: 'week_start',
            options: words.weekdays(),
          },
        },
        {
          ...words.logTo,
          control: { type: 'dropdown', key: 'log_to', options: words.logPlaces },
        },
        text('dormant_after'),
        text('follow_up_within'),
      ],
    },
    {
      type: 'group',
      heading: words.counting,
      items: [lines('points'), lines('days_off')],
    },
    findingsPage({ rules, problem }),
  ];
}

/** The page with the severities of the rules. */
export function findingsPage({ rules, problem }: Pick<Shown, 'rules' | 'problem'>): SettingDefinitionItem {
  return problem
    ? { name: words.findings, desc: errorSentences(problem) }
    : {
        type: 'page',
        name: words.findings,
        desc: words.findingsNote(CONFIGURATION_FILE),
        items: words.families.map(([family, heading]) => ({
          type: 'group',
          heading,
          items: rules.filter((rule) => rule.family === family).map(ruleRow),
        })),
      };
}

/** The row of a rule, named in words; the search finds it by its id too. */
function ruleRow({ id, summary, url, usual }: RuleSetting): SettingDefinition {
  return {
    name: words.ruleName(id),
    aliases: [id],
    desc: createFragment((into) => {
      into.appendText(words.ruleSummary(summary));
      into.createEl('a', {
        text: words.ruleMore,
        attr: { href: url, target: '_blank', rel: 'noopener', 'aria-label': aboutRule(id) },
      });
    }),
    control: {
      type: 'dropdown',
      key: RULE + id,
      options: { '': words.asUsual(usual), ...words.severities },
    },
  };
}
