import type { SetPlan } from '../../fields/set-for-people.ts';
import {
  COUNT,
  TEXT,
  listOf,
  outputSchema,
  shape,
  type JsonSchema,
  wordOf,
} from '../../report/json-schema.ts';
import { BOOLEAN } from '../../report/schema-shapes.ts';

const SAYING = { path: TEXT, name: TEXT, before: listOf(TEXT) };

/** The schema of `people --set … --format json`. */
export function peopleSetSchema(): JsonSchema {
  return outputSchema(
    'people-set',
    'What `netvault people … --set FIELD=VALUE --format json` prints, version 1: whose field changes, from what to what, who keeps another value, who has this one already, and who cannot get it, and why (`by`: the field that decides the status).',
    {
      field: wordOf<SetPlan['field']>()(['cadence', 'tier', 'status', 'tags']),
      changed: listOf(shape({ ...SAYING, after: listOf(TEXT) })),
      kept: listOf(shape(SAYING)),
      same: listOf(shape(SAYING)),
      refused: listOf(
        shape(
          {
            ...SAYING,
            why: wordOf<SetPlan['refused'][number]['why']>()([
              'not-utf8',
              'not-cleanly-writable',
              'unseen-characters',
              'status-overridden',
            ]),
            by: TEXT,
          },
          ['by'],
        ),
      ),
      archived: COUNT,
      written: BOOLEAN,
      undoable: BOOLEAN,
    },
  );
}
