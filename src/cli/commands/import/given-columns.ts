import { purposeOf, type Purpose } from '../../../exchange/csv/columns.ts';
import { columnKey, type ChosenColumns } from '../../../exchange/csv/plan-columns.ts';
import type { Table } from '../../../app/import/table-report.ts';
import { columnFields } from '../../../app/words/import-words.ts';
import { CliError } from '../../cli-error.ts';
import { choiceErrorData } from '../../command-line/did-you-mean.ts';

/** What `--map` says about a column. */
export interface GivenColumn {
  /** The column's name as typed. */
  readonly name: string;
  /** The field as typed; `''` if the column becomes a line of text. */
  readonly field: string;
  readonly purpose: Purpose | null;
}

/**
 * Reads `--map COLUMN=FIELD` options, by the column's key. Without a field, the column becomes a
 * line of text. Throws `CliError` for a malformed option or an unknown field.
 */
export function parseColumnOptions(given: readonly string[]): ReadonlyMap<string, GivenColumn> {
  return new Map(
    given.map((one) => {
      const [, name = '', field = ''] = /^(.*\S)\s*=\s*(.*)$/.exec(one.trim()) ?? [];
      const purpose = field === '' ? null : purposeOf(field);
      if (name === '' || (purpose === null && field !== ''))
        throw new CliError('bad-import-map', { given: one, known: columnFields });
      return [columnKey(name), { name, field, purpose }];
    }),
  );
}

/** Column key → purpose, in the form in which tables are read. */
export function purposesByColumn(given: ReadonlyMap<string, GivenColumn>): ChosenColumns {
  return new Map([...given].map(([key, { purpose }]) => [key, purpose]));
}

/** Throws `CliError` if `--map` names a column that no table has, probably a typo. */
export function requireKnownColumns(given: ReadonlyMap<string, GivenColumn>, tables: readonly Table[]): void {
  const known = new Map(
    tables.flatMap(({ columns }) => columns.map(({ name }) => [columnKey(name), name] as const)),
  );
  for (const [key, { name }] of given) {
    if (!known.has(key))
      throw new CliError('import-map-without-column', choiceErrorData(name, [...known.values()]));
  }
}
