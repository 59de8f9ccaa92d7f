import { columnsOf, type Table } from '../../../app/export/columns.ts';
import { PRODUCT } from '../../../exchange/content-lines.ts';
import type { ExportKind } from '../../command-line/choices.ts';

/** So many columns identify a table. More are added in later versions. */
const IDENTIFYING_COLUMNS = 3;

/** A value of an identifying column; no list is one before the last. */
const VALUE = '(?:null|\\d+|"(?:[^"\\\\]|\\\\.)*")';

/** The beginning of a file that NetVault exported; of a table, it begins with the names of the first columns. */
const BEGINNINGS: Readonly<Record<ExportKind, (columns: readonly string[]) => RegExp>> = {
  ics: () => madeBy('VCALENDAR'),
  vcard: () => madeBy('VCARD'),
  json: () => /^\{\s*"version": 1,\s*"today": "[\d-]+",\s*"people": \[/,
  csv: (columns) => new RegExp(`^${columns.join(',')}[,\\r]`),
  ndjson: (columns) => new RegExp(`^\\{ ${columns.map((name) => `"${name}": `).join(`${VALUE}, `)}`),
};

const madeBy = (component: string): RegExp =>
  new RegExp(`^BEGIN:${component}\\r\\nVERSION:.*\\r\\nPRODID:${PRODUCT}`);

/** Tells whether a file that begins like this is an earlier export of the same kind, which a new one may replace. */
export function isExportOf(kind: ExportKind, table: Table | null): (beginning: string) => boolean {
  const columns = table === null ? [] : columnsOf(table).slice(0, IDENTIFYING_COLUMNS);
  const pattern = BEGINNINGS[kind](columns.map(([name]) => name));
  return (beginning) => pattern.test(beginning);
}
