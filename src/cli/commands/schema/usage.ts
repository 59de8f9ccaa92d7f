import type { Command } from '../../command-line/command.ts';

export const SCHEMA: Command = {
  name: 'schema',
  about: 'the JSON Schema of a kind or an output',
  takes: '[NAME]',
  count: [0, 1],
  options: {},
  examples: [
    ['schema', 'the names of all schemas'],
    ['schema contact', 'what the front matter of a contact can have'],
    ['schema summary', 'what summary --format json prints'],
  ],
  completes: () => 'schema',
  load: () => import('./run.ts'),
};
