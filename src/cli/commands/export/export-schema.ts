import { columnsOf, TABLES, type ColumnType } from '../../../app/export/columns.ts';
import {
  COUNT,
  DATE,
  NUMBER,
  TEXT,
  listOf,
  orNull,
  outputSchema,
  shape,
  type JsonSchema,
} from '../../report/json-schema.ts';

const TYPES: Readonly<Record<ColumnType, JsonSchema>> = {
  text: orNull(TEXT),
  date: orNull(DATE),
  integer: orNull(COUNT),
  number: orNull(NUMBER),
  boolean: { type: 'boolean' },
  texts: listOf(TEXT),
};

/** The schema of `export json`. The lines of `export ndjson` are the rows of the same tables. */
export function exportSchema(): JsonSchema {
  const tables = TABLES.map((table) => {
    const columns = columnsOf(table).map(([name, type]) => [name, TYPES[type]] as const);
    return [table, listOf(shape(Object.fromEntries(columns)))] as const;
  });
  return outputSchema(
    'export',
    'What `netvault export json` prints, version 1. More keys may be added; these stay.',
    { today: DATE, ...Object.fromEntries(tables) },
  );
}
