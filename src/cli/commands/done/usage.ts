import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, FORMAT } from '../../command-line/shared-options.ts';

export const DONE: Command = {
  name: 'done',
  about: 'tick what was decided, or move or drop it',
  takes: '[NAME|TEXT|N…]',
  count: [0, Infinity],
  options: {
    move: { type: 'text', value: 'DATE', about: 'move the line to another day instead: friday, +1w' },
    drop: { type: 'flag', about: 'drop the line instead: it becomes [-]' },
    'dry-run': DRY_RUN,
    format: FORMAT,
  },
  examples: [
    ['done', 'show what is decided and left over, and ask'],
    ['done reading', 'tick the line with “reading” in it'],
    ['done 1 --move friday', 'the first line of the list, on Friday'],
  ],
  completes: () => 'decided-line',
  load: () => import('./run.ts'),
};
