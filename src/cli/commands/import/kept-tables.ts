import {
  keepColumns,
  readKeptColumns,
  type KeptInFile,
  type NotKeptReason,
} from '../../../app/import/kept-columns.ts';
import type { Table } from '../../../app/import/table-report.ts';
import type { NoteChange } from '../../../app/notes/note-change.ts';
import { CONFIGURATION_FILE } from '../../../app/vault/settings-files.ts';
import { columnKey, type Column } from '../../../exchange/csv/plan-columns.ts';
import type { Context, OpenVault } from '../../command-line/command.ts';
import { filesOfVault } from '../../command-line/files-of.ts';
import { nameConfigInErrors, vaultFolder } from '../../command-line/open-vault.ts';
import type { GivenColumn } from './given-columns.ts';

/** What is to be stored about the columns of tables. */
export interface ColumnsToKeep {
  readonly change: NoteChange | null;
  readonly not: NotKeptReason | null;
}

const NOTHING: ColumnsToKeep = { change: null, not: null };

/**
 * What the vault's settings say about the columns of tables that were imported before. Throws
 * `UserError` if the settings cannot be read.
 */
export async function loadKeptColumns({ io, args }: Context): Promise<readonly KeptInFile[]> {
  const text = filesOfVault(vaultFolder(io, args), io, args).readSettings(CONFIGURATION_FILE);
  return text === null
    ? []
    : nameConfigInErrors(args, () => Promise.resolve().then(() => readKeptColumns(text, CONFIGURATION_FILE)));
}

/** The change that stores what `--map` says about columns; or why it cannot be stored. Neither if there is nothing new. */
export function planColumnsToKeep(
  { io, args }: Context,
  { folder, index }: OpenVault,
  tables: readonly Table[],
  given: ReadonlyMap<string, GivenColumn>,
): ColumnsToKeep {
  const fresh = tables.flatMap(({ columns, kept }) => {
    const chosen = chosenIn(columns, given, kept);
    return chosen.size === 0 ? [] : [{ columns: [...new Set(columns.map(({ name }) => name))], chosen }];
  });
  if (fresh.length === 0) return NOTHING;
  if (args.text('config') !== null) return { change: null, not: 'other-settings' };
  if (!index.adopted) return { change: null, not: 'not-set-up' };
  const before = filesOfVault(folder, io, args).readSettings(CONFIGURATION_FILE);
  const after = fresh.reduce<string | null>(
    (text, one) => (text === null ? null : keepColumns(text, CONFIGURATION_FILE, one)),
    before ?? '',
  );
  if (after === null) return { change: null, not: 'by-hand' };
  return { change: after === before ? null : { path: CONFIGURATION_FILE, before, after }, not: null };
}

/** The fields given for columns of a table that are not stored yet: column → field, both as written. */
function chosenIn(
  columns: readonly Column[],
  given: ReadonlyMap<string, GivenColumn>,
  kept: KeptInFile | null,
): ReadonlyMap<string, string> {
  return new Map(
    columns.flatMap(({ name }) => {
      const key = columnKey(name);
      const one = given.get(key);
      const was = kept?.chosen.get(key);
      return one === undefined || isSame(was, one.purpose) ? [] : [[name, one.field] as const];
    }),
  );
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
