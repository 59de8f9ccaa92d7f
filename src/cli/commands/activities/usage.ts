import { UNITS } from '../../../model/period.ts';
import type { Command } from '../../command-line/command.ts';
import { PERIODS, TABLE_FORMAT } from '../../command-line/shared-options.ts';

export const ACTIVITIES: Command = {
  name: 'activities',
  about: 'what was done, by activity or person',
  takes: '[WORD…]',
  count: [0, Infinity],
  options: {
    period: {
      type: 'text',
      value: 'PERIOD',
      completes: PERIODS,
      about: 'week, last-month, W46, 2026 …; else all',
    },
    from: { type: 'text', value: 'DATE', about: 'from this day on' },
    to: { type: 'text', value: 'DATE', about: 'up to this day' },
    person: {
      type: 'list',
      value: 'NAME',
      about: 'with this person, or one of several',
      completes: 'person',
    },
    event: { type: 'text', value: 'NAME', about: 'at this event', completes: 'event' },
    purpose: { type: 'text', value: 'NAME', about: 'what serves this overall goal', completes: 'purpose' },
    tag: {
      type: 'text',
      value: 'TAG',
      about: 'a tag of its people, its event or its line',
      completes: 'tag',
    },
    organization: {
      type: 'text',
      value: 'NAME',
      about: 'with somebody of this organization',
      completes: 'organization',
    },
    totals: { type: 'flag', about: 'only the totals, by activity or as --by says' },
    by: {
      type: 'text',
      value: 'UNIT',
      choices: UNITS,
      readAs: 'every',
      about: 'totals by day, week, month, quarter or year',
    },
    format: TABLE_FORMAT,
  },
  examples: [
    ['activities --period week', 'what makes the points of this week'],
    ['activities call Ada', 'every call with Ada'],
    ['activities --from 2026-01-01 --totals --by month', 'how each month of the year went'],
  ],
  completes: () => 'activity-or-person',
  load: () => import('./run.ts'),
};
