import type { ReviewedState } from '../../../app/review/review-goals.ts';
import {
  COUNT,
  DATE,
  NUMBER,
  TEXT,
  listOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
  wordOf,
} from '../../report/json-schema.ts';
import {
  BOOLEAN,
  COUNTS,
  EVENT,
  OPTIONAL_KEYS,
  POSITIVE_INTEGER,
  PERIOD,
  RECENT,
  UNIT,
  VAULT,
} from '../../report/schema-shapes.ts';

const NAMES = listOf(TEXT);

const GOAL = shape(
  {
    path: TEXT,
    name: TEXT,
    metric: TEXT,
    every: UNIT,
    purpose: orNull(TEXT),
    start: orNull(DATE),
    end: DATE,
    periods: shape({ met: COUNT, missed: COUNT, off: COUNT, running: COUNT }),
    state: wordOf<ReviewedState>()(['met', 'missed', 'off', 'running']),
    last: shape({ ...PERIOD, target: NUMBER, fullTarget: NUMBER, done: NUMBER }),
  },
  ['end'],
);

const RESULT = shape({
  date: DATE,
  activity: TEXT,
  count: POSITIVE_INTEGER,
  people: NAMES,
  names: NAMES,
  text: TEXT,
  path: TEXT,
  before: listOf(shape({ date: DATE, activity: TEXT, days: COUNT }), { maxItems: 3 }),
});

const DIFFERENCE = shape({ name: TEXT, stated: NUMBER, found: NUMBER });

/** The schema of `review --format json`. */
export function reviewSchema(): JsonSchema {
  return outputSchema(
    'review',
    'What `netvault review --format json` prints, version 1. More keys may be added; these stay.',
    {
      today: DATE,
      period: shape({ unit: UNIT, ...PERIOD }),
      complete: BOOLEAN,
      points: NUMBER,
      activities: COUNTS,
      giving: shape({ given: COUNT, asked: COUNT }),
      goals: listOf(GOAL),
      results: listOf(RESULT),
      events: listOf({ allOf: [RECENT, shape({ results: listOf(TEXT) })] }),
      awaitingOutcome: listOf(shape(EVENT, OPTIONAL_KEYS)),
      introductions: listOf(
        shape({ date: DATE, people: NAMES, names: NAMES, outcome: orNull(TEXT), path: TEXT }),
      ),
      note: orNull(shape({ path: TEXT, differences: listOf(DIFFERENCE) })),
      vault: VAULT,
    },
  );
}
