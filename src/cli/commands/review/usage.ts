import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, REPORT_FORMAT } from '../../command-line/shared-options.ts';

export const REVIEW: Command = {
  name: 'review',
  about: 'last week, or another period: what became of it',
  takes: '[PERIOD]',
  count: [0, 1],
  options: {
    write: { type: 'flag', about: 'make its note, whose numbers lint holds from then on' },
    anyway: { type: 'flag', about: 'with --write: although the period is not over' },
    'dry-run': DRY_RUN,
    format: REPORT_FORMAT,
  },
  examples: [
    ['review', 'last week'],
    ['review 2026-10 --write', 'October, as a note that lint holds'],
  ],
  load: () => import('./run.ts'),
};
