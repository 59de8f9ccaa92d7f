import { NEW_KINDS } from './words.ts';
import { GOAL_KINDS } from '../../../app/notes/goal-fields.ts';
import { CADENCES } from '../../../model/field-words.ts';
import { UNITS } from '../../../model/period.ts';
import type { Command } from '../../command-line/command.ts';

export const NEW: Command = {
  name: 'new',
  about: 'a contact, event, goal or introduction',
  takes: 'KIND NAME',
  count: [1, Infinity],
  options: {
    folder: {
      type: 'text',
      value: 'DIR',
      about: 'where in the vault (else beside the others)',
      completes: 'folders',
    },
    met: { type: 'text', value: 'DATE', about: 'contact: when you first met' },
    cadence: {
      type: 'text',
      value: 'CADENCE',
      about: 'contact: how often to be in touch',
      completes: CADENCES,
    },
    organization: { type: 'text', value: 'NAME', about: 'contact: where the person works' },
    email: { type: 'text', value: 'ADDRESS', about: 'contact: an address' },
    date: { type: 'text', value: 'DATE', about: 'event: its day' },
    time: { type: 'text', value: 'TIME', about: 'event: 18:00 or 18:00-20:30' },
    place: { type: 'text', value: 'NAME', about: 'event: where it is' },
    kind: {
      type: 'text',
      value: 'KIND',
      about: 'goal: behavior, reconnection, reading, overall',
      completes: GOAL_KINDS,
    },
    metric: {
      type: 'text',
      value: 'METRIC',
      about: 'goal: points, minutes, contacts, an activity',
      completes: 'metric',
    },
    target: { type: 'text', value: 'NUMBER', about: 'goal: how many' },
    every: {
      type: 'text',
      value: 'UNIT',
      about: 'goal: day, week, month, quarter, year',
      completes: UNITS,
    },
    purpose: {
      type: 'text',
      value: 'NAME',
      about: 'contact, event, goal: the overall goal served',
      completes: 'purpose',
    },
    between: { type: 'list', value: 'NAME', about: 'introduction: each of the two', completes: 'person' },
  },
  examples: [
    ['new contact "Ada Lovelace" --cadence monthly', 'a person'],
    ['new introduction "Ada and Grace" --between Ada --between Grace', 'two people'],
  ],
  // A name comes next, and nobody can guess it.
  completes: ([kind, name]) => (kind === undefined ? NEW_KINDS : name === undefined ? [] : null),
  load: () => import('./run.ts'),
};
