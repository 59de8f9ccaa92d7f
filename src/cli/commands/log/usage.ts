import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, FORMAT } from '../../command-line/shared-options.ts';

export const LOG: Command = {
  name: 'log',
  about: 'write down what you did, or mean to do',
  takes: '[LINE…]',
  count: [0, Infinity],
  options: {
    date: {
      type: 'text',
      value: 'DATE',
      about: 'the day, where a line does not say it (default: today)',
    },
    add: { type: 'flag', about: 'add a line even if the same is decided and would be ticked' },
    undo: { type: 'flag', about: 'take back what was written last, by log, plan, due, …' },
    'dry-run': DRY_RUN,
    format: FORMAT,
  },
  examples: [
    ['log "call 20m Ada Lovelace: her board seat"', 'today'],
    ['log "yesterday coffee Ada"', 'on another day'],
    ['log --undo', 'take it back'],
  ],
  completes: () => 'log-line',
  load: () => import('./run.ts'),
};
