import type { KnownBy } from '../../../app/brief/brief.ts';
import {
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
import { BOOLEAN, OPEN, PLACE, STANDING } from '../../report/schema-shapes.ts';
import { ENTRY } from '../intro/intro-schema.ts';
import { CONTACT, FACTS, MAY_LACK_UNTIL, NOTED, THING, WHEN } from '../show/show-schema.ts';

const REF = { path: TEXT, name: TEXT };

/** The schema of `brief --format json`. */
export function briefSchema(): JsonSchema {
  const need = listOf(shape({ ...THING, ...PLACE }));
  return outputSchema(
    'brief',
    'What `netvault brief --format json` prints, version 1. More keys may be added; these stay.',
    {
      today: DATE,
      event: orNull(
        shape(
          {
            ...REF,
            ...WHEN,
            place: orNull(TEXT),
            noted: NOTED,
            goals: listOf(shape({ activity: TEXT, target: NUMBER })),
          },
          MAY_LACK_UNTIL,
        ),
      ),
      people: listOf(
        shape({
          ...REF,
          page: shape({
            facts: orNull(FACTS),
            standing: shape(STANDING),
            timeline: listOf(CONTACT),
            hasNote: BOOLEAN,
          }),
          last: listOf(CONTACT),
          open: OPEN,
          introductions: listOf(shape({ ...PLACE, entry: ENTRY, isTheirs: BOOLEAN })),
          needs: need,
          offers: need,
          knownBy: listOf(
            shape({
              ...REF,
              how: wordOf<KnownBy['how']>()([
                'knows',
                'introduced-you',
                'introduced-by-you',
                'seen-together',
              ]),
              source: shape(PLACE),
            }),
          ),
        }),
      ),
    },
  );
}
