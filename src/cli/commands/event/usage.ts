import { EVENT_ACTIONS } from '../../command-line/choices.ts';
import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, FORMAT } from '../../command-line/shared-options.ts';

export const EVENT: Command = {
  name: 'event',
  about: 'what became of an event, and notes on it',
  takes: '[ACTION…]',
  count: [0, Infinity],
  options: {
    met: {
      type: 'list',
      value: 'NAMES',
      about: 'attended: whom you met for the first time',
      completes: 'person',
    },
    with: {
      type: 'list',
      value: 'NAMES',
      about: 'attended: who was there that you knew already',
      completes: 'person',
    },
    cards: { type: 'text', value: 'NUMBER', about: 'attended: how many cards you were given' },
    result: { type: 'list', value: 'TEXT', about: 'attended: what came of it' },
    'dry-run': DRY_RUN,
    format: FORMAT,
  },
  examples: [
    ['event', 'show what awaits its outcome or is coming, and ask'],
    ['event attended lunch --met "Kitty, Ada" --cards 3', 'or skipped, canceled'],
    ['event note "met someone from Kyoto, send her the paper"', 'a line of free text, where you are'],
  ],
  completes: ([action]) => (action === undefined ? EVENT_ACTIONS : 'open-event'),
  load: () => import('./run.ts'),
};
