import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, FORMAT } from '../../command-line/shared-options.ts';

const WHERE = { type: 'list', value: 'WHERE' } as const;

export const INIT: Command = {
  name: 'init',
  about: 'a scorecard, first goals, templates',
  takes: '[DIR]',
  count: [0, 1],
  options: {
    purpose: { type: 'text', value: 'TEXT', about: 'what your network is for' },
    points: { type: 'text', value: 'N', about: 'points a week to aim at' },
    people: { ...WHERE, about: 'who are people: a folder, #tag or property=value' },
    events: { ...WHERE, about: 'which notes are meetings, in the same way' },
    field: { type: 'list', value: 'KEY=FIELD', about: 'a key of yours, and the field that it means' },
    'log-heading': { type: 'list', value: 'NAME', about: 'a heading of yours that begins a log' },
    'contact-from': {
      type: 'list',
      value: 'WHAT',
      about: 'what else tells of contact: headings, mentions, log',
      choices: ['headings', 'mentions', 'log'],
    },
    yes: { type: 'flag', about: 'take what is proposed, and ask nothing' },
    'dry-run': DRY_RUN,
    example: { type: 'flag', about: 'a whole example vault instead' },
    format: FORMAT,
  },
  examples: [
    ['init --dry-run', 'who would be recognized, and what would be made'],
    ['init --people People --events "#meeting"', 'where yours are'],
    ['init --example ~/example', 'a vault to look around in'],
  ],
  completes: () => 'folders',
  load: () => import('./run.ts'),
};
