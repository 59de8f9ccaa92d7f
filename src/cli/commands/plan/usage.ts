import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, FORMAT } from '../../command-line/shared-options.ts';

export const PLAN: Command = {
  name: 'plan',
  about: 'what is left for tomorrow, and a proposal',
  takes: '[DATE]',
  count: [0, 1],
  options: {
    write: { type: 'flag', about: 'decide: asks about each line, and puts it into the log' },
    yes: { type: 'flag', about: 'with --write: take all that is proposed' },
    'dry-run': DRY_RUN,
    format: FORMAT,
  },
  examples: [
    ['plan', 'tomorrow, and what you might decide for it'],
    ['plan --write --yes', 'decide on all that is proposed'],
  ],
  load: () => import('./run.ts'),
};
