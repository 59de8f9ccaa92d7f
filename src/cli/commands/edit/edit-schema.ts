import { TEXT, listOf, outputSchema, shape, type JsonSchema } from '../../report/json-schema.ts';
import { BOOLEAN, OUTDATED_REVIEWS } from '../../report/schema-shapes.ts';

/** The schema of `edit … --format json`. */
export function editSchema(): JsonSchema {
  return outputSchema(
    'edit',
    'What `netvault edit NAME --FIELD … --format json` prints, version 1: each field as it was and as it is then.',
    {
      path: TEXT,
      name: TEXT,
      fields: listOf(shape({ field: TEXT, before: listOf(TEXT), after: listOf(TEXT) })),
      reviews: OUTDATED_REVIEWS,
      changed: BOOLEAN,
      undoable: BOOLEAN,
    },
  );
}
