import { TEXT, listOf, outputSchema, shape, type JsonSchema } from '../../report/json-schema.ts';
import { BOOLEAN } from '../../report/schema-shapes.ts';

/** The schema of `init --format json`. */
export function initSchema(): JsonSchema {
  return outputSchema(
    'init',
    'What `netvault init --format json` prints, version 1: the folder, the files that were written (with `dryRun`, that would be), the notes that were there and say more now, what was left alone, and whom and what the vault’s notes make people and events.',
    {
      folder: TEXT,
      written: listOf(TEXT),
      changed: listOf(TEXT),
      kept: listOf(TEXT),
      recognized: shape({ contact: listOf(TEXT), event: listOf(TEXT) }),
      dryRun: BOOLEAN,
    },
  );
}
