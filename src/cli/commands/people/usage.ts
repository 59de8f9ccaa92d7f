import { PEOPLE_ORDERS, PEOPLE_STATUSES } from '../../../app/listings/people-choices.ts';
import { CADENCES } from '../../../model/field-words.ts';
import type { Command } from '../../command-line/command.ts';
import { TABLE_FORMAT } from '../../command-line/shared-options.ts';

/** Spans that shells propose as the usual ones; any span is accepted. */
const SPANS = ['30', '6w', '3mo', '6mo', '1y'] as const;

export const PEOPLE: Command = {
  name: 'people',
  about: 'people in a list: last contact, due',
  takes: '[NAME…]',
  count: [0, Infinity],
  options: {
    tag: { type: 'text', value: 'TAG', about: 'with this tag, or one nested in it', completes: 'tag' },
    organization: {
      type: 'text',
      value: 'NAME',
      about: 'of this organization, or a part of its name',
      completes: 'organization',
    },
    purpose: { type: 'text', value: 'NAME', about: 'named for this overall goal', completes: 'purpose' },
    due: { type: 'flag', about: 'who is due' },
    quiet: {
      type: 'text',
      optional: true,
      value: '[SPAN]',
      about: 'not heard from for longer: 90 (days), 6mo; else dormant_after',
      completes: SPANS,
    },
    status: {
      type: 'text',
      value: 'STATUS',
      choices: PEOPLE_STATUSES,
      readAs: 'status',
      about: 'active, paused, snoozed, archived or all',
    },
    sort: {
      type: 'text',
      value: 'BY',
      choices: PEOPLE_ORDERS,
      about: 'name, last (the longest ago first) or due',
    },
    set: {
      type: 'text',
      value: 'FIELD=VALUE',
      about: 'for all: cadence, tier, status or tags+=TAG',
      completes: CADENCES.map((cadence) => `cadence=${cadence}`),
    },
    overwrite: { type: 'flag', about: 'with --set: replace other values, too' },
    write: { type: 'flag', about: 'with --set: do it; without this it is only shown' },
    format: TABLE_FORMAT,
  },
  examples: [
    ['people --organization "Difference Works"', 'who is there'],
    ['people --quiet 6mo --sort last', 'not heard from for half a year, the longest ago first'],
    ['people --tag clients --set cadence=quarterly', 'whom it would change; --write does it'],
  ],
  completes: () => 'person',
  load: () => import('./run.ts'),
};
