import type { CivilDate } from '../../model/civil-date.ts';
import { DEFAULT_SETTINGS } from '../../model/settings.ts';
import {
  DAILY_TEMPLATE,
  TEMPLATE_FOLDER,
  builtInDailyTemplate,
  builtInTemplate,
} from '../notes/templates.ts';
import { DEFAULT_TARGETS, type Targets } from './targets.ts';

/** Notes by their path in the vault. */
export type NewNotes = ReadonlyMap<string, string>;

function note(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}

/** A scorecard; `settings` are further lines of its front matter. */
function scorecard(settings: readonly string[]): string {
  return note(
    '---',
    'type: scorecard',
    'points: []',
    'results: []',
    'days_off: []',
    ...settings,
    '---',
    '',
    '# What counts',
    '',
    'A point is for something done for somebody else: an e-mail or a short call is 1, coffee 4, an introduction 5.',
    'To change what something is worth, or to add to it, write for example `points: [letter 2, coffee 3]`.',
    'What benefits only you, such as a contract, is a result: it is recorded and worth 0.',
    'Days on which nothing is expected: `days_off: ["2026-12-24..2026-12-31 holidays"]`.',
  );
}

function goal(lines: readonly string[], text: string): string {
  return note('---', 'type: goal', ...lines, '---', '', text);
}

/** The name of the first overall goal if the user does not say what the network is for. */
export const DEFAULT_PURPOSE = 'Be somebody who helps';

const SCORECARD_FILE = 'Scorecard.md';
const GOALS_FOLDER = 'Goals';

/** What is known about a vault before it is set up. */
export interface Start {
  /** Goals start on this day, so that no earlier day counts against them; null for goals that are only measured. */
  readonly today: CivilDate | null;
  readonly targets: Targets;
  /** The name of the overall goal that the others serve, and its note if it exists already. */
  readonly purpose: { readonly name: string; readonly path: string | null };
  /** Further lines of the scorecard's front matter. */
  readonly settings: readonly string[];
  readonly templateFolder: string;
  /** The names of headings of logs. */
  readonly logHeadings: readonly string[];
}

/** The first goals that are counted, by target. */
export function firstGoals({ today, targets, purpose }: Pick<Start, 'today' | 'targets' | 'purpose'>): {
  readonly [Of in keyof Targets]: readonly [path: string, text: string];
} {
  const { points, reconnections, reading } = targets;
  const serves = [`purpose: "[[${purpose.name}]]"`, ...(today === null ? [] : [`start: ${today}`])];
  const named = (name: string): string => `${GOALS_FOLDER}/${name}.md`;
  const much = points === DEFAULT_TARGETS.points ? 'Ten' : String(points);
  const whom = reconnections === 1 ? 'someone' : `${reconnections} people`;
  return {
    points: [
      named(`${much} ${points === 1 ? 'point' : 'points'} a week`),
      goal(
        ['kind: behavior', 'metric: points', `target: ${points}`, 'every: week', ...serves],
        'Small things for other people, most days.',
      ),
    ],
    reconnections: [
      named(`Reconnect with ${whom}`),
      goal(
        ['kind: reconnection', `target: ${reconnections}`, 'every: week', ...serves],
        `${reconnections === 1 ? 'One person' : `${reconnections} people`} a week whom you have not talked to for a while: your scorecard shows who is due, and reasons to write.`,
      ),
    ],
    reading: [
      named(`Read for ${reading} minutes`),
      goal(
        ['kind: reading', `target: ${reading}`, 'every: day', 'on: weekdays', ...serves],
        'About people, or the trade.',
      ),
    ],
  };
}

/** The overall goal. If the user chose its name, it needs no advice on how to find one. */
function overallGoal({ today, purpose }: Start): readonly [path: string, text: string] {
  const isOwn = purpose.name !== DEFAULT_PURPOSE;
  const start = today === null ? [] : [`start: ${today}`];
  return [
    `${GOALS_FOLDER}/${purpose.name}.md`,
    goal(
      ['kind: overall', 'reason: contribution', 'where: []', 'when: []', ...start],
      `What your network is for. ${isOwn ? 'Say' : 'Give this note a name of your own, and say'} where and when it is worth meeting people.`,
    ),
  ];
}

/** Templates for Obsidian's own command, by name; because of their placeholders they are not counted. */
const templates = (logHeadings: readonly string[]): NewNotes =>
  new Map([
    ['Contact', builtInTemplate('contact', logHeadings)],
    ['Event', builtInTemplate('event', logHeadings)],
    ['Goal', builtInTemplate('goal', logHeadings)],
    ['Introduction', builtInTemplate('introduction', logHeadings)],
    [DAILY_TEMPLATE, builtInDailyTemplate(logHeadings)],
  ]);

/** A `.netvault.yaml` without settings: it marks a folder as a vault if there is no `.obsidian`. */
export const STARTER_CONFIGURATION = [
  '# By this file NetVault knows that this folder is a vault, and that it is set up: keep it.',
  '# It can also say which findings are reported, and how loudly, for example',
  '#   rules: { event-without-goals: off }',
  '# What decides numbers stands in the scorecard note.',
  'version: 1',
  '',
].join('\n');

/**
 * The notes that setting up a vault writes if they do not exist. They name no command or button,
 * since both faces write them.
 */
export function starterNotes(start: Start): NewNotes {
  const named = [...templates(start.logHeadings)].map(
    ([name, text]) => [`${start.templateFolder}/${name}.md`, text] as const,
  );
  const { points, reconnections, reading } = firstGoals(start);
  return new Map([
    [SCORECARD_FILE, scorecard(start.settings)],
    ...(start.purpose.path === null ? [overallGoal(start)] : []),
    points,
    reconnections,
    reading,
    ...named,
  ]);
}

/** What is known about a vault without notes, or one that cannot be read. */
export function defaultStart(today: CivilDate): Start {
  return {
    today,
    targets: DEFAULT_TARGETS,
    purpose: { name: DEFAULT_PURPOSE, path: null },
    settings: [],
    templateFolder: TEMPLATE_FOLDER,
    logHeadings: DEFAULT_SETTINGS.logHeadings,
  };
}
