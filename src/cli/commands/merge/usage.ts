import type { Command } from '../../command-line/command.ts';
import { SAME_LINES, SIDES } from '../../command-line/choices.ts';
import { FORMAT } from '../../command-line/shared-options.ts';

export const MERGE: Command = {
  name: 'merge',
  about: 'two notes of one person become one',
  takes: 'A B',
  count: [2, 2],
  options: {
    write: { type: 'flag', about: 'do it; without this it is only shown' },
    into: { type: 'text', value: 'a|b', choices: SIDES, about: 'which note stays (a unless given)' },
    keep: { type: 'list', value: 'FIELD=a|b', about: 'whose value to keep; a or b alone: for all fields' },
    'same-lines': {
      type: 'text',
      value: 'HOW',
      choices: SAME_LINES,
      about: 'lines that are in both logs happened once, or both',
    },
    recount: { type: 'flag', about: 'even if reconnections or people met are recounted' },
    format: FORMAT,
  },
  examples: [
    [
      'merge "Mary Somerville" "Maria Mitchell" --keep a --recount',
      'what would become of both, line by line',
    ],
    [
      'merge "Mary Somerville" "Maria Mitchell" --keep b --recount --write',
      'the values of the second are kept',
    ],
  ],
  completes: (before) => (before.length < 2 ? 'person' : null),
  load: () => import('./run.ts'),
};
