import { COUNT, TEXT, listOf, output, type JsonSchema } from '../../report/json-schema.ts';
import { BOOLEAN } from '../../report/schema-shapes.ts';

/** The schema of `rename --format json`. */
export function renameSchema(): JsonSchema {
  return output(
    'rename',
    'What `netvault rename OLD NEW --format json` prints, version 1: from which path to which, how many links and names without a link are written anew, and the notes that change besides.',
    {
      from: TEXT,
      to: TEXT,
      links: COUNT,
      names: COUNT,
      notes: listOf(TEXT),
      written: BOOLEAN,
      undoable: BOOLEAN,
    },
  );
}
