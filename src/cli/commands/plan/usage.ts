import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, FORMAT } from '../../command-line/shared-options.ts';

export const PLAN: Command = {
  name: 'plan',
  about: 'what is left for tomorrow, and a proposal',
  takes: '[DATE]',
  count: [0, Infinity],
  options: {
    write: { type: 'flag', about: 'decide: asks about each line, and puts it into the log' },
    yes: { type: 'flag', about: 'with --write: take all that is proposed' },
    'dry-run': DRY_RUN,
    format: FORMAT,
  },
  examples: [
    ['plan', 'tomorrow, and what you might decide for it'],
    ['plan monday', 'next Monday; any day will do: +2d, "1 Dec"'],
    ['plan --write --yes', 'decide on all that is proposed'],
  ],
  completes: () => ['today', 'tomorrow', 'monday', 'friday'],
  load: () => import('./run.ts'),
};
