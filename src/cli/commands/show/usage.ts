import type { Command } from '../../command-line/command.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

export const SHOW: Command = {
  name: 'show',
  about: 'a person, event or goal on one page',
  takes: 'NAME…',
  count: [1, Infinity],
  options: {
    all: { type: 'flag', about: 'everything, not only the latest entries' },
    format: FORMAT,
  },
  examples: [
    ['show Ada', 'what do I know before I call?'],
    ['show "Autumn book fair"', 'who was there, what was decided, what came of it'],
    ['show "Call five people"', 'how far the goal is, and what counted for it'],
  ],
  completes: () => 'subject',
  load: () => import('./run.ts'),
};
