import { COUNT, NUMBER, TEXT, listOf, output, shape, type JsonSchema } from '../../report/json-schema.ts';
import { BOOLEAN } from '../../report/schema-shapes.ts';

/** The schema of `merge --format json`. */
export function mergeSchema(): JsonSchema {
  return output(
    'merge',
    'What `netvault merge A B --format json` prints, version 1: which note stays and which goes, what the one gains, the totals that count anew (`--recount`, `--same-lines once`), and the notes that change. Where both are one note already, `stays` and `goes` are the same.',
    {
      stays: TEXT,
      goes: TEXT,
      fields: listOf(shape({ field: TEXT, values: listOf(TEXT) })),
      lines: COUNT,
      same: COUNT,
      links: COUNT,
      totals: listOf(shape({ total: TEXT, period: TEXT, before: NUMBER, after: NUMBER })),
      notes: listOf(TEXT),
      written: BOOLEAN,
      undoable: BOOLEAN,
    },
  );
}
