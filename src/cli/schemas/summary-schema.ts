import { UNITS } from '../../model/period.ts';
import {
  COUNT,
  DATE,
  LABEL,
  NUMBER,
  TEXT,
  document,
  listOf,
  oneOf,
  orNull,
  shape,
  type JsonSchema,
} from './json-schema.ts';

const UNIT = oneOf(UNITS);
const STATE = oneOf(['upcoming', 'off', 'met', 'missed', 'behind', 'on-pace']);
export const COUNTS: JsonSchema = {
  type: 'object',
  additionalProperties: { type: 'integer', minimum: 1 },
};
const PERIOD = { label: LABEL, start: DATE, end: DATE };

const GOAL = shape({
  path: TEXT,
  name: TEXT,
  kind: oneOf(['behavior', 'reconnection', 'reading']),
  metric: TEXT,
  activity: orNull(TEXT),
  every: UNIT,
  period: shape(PERIOD),
  start: orNull(DATE),
  fullTarget: NUMBER,
  target: NUMBER,
  done: NUMBER,
  expected: COUNT,
  share: { type: 'number', minimum: 0, maximum: 1 },
  state: STATE,
  streak: COUNT,
  purpose: orNull(TEXT),
  history: listOf(shape({ label: LABEL, target: NUMBER, done: NUMBER, state: STATE }), { maxItems: 12 }),
});

export const DUE = shape({
  path: TEXT,
  name: TEXT,
  last: orNull(DATE),
  cadence: TEXT,
  dueSince: orNull(DATE),
  daysOver: orNull(COUNT),
});
export const SUGGESTION = shape({ path: TEXT, name: TEXT, last: DATE, reason: TEXT });

export const EVENT = { path: TEXT, name: TEXT, date: DATE };
const TIME = { time: orNull(TEXT), place: orNull(TEXT) };
export const COMING = shape({
  ...EVENT,
  ...TIME,
  goals: listOf(shape({ activity: TEXT, target: NUMBER })),
});
export const RECENT = shape({
  ...EVENT,
  ...TIME,
  goals: listOf(shape({ activity: TEXT, target: NUMBER, done: NUMBER })),
});

export const PLANNED = shape({
  date: DATE,
  activity: TEXT,
  people: listOf(TEXT),
  names: listOf(TEXT),
  count: COUNT,
  minutes: orNull(NUMBER),
  text: TEXT,
  path: TEXT,
});

const INTRODUCTION = shape({
  path: TEXT,
  between: listOf(TEXT, { minItems: 2, maxItems: 2 }),
  names: listOf(TEXT, { minItems: 2, maxItems: 2 }),
  status: oneOf(['proposed', 'asked', 'consented']),
  asked: orNull(DATE),
  consent: listOf(TEXT),
});

export const VAULT = shape({ notes: COUNT, records: COUNT, contacts: COUNT, goals: COUNT });

/** The schema of `summary --format json`. */
export function summarySchema(): JsonSchema {
  return document(
    'NetVault summary',
    'What `netvault summary --format json` prints, version 1. More keys may be added; these stay.',
    shape({
      version: { const: 1 },
      today: DATE,
      period: shape({ unit: UNIT, ...PERIOD }),
      points: NUMBER,
      activities: COUNTS,
      results: COUNTS,
      goals: listOf(GOAL),
      trend: listOf(shape({ label: LABEL, points: NUMBER }), { maxItems: 12 }),
      due: listOf(DUE),
      suggestions: listOf(SUGGESTION, { maxItems: 5 }),
      events: shape({
        coming: listOf(COMING),
        recent: listOf(RECENT),
        awaitingOutcome: listOf(shape(EVENT)),
      }),
      introductions: shape({ open: listOf(INTRODUCTION) }),
      purposes: listOf(shape({ path: TEXT, name: TEXT, points: NUMBER, events: COUNT })),
      giving: shape({ given: COUNT, asked: COUNT }),
      planned: listOf(PLANNED),
      tomorrow: shape({ date: DATE, planned: listOf(PLANNED), events: listOf(COMING) }),
      dayOff: orNull(TEXT),
      setAside: orNull(shape({ path: TEXT, name: TEXT, until: TEXT })),
      vault: VAULT,
    }),
  );
}

/** The schema of `due --format json`. */
export function dueSchema(): JsonSchema {
  return document(
    'NetVault due',
    'What `netvault due --format json` prints, version 1. More keys may be added; these stay.',
    shape({
      version: { const: 1 },
      today: DATE,
      due: listOf(DUE),
      suggestions: listOf(SUGGESTION, { maxItems: 5 }),
    }),
  );
}

/** The schema of `due --snooze … --format json`. */
export function snoozeSchema(): JsonSchema {
  return document(
    'NetVault snooze',
    'What `netvault due --snooze NAME DATE --format json` prints, version 1, as `--unsnooze` does. More keys may be added; these stay.',
    shape({
      version: { const: 1 },
      path: TEXT,
      name: TEXT,
      until: orNull(DATE),
      dueOn: orNull(DATE),
      changed: { type: 'boolean' },
    }),
  );
}
