import type { Command } from '../../command-line/command.ts';
import { DRY_RUN, FORMAT } from '../../command-line/shared-options.ts';

/** Spans that shells propose as the usual ones; any date or span is accepted. */
const SPANS = ['tomorrow', '1w', '2w', '1mo', '3mo', '6mo'] as const;

export const DUE: Command = {
  name: 'due',
  about: 'whom to reconnect with, and why',
  takes: '',
  count: [0, Infinity],
  options: {
    snooze: {
      type: 'text',
      value: 'NAME',
      about: 'not due before DATE: friday, 2w, "1 Dec" …',
      completes: 'person',
    },
    until: {
      type: 'text',
      value: 'DATE',
      about: 'that DATE, which may also follow the name',
      completes: SPANS,
    },
    unsnooze: { type: 'text', value: 'NAME', about: 'due again by the cadence', completes: 'snoozed' },
    'dry-run': DRY_RUN,
    format: FORMAT,
  },
  examples: [
    ['due', 'whom to reconnect with'],
    ['due --snooze "Ada Lovelace" 2w', 'not before two weeks from today'],
    ['due --snooze "John Watson" tomorrow', 'or friday, next month, 2027-01'],
  ],
  completes: (_, given) => (given.has('snooze') ? SPANS : null),
  load: () => import('./run.ts'),
};
