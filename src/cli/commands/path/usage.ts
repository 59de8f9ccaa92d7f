import type { Command } from '../../command-line/command.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

export const PATH: Command = {
  name: 'path',
  about: 'who can introduce you to somebody',
  takes: 'NAME',
  count: [1, Infinity],
  options: { format: FORMAT },
  examples: [
    ['path "David Copperfield"', 'by whom, with the lines that say so, and who is asked'],
    ['path david --format json', 'the same for a program'],
  ],
  completes: () => 'person',
  load: () => import('./run.ts'),
};
