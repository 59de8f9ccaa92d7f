import type { PersonRow } from '../../../app/listings/people-listing.ts';
import {
  COUNT,
  DATE,
  TEXT,
  listOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
  wordOf,
} from '../../report/json-schema.ts';
import { STANDING } from '../../report/schema-shapes.ts';

/** The schema of `people --format json`. */
export function peopleSchema(): JsonSchema {
  return outputSchema(
    'people',
    'What `netvault people --format json` prints, version 1. More keys may be added; these stay.',
    {
      today: DATE,
      people: listOf(
        shape({
          path: TEXT,
          name: TEXT,
          organization: listOf(TEXT),
          role: orNull(TEXT),
          location: orNull(TEXT),
          tags: listOf(TEXT),
          purpose: listOf(TEXT),
          status: wordOf<PersonRow['status']>()(['active', 'paused', 'archived']),
          ...STANDING,
        }),
      ),
      contacts: COUNT,
      leftOut: shape({ archived: COUNT, unknown: COUNT }),
    },
  );
}
