import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, REPORT_FORMAT } from '../../command-line/shared-options.ts';

export const BRIEF: Command = {
  name: 'brief',
  about: 'what to know before a meeting or an event',
  takes: '[NAME…]',
  count: [0, Infinity],
  options: {
    format: REPORT_FORMAT,
    write: { type: 'flag', about: 'put it into the note of the event' },
    'dry-run': DRY_RUN,
  },
  examples: [
    ['brief Ada', 'last talk, what is open, what is needed, who knows her'],
    ['brief "Autumn book fair" --write', 'about all who come, in the note of the event'],
    ['brief', 'about the next event'],
  ],
  completes: () => 'subject',
  load: () => import('./run.ts'),
};
