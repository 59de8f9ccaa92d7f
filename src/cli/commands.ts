import { UNITS } from '../model/period.ts';
import type { Command } from './command.ts';
import { HOOKS } from './git/hook-block.ts';
import { CADENCES, GOAL_KINDS, HOOK_ACTIONS, introWords, SHELLS, SPANS, NEW_KINDS } from './words.ts';

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
    examples: [
      ['summary', 'this week'],
      ['summary --period month --date 2026-10-01', 'October'],
    ],
    load: () => import('./commands/summary.ts'),
  },
  {
    name: 'due',
    about: 'whom to reconnect with, and why',
    takes: '',
    count: [0, Infinity],
    options: {
      snooze: {
        type: 'text',
        value: 'NAME',
        about: 'not due before DATE: a date, or 2w, 1 month',
        completes: 'person',
      },
      until: {
        type: 'text',
        value: 'DATE',
        about: 'that DATE, which may also follow the name',
        completes: SPANS,
      },
      unsnooze: { type: 'text', value: 'NAME', about: 'due again by the cadence', completes: 'snoozed' },
      'dry-run': DRY_RUN,
      format: JSON_OR_TEXT,
    },
    examples: [
      ['due', 'whom to reconnect with'],
      ['due --snooze "Ada Lovelace" 2w', 'not before two weeks from today'],
    ],
    completes: (_, given) => (given.has('snooze') ? SPANS : null),
    load: () => import('./commands/due.ts'),
  },
  {
    name: 'plan',
    about: 'what is left for tomorrow, and a proposal',
    takes: '[DATE]',
    count: [0, 1],
    options: {
      write: { type: 'flag', about: 'decide: asks about each line, and puts it into the log' },
      yes: { type: 'flag', about: 'with --write: take all that is proposed' },
      'dry-run': DRY_RUN,
      format: JSON_OR_TEXT,
    },
    examples: [
      ['plan', 'tomorrow, and what you might decide for it'],
      ['plan --write --yes', 'decide on all that is proposed'],
    ],
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
    examples: [
      ['log "call 20m Ada Lovelace: her board seat"', 'today'],
      ['log --undo', 'take it back'],
    ],
    completes: () => 'log-line',
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
    examples: [
      ['review', 'last week'],
      ['review 2026-10 --write', 'October, as a note that lint holds'],
    ],
    load: () => import('./commands/review.ts'),
  },
  {
    name: 'intro',
    about: 'who should meet whom, and how far that is',
    takes: '[ACTION…]',
    count: [0, Infinity],
    options: {
      all: { type: 'flag', about: 'every proposal, and all that is over' },
      with: {
        type: 'text',
        value: 'NAME',
        about: 'the other of the two, where one is named',
        completes: 'introduced',
      },
      date: { type: 'text', value: 'DATE', about: 'asked, made: when it was (today unless given)' },
      outcome: { type: 'text', value: 'TEXT', about: 'made: what came of it' },
      'dry-run': DRY_RUN,
      format: JSON_OR_TEXT,
    },
    examples: [
      ['intro', 'who might like to meet, and what waits for whom'],
      ['intro asked "Ada Lovelace" "Grace Hopper"', 'note that both were asked'],
    ],
    completes: introWords,
    load: () => import('./commands/intro.ts'),
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
        completes: ['stylish', 'json', 'sarif', 'github'],
      },
      'max-warnings': { type: 'text', value: 'N', about: 'exit 1 on more than N warnings' },
      quiet: { type: 'flag', about: 'show errors only' },
      baseline: {
        type: 'text',
        value: 'FILE',
        about: 'known findings, which are not shown',
        completes: 'files',
      },
      'update-baseline': { type: 'flag', about: 'take all that is found into the baseline' },
      'prune-baseline': { type: 'flag', about: 'take out of it what is gone' },
      stdin: { type: 'flag', about: 'lint what is piped in, as the note of --stdin-filename' },
      'stdin-filename': { type: 'text', value: 'PATH', about: 'which note that is', completes: 'files' },
      rule: {
        type: 'list',
        value: 'ID:SEVERITY',
        about: 'error, warning, info or off for one rule',
        completes: 'rule-severity',
      },
    },
    examples: [
      ['lint', 'the whole vault'],
      ['lint Contacts --fix', 'mend what can be mended safely there'],
    ],
    completes: () => 'files',
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
    examples: [['watch --period day', 'today’s goals, until Ctrl-C']],
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
    examples: [
      ['hook install', 'report before each commit, and let it pass'],
      ['hook install --strict', 'errors stop a commit'],
    ],
    completes: ([action]) => (action === undefined ? HOOK_ACTIONS : action === 'run' ? HOOKS : null),
    load: () => import('./commands/hook.ts'),
  },
  {
    name: 'new',
    about: 'a contact, event, goal or introduction',
    takes: 'KIND NAME',
    count: [1, Infinity],
    options: {
      folder: {
        type: 'text',
        value: 'DIR',
        about: 'where in the vault (else beside the others)',
        completes: 'folders',
      },
      met: { type: 'text', value: 'DATE', about: 'contact: when you first met' },
      cadence: {
        type: 'text',
        value: 'CADENCE',
        about: 'contact: how often to be in touch',
        completes: CADENCES,
      },
      organization: { type: 'text', value: 'NAME', about: 'contact: where the person works' },
      email: { type: 'text', value: 'ADDRESS', about: 'contact: an address' },
      date: { type: 'text', value: 'DATE', about: 'event: its day' },
      time: { type: 'text', value: 'TIME', about: 'event: 18:00 or 18:00-20:30' },
      place: { type: 'text', value: 'NAME', about: 'event: where it is' },
      kind: {
        type: 'text',
        value: 'KIND',
        about: 'goal: behavior, reconnection, reading, overall',
        completes: GOAL_KINDS,
      },
      metric: {
        type: 'text',
        value: 'METRIC',
        about: 'goal: points, minutes, contacts, an activity',
        completes: 'metric',
      },
      target: { type: 'text', value: 'NUMBER', about: 'goal: how many' },
      every: {
        type: 'text',
        value: 'UNIT',
        about: 'goal: day, week, month, quarter, year',
        completes: UNITS,
      },
      purpose: {
        type: 'text',
        value: 'NAME',
        about: 'contact, event, goal: the overall goal served',
        completes: 'purpose',
      },
      between: { type: 'list', value: 'NAME', about: 'introduction: each of the two', completes: 'person' },
    },
    examples: [
      ['new contact "Ada Lovelace" --cadence monthly', 'a person'],
      ['new introduction "Ada and Grace" --between Ada --between Grace', 'two people'],
    ],
    // A name comes next, and nobody can guess it.
    completes: ([kind, name]) => (kind === undefined ? NEW_KINDS : name === undefined ? [] : null),
    load: () => import('./commands/new.ts'),
  },
  {
    name: 'init',
    about: 'a scorecard, first goals, templates',
    takes: '[DIR]',
    count: [0, 1],
    options: { example: { type: 'flag', about: 'a whole example vault instead' } },
    examples: [
      ['init', 'in this vault'],
      ['init --example ~/example', 'a vault to look around in'],
    ],
    completes: () => 'folders',
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'rules',
    about: 'the rules that lint knows',
    takes: '',
    count: [0, 0],
    options: { format: JSON_OR_TEXT },
    examples: [['rules', 'by family, with severity']],
    load: () => import('./commands/rules.ts'),
  },
  {
    name: 'explain',
    about: 'what one rule says',
    takes: 'RULE',
    count: [1, 1],
    options: {},
    examples: [['explain broken-link', 'what it reports, and an example']],
    completes: () => 'rule',
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'schema',
    about: 'a JSON Schema, of a kind or an output',
    takes: 'NAME',
    count: [1, 1],
    options: {},
    examples: [
      ['schema contact', 'what stands in a contact’s front matter'],
      ['schema summary', 'what summary --format json prints'],
    ],
    completes: () => 'schema',
    load: () => import('./commands/schema.ts'),
  },
  {
    name: 'completion',
    about: 'completion for bash, zsh or fish',
    takes: 'SHELL',
    count: [1, 1],
    options: {},
    examples: [
      ['completion bash >> ~/.bashrc', 'bash, from the next shell on'],
      ['completion zsh > "${fpath[1]}/_netvault"', 'zsh, where compinit is called'],
      ['completion fish > ~/.config/fish/completions/netvault.fish', 'fish'],
    ],
    completes: () => SHELLS,
    load: () => import('./commands/completion.ts'),
  },
];

export function commandNamed(name: string): Command | undefined {
  return COMMANDS.find((command) => command.name === name);
}
