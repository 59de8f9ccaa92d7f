import type { Command } from '../../command-line/command.ts';

export const SCHEMA: Command = {
  name: 'schema',
  about: 'a JSON Schema, of a kind or an output',
  takes: '[NAME]',
  count: [0, 1],
  options: {},
  examples: [
    ['schema', 'the names of all schemas'],
    ['schema contact', 'what stands in a contact’s front matter'],
    ['schema summary', 'what summary --format json prints'],
  ],
  completes: () => 'schema',
  load: () => import('./run.ts'),
};
