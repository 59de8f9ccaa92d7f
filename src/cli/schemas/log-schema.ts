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

const STATE = oneOf(['upcoming', 'off', 'met', 'missed', 'behind', 'on-pace']);
const PERIOD = shape({ label: LABEL, start: DATE, end: DATE });
const LINE_NUMBER: JsonSchema = { type: 'integer', minimum: 1 };
const BOOLEAN: JsonSchema = { type: 'boolean' };

/** The schema of `log --format json`. */
export function logSchema(): JsonSchema {
  return document(
    'NetVault log',
    'What `netvault log --format json` prints, version 1: each line and where it stands, and what it did to points and goals.',
    shape({
      version: { const: 1 },
      today: DATE,
      dryRun: BOOLEAN,
      undoable: BOOLEAN,
      lines: listOf(
        shape({
          path: TEXT,
          line: LINE_NUMBER,
          text: TEXT,
          date: DATE,
          activity: TEXT,
          mark: oneOf(['done', 'intention', 'other']),
          standing: oneOf(['counted', 'intention', 'later', 'neither', 'result', 'unknown', 'twice']),
          meant: orNull(TEXT),
        }),
        { minItems: 1 },
      ),
      made: listOf(shape({ path: TEXT, template: orNull(TEXT), passedOver: orNull(TEXT) })),
      points: { type: 'number' },
      weeks: listOf(shape({ period: PERIOD, points: NUMBER })),
      goals: listOf(
        shape({
          path: TEXT,
          name: TEXT,
          metric: TEXT,
          activity: orNull(TEXT),
          every: oneOf(UNITS),
          period: PERIOD,
          start: orNull(DATE),
          target: NUMBER,
          done: NUMBER,
          expected: COUNT,
          share: { type: 'number', minimum: 0, maximum: 1 },
          state: STATE,
          was: shape({ done: NUMBER, state: STATE }),
        }),
      ),
    }),
  );
}

/** The schema of `log --undo --format json`. */
export function undoSchema(): JsonSchema {
  return document(
    'NetVault undo',
    'What `netvault log --undo --format json` prints, version 1: what became of each note of the last command.',
    shape({
      version: { const: 1 },
      command: TEXT,
      notes: listOf(
        shape({
          path: TEXT,
          outcome: oneOf(['restored', 'removed', 'changed', 'gone']),
          lines: listOf(shape({ text: TEXT, line: orNull(LINE_NUMBER) })),
        }),
      ),
    }),
  );
}
