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
} from '../../report/json-schema.ts';
import {
  COMING,
  DUE,
  POSITIVE_INTEGER,
  LEFT_OVER,
  DATED_GOAL,
  PLANNED,
  SUGGESTION,
  VAULT,
} from '../../report/schema-shapes.ts';

const GOAL = shape(
  {
    ...DATED_GOAL,
    target: NUMBER,
    fullTarget: NUMBER,
    done: NUMBER,
    left: { type: 'number', exclusiveMinimum: 0 },
    days: POSITIVE_INTEGER,
    share: POSITIVE_INTEGER,
    decided: NUMBER,
    until: DATE,
    purpose: orNull(TEXT),
  },
  ['end'],
);

/** The schema of `plan --format json`. */
export function planSchema(): JsonSchema {
  return outputSchema(
    'plan',
    'What `netvault plan --format json` prints, version 1. More keys may be added; these stay.',
    {
      today: DATE,
      date: DATE,
      dayOff: orNull(TEXT),
      decided: listOf(PLANNED),
      leftOver: LEFT_OVER,
      events: listOf(COMING),
      goals: listOf(GOAL),
      due: listOf(DUE),
      suggestions: listOf(SUGGESTION, { maxItems: 5 }),
      moreQuiet: COUNT,
      undecided: listOf(COMING),
      purposes: listOf(shape({ path: TEXT, name: TEXT, where: listOf(TEXT), when: listOf(TEXT) })),
      proposal: listOf(
        shape({
          ...{ line: TEXT, text: TEXT, goal: orNull(TEXT), goalName: TEXT },
          from: orNull(shape({ path: TEXT, line: POSITIVE_INTEGER, column: POSITIVE_INTEGER, date: DATE })),
        }),
        { maxItems: 5 },
      ),
      vault: VAULT,
    },
  );
}
