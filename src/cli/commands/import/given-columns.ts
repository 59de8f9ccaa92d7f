import { purposeOf, type Purpose } from '../../../exchange/csv/columns.ts';
import { columnKey, type ChosenColumns } from '../../../exchange/csv/plan-columns.ts';
import type { Table } from '../../../app/import/table-report.ts';
import { columnFields } from '../../../app/words/import-words.ts';
import { CliError } from '../../cli-error.ts';
import { choiceOf } from '../../command-line/did-you-mean.ts';

/** What `--map` says of a column. */
export interface GivenColumn {
  /** Its name as it was typed. */
  readonly name: string;
  /** The field as it was typed; `''` for a line of text. */
  readonly field: string;
  readonly purpose: Purpose | null;
}

/** `--map COLUMN=FIELD`, by the column’s key; without a field, the column becomes a line of text. Throws `CliError`. */
export function givenColumns(given: readonly string[]): ReadonlyMap<string, GivenColumn> {
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

/** Column → purpose, as a table is read. */
export function chosenBy(given: ReadonlyMap<string, GivenColumn>): ChosenColumns {
  return new Map([...given].map(([key, { purpose }]) => [key, purpose]));
}

/** Throws `CliError` where `--map` names a column that no table has: that is a slip. */
export function requireColumns(given: ReadonlyMap<string, GivenColumn>, tables: readonly Table[]): void {
  const known = new Map(
    tables.flatMap(({ columns }) => columns.map(({ name }) => [columnKey(name), name] as const)),
  );
  for (const [key, { name }] of given) {
    if (!known.has(key)) throw new CliError('import-map-without-column', choiceOf(name, [...known.values()]));
  }
}
