import type { Command } from '../../command-line/command.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

export const RENAME: Command = {
  name: 'rename',
  about: 'another name for a note, and every link to it',
  takes: 'OLD NEW',
  count: [2, 2],
  options: {
    write: { type: 'flag', about: 'do it; without this it is only shown' },
    alias: { type: 'flag', about: 'keep the old name as an alias' },
    format: FORMAT,
  },
  examples: [
    ['rename "Ada Lovelace" "Ada King" --alias', 'what would change, line by line'],
    ['rename "Winter book fair" "2026-12-05 Book fair" --write', 'the note and every link to it'],
  ],
  completes: ([old]) => (old === undefined ? 'subject' : null),
  load: () => import('./run.ts'),
};
