import { UNITS } from '../../model/period.ts';
import {
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
import { COMING, DUE, PLANNED, SUGGESTION, VAULT } from './summary-schema.ts';

const GOAL = shape({
  path: TEXT,
  name: TEXT,
  kind: oneOf(['behavior', 'reconnection', 'reading']),
  metric: TEXT,
  activity: orNull(TEXT),
  every: oneOf(UNITS),
  period: shape({ label: LABEL, start: DATE, end: DATE }),
  target: NUMBER,
  done: NUMBER,
  left: { type: 'number', exclusiveMinimum: 0 },
  days: { type: 'integer', minimum: 1 },
  share: { type: 'integer', minimum: 1 },
  decided: NUMBER,
  until: DATE,
  purpose: orNull(TEXT),
});

/** The schema of `plan --format json`. */
export function planSchema(): JsonSchema {
  return document(
    'NetVault plan',
    'What `netvault plan --format json` prints, version 1. More keys may be added; these stay.',
    shape({
      version: { const: 1 },
      today: DATE,
      date: DATE,
      dayOff: orNull(TEXT),
      decided: listOf(PLANNED),
      events: listOf(COMING),
      goals: listOf(GOAL),
      due: listOf(DUE),
      suggestions: listOf(SUGGESTION, { maxItems: 5 }),
      undecided: listOf(COMING),
      purposes: listOf(shape({ path: TEXT, name: TEXT, where: listOf(TEXT), when: listOf(TEXT) })),
      proposal: listOf(shape({ line: TEXT, text: TEXT, goal: TEXT, goalName: TEXT }), { maxItems: 5 }),
      vault: VAULT,
    }),
  );
}
