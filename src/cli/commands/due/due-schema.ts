import {
  COUNT,
  DATE,
  TEXT,
  listOf,
  orNull,
  outputSchema,
  type JsonSchema,
} from '../../report/json-schema.ts';
import { BOOLEAN, DUE, SUGGESTION } from '../../report/schema-shapes.ts';

/** The schema of `due --format json`. */
export function dueSchema(): JsonSchema {
  return outputSchema(
    'due',
    'What `netvault due --format json` prints, version 1. More keys may be added; these stay.',
    {
      today: DATE,
      due: listOf(DUE),
      suggestions: listOf(SUGGESTION, { maxItems: 5 }),
      moreQuiet: COUNT,
    },
  );
}

/** The schema of `due --snooze … --format json`. */
export function snoozeSchema(): JsonSchema {
  return outputSchema(
    'snooze',
    'What `netvault due --snooze NAME DATE --format json` prints, version 1, as `--unsnooze` does. More keys may be added; these stay.',
    {
      path: TEXT,
      name: TEXT,
      until: orNull(DATE),
      dueOn: orNull(DATE),
      changed: BOOLEAN,
    },
  );
}
