import { resolve } from 'node:path';
import type { KeptInFile } from '../../../app/import/kept-columns.ts';
import type { Table } from '../../../app/import/table-report.ts';
import type { AddressBook } from '../../../exchange/contact-entry.ts';
import { nearPurpose } from '../../../exchange/csv/columns.ts';
import type { ChosenColumns } from '../../../exchange/csv/plan-columns.ts';
import { readContactTable } from '../../../exchange/csv/read-contacts.ts';
import { readRows } from '../../../exchange/csv/read-table.ts';
import { readVcards } from '../../../exchange/vcard/read-vcards.ts';
import { CliError } from '../../cli-error.ts';
import type { ImportKind } from '../../command-line/choices.ts';
import { bytesOf, filesAt, textIn, unzipped, refuseOtherKind } from './read-bytes.ts';

/** An address book, and the file in which it stands. */
export interface ReadFile {
  readonly path: string;
  readonly book: AddressBook;
  /** What its columns are for, where it is a table. */
  readonly table: Table | null;
}

interface Chosen {
  readonly cwd: string;
  /** What options say of columns. */
  readonly chosen: ChosenColumns;
  /** What was kept of columns of tables before. */
  readonly kept: readonly KeptInFile[];
}

/**
 * Reads address books; of a folder the files that fit. Throws `CliError` where one
 * cannot be read, is no plain file or too large, or has nobody in it.
 */
export function readFiles(kind: ImportKind, names: readonly string[], how: Chosen): readonly ReadFile[] {
  return names.flatMap((name) =>
    filesAt(resolve(how.cwd, name), name, kind).map((path) => readOne(kind, path, how)),
  );
}

function readOne(kind: ImportKind, path: string, { cwd, chosen, kept }: Chosen): ReadFile {
  const text = textIn(unzipped(bytesOf(resolve(cwd, path), path), path, kind));
  refuseOtherKind(text, path, kind);
  const table = kind === 'vcard' ? null : readContactTable(text, chosen, kept);
  if (kind !== 'vcard' && !table) throw withoutHeader(path, text);
  const book = table ?? readVcards(text);
  if (book.entries.length + book.refused.length === 0) throw new CliError('import-of-nobody', { path, kind });
  return { path, book, table: table && { path, columns: table.columns, kept: table.kept } };
}

/** Proposes what the columns of the first row are for, as far as their names say it; one of them has the name. */
function withoutHeader(path: string, text: string): CliError {
  const columns = readRows(text)[0]?.cells ?? [];
  const proposed = columns.flatMap((column) => {
    const near = nearPurpose(column);
    return typeof near === 'string' ? [{ column, field: near }] : [];
  });
  const isNamed = proposed.some(({ field }) => field.endsWith('name'));
  const first = columns.find((column) => proposed.every((one) => one.column !== column));
  const name = isNamed || first === undefined ? [] : [{ column: first, field: 'name' }];
  return new CliError('import-without-header', { path, columns, proposed: [...name, ...proposed] });
}
