import {
  COUNT,
  DATE,
  TEXT,
  listOf,
  orNull,
  outputSchema,
  type JsonSchema,
} from '../../report/json-schema.ts';
import { BOOLEAN, FILES_FOLLOWING } from '../../report/schema-shapes.ts';

/** The schema of `rename --format json`. */
export function renameSchema(): JsonSchema {
  return outputSchema(
    'rename',
    'What `netvault rename OLD NEW --format json` prints, version 1: from which path to which, how many links and names without a link are written anew, the note of which it was a copy that is read from now on (`noCopyOf`), the day whose daily note it becomes (`newDay`), the notes that change besides, the canvases and bases that do (`files`), those in which links stay as they are, and why (`left`), and places in bases and links of the app that may mean the note and stay as they are (`mentions`).',
    {
      from: TEXT,
      to: TEXT,
      links: COUNT,
      names: COUNT,
      noCopyOf: orNull(TEXT),
      newDay: orNull(DATE),
      notes: listOf(TEXT),
      ...FILES_FOLLOWING,
      written: BOOLEAN,
      undoable: BOOLEAN,
    },
  );
}
