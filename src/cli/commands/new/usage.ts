import type { Command } from '../../command-line/command.ts';
import { FORMAT } from '../../command-line/shared-options.ts';
import { newOptions } from './new-flags.ts';
import { NEW_KINDS } from '../../command-line/choices.ts';

export const NEW: Command = {
  name: 'new',
  about: 'a contact, event, goal or introduction',
  takes: 'KIND NAME',
  count: [1, Infinity],
  options: {
    folder: {
      type: 'text',
      value: 'DIR',
      about: 'where in the vault (else next to the others)',
      completes: 'folders',
    },
    ...newOptions(),
    yes: { type: 'flag', about: 'even if a note has the same or a similar name' },
    format: FORMAT,
  },
  examples: [
    ['new contact "Grace Hopper" --cadence monthly', 'a person'],
    ['new introduction "Ada and Emma" --between Ada --between Emma', 'two people'],
  ],
  // After the kind comes a name, for which there are no proposals.
  completes: ([kind, name]) => (kind === undefined ? NEW_KINDS : name === undefined ? [] : null),
  load: () => import('./run.ts'),
};
