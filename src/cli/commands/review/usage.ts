import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, PERIODS, REPORT_FORMAT } from '../../command-line/shared-options.ts';

export const REVIEW: Command = {
  name: 'review',
  about: 'last week, or another period: what became of it',
  takes: '[PERIOD]',
  count: [0, Infinity],
  options: {
    write: { type: 'flag', about: 'make its note; lint checks its numbers from then on' },
    anyway: { type: 'flag', about: 'with --write: even if the period is not over' },
    'dry-run': DRY_RUN,
    format: REPORT_FORMAT,
  },
  examples: [
    ['review', 'last week'],
    ['review last-month --write', 'last month, as a note that lint checks'],
  ],
  completes: () => PERIODS,
  load: () => import('./run.ts'),
};
