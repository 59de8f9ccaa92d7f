import { UNITS } from '../model/period.ts';
import type { Command } from './command.ts';

const JSON_OR_TEXT = {
  type: 'text',
  value: 'FORMAT',
  choices: ['text', 'json'],
  about: 'text or json',
} as const;

const PERIOD = {
  type: 'text',
  value: 'UNIT',
  choices: UNITS,
  about: 'day, week (the default), month, quarter or year',
} as const;

const DRY_RUN = { type: 'flag', about: 'show what would be done, and write nothing' } as const;

/** Every command, in the order of the help. A new one is one file and one entry. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'summary',
    about: 'the scorecard of your goals, and what is next',
    takes: '',
    count: [0, 0],
    options: {
      period: PERIOD,
      date: { type: 'text', value: 'DATE', about: 'the period that holds this day (default: today)' },
      format: {
        type: 'text',
        value: 'FORMAT',
        choices: ['text', 'json', 'markdown'],
        about: 'text, json or markdown',
      },
      oneline: { type: 'flag', about: 'one line, for prompts and status bars' },
      check: { type: 'flag', about: 'exit 1 if a goal was missed in its last complete period' },
    },
    load: () => import('./commands/summary.ts'),
  },
  {
    name: 'due',
    about: 'whom to reconnect with, and why',
    takes: '',
    count: [0, Infinity],
    options: {
      snooze: { type: 'text', value: 'NAME', about: 'not due before DATE: a date, or 2w, 1 month' },
      until: { type: 'text', value: 'DATE', about: 'that DATE, which may also follow the name' },
      unsnooze: { type: 'text', value: 'NAME', about: 'due again by the cadence' },
      'dry-run': DRY_RUN,
      format: JSON_OR_TEXT,
    },
    load: () => import('./commands/due.ts'),
  },
  {
    name: 'plan',
    about: 'tomorrow, or another day: what is left, and a proposal',
    takes: '[DATE]',
    count: [0, 1],
    options: {
      write: { type: 'flag', about: 'decide: asks about each line, and puts it into the log' },
      yes: { type: 'flag', about: 'with --write: take all that is proposed' },
      'dry-run': DRY_RUN,
      format: JSON_OR_TEXT,
    },
    load: () => import('./commands/plan.ts'),
  },
  {
    name: 'log',
    about: 'write down what you did, or mean to do',
    takes: '[LINE…]',
    count: [0, Infinity],
    options: {
      date: { type: 'text', value: 'DATE', about: 'the day, where a line does not say it (default: today)' },
      undo: { type: 'flag', about: 'take back what was written last, by log, plan, due, …' },
      'dry-run': DRY_RUN,
      format: JSON_OR_TEXT,
    },
    load: () => import('./commands/log.ts'),
  },
  {
    name: 'review',
    about: 'last week, or another period: what became of it',
    takes: '[PERIOD]',
    count: [0, 1],
    options: {
      write: { type: 'flag', about: 'make its note, whose numbers lint holds from then on' },
      anyway: { type: 'flag', about: 'with --write: although the period is not over' },
      'dry-run': DRY_RUN,
      format: {
        type: 'text',
        value: 'FORMAT',
        choices: ['text', 'json', 'markdown'],
        about: 'text, json or markdown',
      },
    },
    load: () => import('./commands/review.ts'),
  },
  {
    name: 'lint',
    about: 'what is wrong in the notes',
    takes: '[PATH…]',
    count: [0, Infinity],
    options: {
      staged: { type: 'flag', about: 'what the next commit brings, as git has it staged' },
      fix: { type: 'flag', about: 'make the safe fixes' },
      'unsafe-fixes': { type: 'flag', about: 'and those that may change a meaning' },
      'fix-dry-run': { type: 'flag', about: 'print what --fix would change' },
      format: {
        type: 'list',
        value: 'FORMAT[:FILE]',
        about: 'stylish, json, sarif or github',
      },
      'max-warnings': { type: 'text', value: 'N', about: 'exit 1 on more than N warnings' },
      quiet: { type: 'flag', about: 'show errors only' },
      baseline: { type: 'text', value: 'FILE', about: 'known findings, which are not shown' },
      'update-baseline': { type: 'flag', about: 'take all that is found into the baseline' },
      'prune-baseline': { type: 'flag', about: 'take out of it what is gone' },
      stdin: { type: 'flag', about: 'lint what is piped in, as the note of --stdin-filename' },
      'stdin-filename': { type: 'text', value: 'PATH', about: 'which note that is' },
      rule: { type: 'list', value: 'ID:SEVERITY', about: 'error, warning, info or off for one rule' },
    },
    load: () => import('./commands/lint.ts'),
  },
  {
    name: 'watch',
    about: 'summary and findings, drawn again as files change',
    takes: '',
    count: [0, 0],
    options: {
      period: PERIOD,
    },
    load: () => import('./commands/watch.ts'),
  },
  {
    name: 'hook',
    about: 'git hooks: install, uninstall, or run one',
    takes: 'ACTION',
    count: [1, Infinity],
    options: {
      strict: { type: 'flag', about: 'errors in what is staged stop the commit' },
    },
    load: () => import('./commands/hook.ts'),
  },
  {
    name: 'intro',
    about: 'who should meet whom, and how far that is',
    takes: '[ACTION…]',
    count: [0, Infinity],
    options: {
      all: { type: 'flag', about: 'every proposal, and all that is over' },
      with: { type: 'text', value: 'NAME', about: 'the other of the two, where one is named' },
      date: { type: 'text', value: 'DATE', about: 'asked, made: when it was (today unless given)' },
      outcome: { type: 'text', value: 'TEXT', about: 'made: what came of it' },
      'dry-run': DRY_RUN,
      format: JSON_OR_TEXT,
    },
    load: () => import('./commands/intro.ts'),
  },
  {
    name: 'new',
    about: 'a contact, event, goal or introduction',
    takes: 'KIND NAME',
    count: [2, Infinity],
    options: {
      folder: { type: 'text', value: 'DIR', about: 'where in the vault (else beside the others)' },
      met: { type: 'text', value: 'DATE', about: 'contact: when you first met' },
      cadence: { type: 'text', value: 'CADENCE', about: 'contact: how often to be in touch' },
      organization: { type: 'text', value: 'NAME', about: 'contact: where the person works' },
      email: { type: 'text', value: 'ADDRESS', about: 'contact: an address' },
      date: { type: 'text', value: 'DATE', about: 'event: its day' },
      time: { type: 'text', value: 'TIME', about: 'event: 18:00 or 18:00-20:30' },
      place: { type: 'text', value: 'NAME', about: 'event: where it is' },
      kind: { type: 'text', value: 'KIND', about: 'goal: behavior, reconnection, reading, overall' },
      metric: { type: 'text', value: 'METRIC', about: 'goal: points, minutes, contacts, an activity' },
      target: { type: 'text', value: 'NUMBER', about: 'goal: how many' },
      every: { type: 'text', value: 'UNIT', about: 'goal: day, week, month, quarter, year' },
      between: { type: 'list', value: 'NAME', about: 'introduction: each of the two' },
    },
    load: () => import('./commands/new.ts'),
  },
  {
    name: 'init',
    about: 'a scorecard, first goals, templates',
    takes: '[DIR]',
    count: [0, 1],
    options: { example: { type: 'flag', about: 'a whole example vault instead' } },
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'rules',
    about: 'the rules that lint knows',
    takes: '',
    count: [0, 0],
    options: { format: JSON_OR_TEXT },
    load: () => import('./commands/rules.ts'),
  },
  {
    name: 'explain',
    about: 'what one rule says',
    takes: 'RULE',
    count: [1, 1],
    options: {},
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'schema',
    about: 'a JSON Schema, of a kind or an output',
    takes: 'NAME',
    count: [1, 1],
    options: {},
    load: () => import('./commands/schema.ts'),
  },
];

export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
