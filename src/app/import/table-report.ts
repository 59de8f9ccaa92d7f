import { CONFIGURATION_FILE } from '../vault/settings-files.ts';
import type { Purpose } from '../../exchange/csv/columns.ts';
import { columnKey, type Column } from '../../exchange/csv/plan-columns.ts';
import type { LeftOut } from '../../exchange/contact-entry.ts';
import type { KeptInFile } from './kept-columns.ts';

/** The columns of a table in a file, and what was kept of them. */
export interface Table {
  readonly path: string;
  readonly columns: readonly Column[];
  readonly kept: KeptInFile | null;
}

/** The purpose of a column. */
export interface ColumnReport {
  readonly column: string;
  /** The field, or `text` for a line of the note's text; null if it is left out. */
  readonly field: string | null;
  /** Why it is left out; null if it is not. */
  readonly not: LeftOut | null;
  readonly by: Column['by'];
  /** For a line of text: the field that a word of its heading suggests. */
  readonly near: string | null;
}

/** The columns of a table, and where their purposes are kept. */
export interface TableReport {
  readonly path: string;
  readonly columns: readonly ColumnReport[];
  readonly kept: { readonly path: string; readonly line: number } | null;
}

/** Tables with the same columns are reported once. */
export function tableReports(tables: readonly Table[]): readonly TableReport[] {
  const seen = new Set<string>();
  return tables.flatMap((table) => {
    const key = JSON.stringify(table.columns.map(({ name }) => columnKey(name)));
    if (seen.has(key)) return [];
    seen.add(key);
    return [reportOf(table)];
  });
}

function reportOf({ path, columns, kept }: Table): TableReport {
  return {
    path,
    columns: columns.map(({ name, purpose, by, near }) => ({
      column: name,
      field: fieldOf(purpose ?? 'text'),
      not: purpose !== null && typeof purpose === 'object' ? purpose.not : null,
      by,
      near: near === null ? null : fieldOf(near),
    })),
    kept: kept && { path: CONFIGURATION_FILE, line: kept.line },
  };
}

const fieldOf = (purpose: Purpose | 'text'): string | null => (typeof purpose === 'string' ? purpose : null);
