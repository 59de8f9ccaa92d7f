import type { OpenIntroduction } from '../../../scorecard/summary.ts';
import { SHORT_WEEKDAYS } from '../../../model/date-names.ts';
import {
  COUNT,
  DATE,
  LABEL,
  NUMBER,
  TEXT,
  listOf,
  oneOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
  wordOf,
} from '../../report/json-schema.ts';
import {
  COMING,
  COUNTS,
  DAY,
  DUE,
  EVENT,
  OPTIONAL_KEYS,
  DATED_GOAL,
  PAIR,
  PERIOD,
  PLANNED,
  RECENT,
  SHARE,
  STATE,
  SUGGESTION,
  UNIT,
  VAULT,
} from '../../report/schema-shapes.ts';

export const GOAL = shape(
  {
    ...DATED_GOAL,
    on: listOf(oneOf(SHORT_WEEKDAYS)),
    fullTarget: NUMBER,
    target: NUMBER,
    done: NUMBER,
    expected: COUNT,
    share: SHARE,
    state: STATE,
    streak: COUNT,
    purpose: orNull(TEXT),
    periods: orNull(shape({ met: COUNT, missed: COUNT, off: COUNT, open: COUNT })),
    history: listOf(
      shape({ label: LABEL, target: NUMBER, fullTarget: NUMBER, done: NUMBER, state: STATE }, ['fullTarget']),
      { maxItems: 12 },
    ),
  },
  ['on', 'end'],
);

const INTRODUCTION = shape({
  path: TEXT,
  between: PAIR,
  names: PAIR,
  status: wordOf<OpenIntroduction['status']>()(['proposed', 'asked', 'consented']),
  asked: orNull(DATE),
  consent: listOf(TEXT),
});

/** The schema of `summary --format json`. */
export function summarySchema(): JsonSchema {
  return outputSchema(
    'summary',
    'What `netvault summary --format json` prints, version 1. More keys may be added; these stay.',
    {
      today: DATE,
      period: shape({ unit: UNIT, ...PERIOD }),
      points: NUMBER,
      activities: COUNTS,
      results: COUNTS,
      goals: listOf(GOAL),
      trend: listOf(shape({ label: LABEL, points: NUMBER }), { maxItems: 12 }),
      due: listOf(DUE),
      suggestions: listOf(SUGGESTION, { maxItems: 5 }),
      moreQuiet: COUNT,
      events: shape({
        coming: listOf(COMING),
        recent: listOf(RECENT),
        awaitingOutcome: listOf(shape(EVENT, OPTIONAL_KEYS)),
      }),
      introductions: shape({ open: listOf(INTRODUCTION) }),
      purposes: listOf(shape({ path: TEXT, name: TEXT, points: NUMBER, events: COUNT })),
      giving: shape({ given: COUNT, asked: COUNT }),
      day: DAY,
      planned: listOf(PLANNED),
      tomorrow: shape({ date: DATE, planned: listOf(PLANNED), events: listOf(COMING), dayOff: orNull(TEXT) }),
      dayOff: orNull(TEXT),
      setAside: orNull(shape({ path: TEXT, name: TEXT, until: TEXT, shownAt: orNull(TEXT) })),
      dailyNotesUnread: orNull(
        shape({
          fault: { enum: ['format', 'folder', 'file'] },
          folder: TEXT,
          format: TEXT,
          from: orNull({ anyOf: [shape({ note: TEXT }), shape({ file: TEXT })] }),
        }),
      ),
      vault: VAULT,
    },
  );
}
