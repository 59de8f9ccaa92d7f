import type { Command } from '../../command-line/command.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

const ACTIONS = ['clear'] as const;

export const CACHE: Command = {
  name: 'cache',
  about: 'what is kept of notes between commands',
  takes: '[clear]',
  count: [0, 1],
  options: { format: FORMAT },
  examples: [
    ['cache', 'where it is, and how large'],
    ['cache clear', 'remove it: the next command reads every note'],
  ],
  completes: () => ACTIONS,
  load: () => import('./run.ts'),
};
