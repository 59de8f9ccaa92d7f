import type { CivilDate } from '../../model/civil-date.ts';
import { DAILY_TEMPLATE, TEMPLATE_FOLDER, builtInTemplate } from './templates.ts';

/** Notes by their path in the vault. */
export type NewNotes = ReadonlyMap<string, string>;

function note(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

const SCORECARD = note(
  '---',
  'type: scorecard',
  'points: []',
  'results: []',
  'days_off: []',
  '---',
  '',
  '# What counts',
  '',
  'A point is for something done for somebody else: an e-mail or a short call is 1, coffee 4, an introduction 5.',
  'To change what something is worth, or to add to it, write for example `points: [letter 2, coffee 3]`.',
  'What benefits only you, such as a contract, is a result: it is recorded and worth 0.',
  'Days on which nothing is expected: `days_off: ["2026-12-24..2026-12-31 holidays"]`.',
);

function goal(lines: readonly string[], text: string): string {
  return note('---', 'type: goal', ...lines, '---', '', text);
}

const PURPOSE = 'purpose: "[[Be somebody who helps]]"';

/** A scorecard and first goals, begun today so that no day before counts against them. */
function firstGoals(today: CivilDate): NewNotes {
  const start = `start: ${today}`;
  return new Map([
    ['Scorecard.md', SCORECARD],
    [
      'Goals/Be somebody who helps.md',
      goal(
        ['kind: overall', 'reason: contribution', 'where: []', 'when: []', start],
        'What your network is for. Give this note a name of your own, and say where and when it is worth meeting people.',
      ),
    ],
    [
      'Goals/Ten points a week.md',
      goal(
        ['kind: behavior', 'metric: points', 'target: 10', 'every: week', PURPOSE, start],
        'Small things for other people, most days.',
      ),
    ],
    [
      'Goals/Reconnect with someone.md',
      goal(
        ['kind: reconnection', 'target: 1', 'every: week', PURPOSE, start],
        'One person a week whom you have not talked to for a while: your scorecard shows who is due, and reasons to write.',
      ),
    ],
    [
      'Goals/Read for 15 minutes.md',
      goal(
        ['kind: reading', 'target: 15', 'every: day', 'on: weekdays', PURPOSE, start],
        'About people, or the trade.',
      ),
    ],
  ]);
}

/** Templates for Obsidian's own command, by name: the placeholders in them keep them from being counted. */
const TEMPLATES: NewNotes = new Map([
  ['Contact', builtInTemplate('contact')],
  ['Event', builtInTemplate('event')],
  ['Goal', builtInTemplate('goal')],
  ['Introduction', builtInTemplate('introduction')],
  [DAILY_TEMPLATE, note('# {{date}}', '', '## Log', '')],
]);

/** A `.netvault.yaml` that settles nothing: it marks a folder as a vault where the app's own folder does not. */
export const STARTER_CONFIGURATION = [
  '# By this file NetVault knows that this folder is a vault, and that it is set up: keep it.',
  '# It can also say which findings are reported, and how loudly, for example',
  '#   rules: { event-without-goals: off }',
  '# What decides numbers stands in the scorecard note.',
  'version: 1',
  '',
].join('\n');

/** The notes that setting a vault up writes where they do not exist yet. No command or button is named: both faces write them. */
export function starterNotes(today: CivilDate, templateFolder: string = TEMPLATE_FOLDER): NewNotes {
  const templates = [...TEMPLATES].map(([name, text]) => [`${templateFolder}/${name}.md`, text] as const);
  return new Map([...firstGoals(today), ...templates]);
}
