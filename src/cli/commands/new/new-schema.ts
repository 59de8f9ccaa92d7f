import { NEW_KINDS } from '../../command-line/choices.ts';
import { TEXT, oneOf, orNull, outputSchema, type JsonSchema } from '../../report/json-schema.ts';
import { BOOLEAN } from '../../report/schema-shapes.ts';

/** The schema of `new --format json`. */
export function newSchema(): JsonSchema {
  return outputSchema(
    'new',
    'What `netvault new KIND NAME --format json` prints, version 1: the note that was made, and the template of the vault that it was made from; null for the built-in one.',
    { kind: oneOf(NEW_KINDS), path: TEXT, template: orNull(TEXT), undoable: BOOLEAN },
  );
}
