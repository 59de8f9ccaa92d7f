import type { Mark } from '../../../model/records.ts';
import type { LineStanding } from '../../../app/log/log-effect.ts';
import type { UndoneNote } from '../../undo/undo-command.ts';
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
  POSITIVE_INTEGER,
  MEASURED,
  OUTDATED_REVIEWS,
  PERIOD,
  SHARE,
  STATE,
} from '../../report/schema-shapes.ts';

export const LOGGED_LINE = shape({
  path: TEXT,
  line: POSITIVE_INTEGER,
  text: TEXT,
  date: DATE,
  ticked: orNull(DATE),
  same: orNull(shape({ path: TEXT, line: POSITIVE_INTEGER })),
  open: orNull(shape({ path: TEXT, line: POSITIVE_INTEGER })),
  activity: TEXT,
  mark: wordOf<Mark>()(['done', 'intention', 'other']),
  standing: wordOf<LineStanding>()([
    'counted',
    'intention',
    'later',
    'neither',
    'result',
    'unknown',
    'twice',
  ]),
  meant: orNull(TEXT),
});

/** The effect of lines on points and goals, and whether it can be undone. */
export const EFFECT = {
  dryRun: BOOLEAN,
  undoable: BOOLEAN,
  made: listOf(shape({ path: TEXT, template: orNull(TEXT), passedOver: orNull(TEXT) })),
  points: { type: 'number' },
  weeks: listOf(shape({ period: shape(PERIOD), points: NUMBER })),
  goals: listOf(
    shape({
      path: TEXT,
      name: TEXT,
      ...MEASURED,
      start: orNull(DATE),
      target: NUMBER,
      done: NUMBER,
      expected: COUNT,
      share: SHARE,
      state: STATE,
      was: shape({ done: NUMBER, state: STATE }),
    }),
  ),
  reviews: OUTDATED_REVIEWS,
};

/** The schema of `log --format json`. */
export function logSchema(): JsonSchema {
  return outputSchema(
    'log',
    'What `netvault log --format json` prints, version 1: each line and where it stands, and what it did to points, goals and reviews of its days.',
    {
      today: DATE,
      lines: listOf(LOGGED_LINE, { minItems: 1 }),
      ...EFFECT,
    },
  );
}

const UNDONE_LINES = listOf(shape({ text: TEXT, line: orNull(POSITIVE_INTEGER) }));

/** The schema of `log --undo --format json`. */
export function undoSchema(): JsonSchema {
  return outputSchema(
    'undo',
    'What `netvault log --undo --format json` prints, version 1: what became of each note of the last command, and which reviews no longer add up.',
    {
      command: TEXT,
      notes: listOf(
        shape({
          path: TEXT,
          outcome: wordOf<UndoneNote['outcome']>()(['restored', 'removed', 'lines', 'changed', 'gone']),
          lines: UNDONE_LINES,
          left: UNDONE_LINES,
        }),
      ),
      reviews: OUTDATED_REVIEWS,
    },
  );
}
