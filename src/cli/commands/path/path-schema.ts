import { TIE_KINDS } from '../../../app/path/ties.ts';
import {
  COUNT,
  DATE,
  TEXT,
  listOf,
  oneOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
} from '../../report/json-schema.ts';
import { BOOLEAN, PLACE } from '../../report/schema-shapes.ts';
import { CONTACT } from '../show/show-schema.ts';

const REF = { path: TEXT, name: TEXT };

const STEP = shape({
  from: orNull(shape(REF)),
  to: shape(REF),
  how: oneOf(['contact', 'met', ...TIE_KINDS]),
  owner: orNull(TEXT),
  date: orNull(DATE),
  what: orNull(TEXT),
  contact: orNull(CONTACT),
  sources: listOf(shape(PLACE), { maxItems: 2 }),
  consent: listOf(shape(REF), { maxItems: 2 }),
});

/** The schema of `path NAME --format json`. */
export function pathSchema(): JsonSchema {
  return outputSchema(
    'path',
    'What `netvault path NAME --format json` prints, version 1: ways to a person by people you know, each step with the lines that say so and whose consent it needs. `from` is null for you.',
    {
      today: DATE,
      to: shape(REF),
      hasNote: BOOLEAN,
      known: orNull(STEP),
      ways: listOf(shape({ steps: listOf(STEP, { minItems: 1, maxItems: 3 }) }), { maxItems: 5 }),
      more: BOOLEAN,
      leftOut: shape({ archived: COUNT, paused: COUNT, private: COUNT }),
      events: listOf(shape({ ...REF, date: DATE }), { maxItems: 3 }),
      acquainted: COUNT,
    },
  );
}
