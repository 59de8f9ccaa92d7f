import {
  COUNT,
  NUMBER,
  TEXT,
  listOf,
  outputSchema,
  shape,
  type JsonSchema,
} from '../../report/json-schema.ts';
import { BOOLEAN, FILES_FOLLOWING } from '../../report/schema-shapes.ts';

/** The schema of `merge --format json`. */
export function mergeSchema(): JsonSchema {
  return outputSchema(
    'merge',
    'What `netvault merge A B --format json` prints, version 1: which note stays and which goes, what the one gains, the totals that count anew (`--recount`, `--same-lines once`), the notes that change, the canvases and bases that do (`files`), those in which links stay as they are, and why (`left`), and places in bases and links of the app that may mean the note that goes and stay as they are (`mentions`). Where both are one note already, `stays` and `goes` are the same.',
    {
      stays: TEXT,
      goes: TEXT,
      fields: listOf(shape({ field: TEXT, values: listOf(TEXT) })),
      lines: COUNT,
      same: COUNT,
      links: COUNT,
      totals: listOf(shape({ total: TEXT, period: TEXT, before: NUMBER, after: NUMBER })),
      notes: listOf(TEXT),
      ...FILES_FOLLOWING,
      written: BOOLEAN,
      undoable: BOOLEAN,
    },
  );
}
