import type { Command } from '../../command-line/command.ts';

export const INIT: Command = {
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
  load: () => import('./run.ts'),
};
