import {
  COUNT,
  DATE,
  LABEL,
  NUMBER,
  TEXT,
  listOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
} from '../../report/json-schema.ts';
import { ACTIVITY } from '../../report/schema-shapes.ts';

const TOTAL = { count: COUNT, minutes: NUMBER, points: orNull(NUMBER) };

/** The schema of `activities --format json`. */
export function activitiesSchema(): JsonSchema {
  return outputSchema(
    'activities',
    'What `netvault activities --format json` prints, version 1. More keys may be added; these stay.',
    {
      today: DATE,
      start: orNull(DATE),
      end: DATE,
      activities: listOf(ACTIVITY),
      total: shape({ ...TOTAL, given: orNull(COUNT), asked: orNull(COUNT) }),
      byActivity: listOf(shape({ activity: TEXT, ...TOTAL })),
      byPeriod: listOf(shape({ label: LABEL, start: DATE, end: DATE, ...TOTAL })),
    },
  );
}
