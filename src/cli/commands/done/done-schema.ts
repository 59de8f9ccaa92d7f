import { DATE, listOf, orNull, outputSchema, shape, type JsonSchema } from '../../report/json-schema.ts';
import { DAY } from '../../report/schema-shapes.ts';
import { EFFECT, LOGGED_LINE } from '../log/log-schema.ts';

/** The schema of `done --format json`. */
export function doneSchema(): JsonSchema {
  return outputSchema(
    'done',
    'What `netvault done --format json` prints, version 1: the day as it is then, and what became of lines.',
    { today: DATE, day: DAY, lines: listOf(LOGGED_LINE), settled: orNull(shape(EFFECT)) },
  );
}
