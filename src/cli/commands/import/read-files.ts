import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import type { KeptInFile } from '../../../app/import/kept-columns.ts';
import type { Table } from '../../../app/import/table-report.ts';
import type { AddressBook } from '../../../exchange/contact-entry.ts';
import { nearPurpose } from '../../../exchange/csv/columns.ts';
import type { ChosenColumns } from '../../../exchange/csv/plan-columns.ts';
import { readContactTable } from '../../../exchange/csv/read-contacts.ts';
import { readRows } from '../../../exchange/csv/read-table.ts';
import { readInvitations } from '../../../exchange/linkedin/read-invitations.ts';
import { readMessages } from '../../../exchange/linkedin/read-messages.ts';
import { readVcards } from '../../../exchange/vcard/read-vcards.ts';
import { CliError } from '../../cli-error.ts';
import type { ImportKind } from '../../command-line/choices.ts';
import { decodeText } from './decode-text.ts';
import { readImportFile, findImportFiles, extractConnections, refuseOtherKind } from './read-bytes.ts';

/** An address book and the path of its file. */
export interface ReadFile {
  readonly path: string;
  readonly book: AddressBook;
  /** The purposes of its columns, if it is a table; otherwise null. */
  readonly table: Table | null;
  /** Whether nothing says which encoding it is in. */
  readonly isGuessed: boolean;
}

interface Chosen {
  readonly cwd: string;
  /** That of files that are not in UTF-8; null to guess it. */
  readonly encoding: string | null;
  /** The purposes of columns that options give. */
  readonly chosen: ChosenColumns;
  /** The purposes of columns that were stored by earlier imports. */
  readonly kept: readonly KeptInFile[];
}

/**
 * Reads address books, and the suitable files of folders. Throws `CliError` if a file cannot be
 * read, is not a plain file, is too large, or has no people in it.
 */
export function readFiles(kind: ImportKind, names: readonly string[], how: Chosen): readonly ReadFile[] {
  return names.flatMap((name) =>
    findImportFiles(resolve(how.cwd, name), name, kind).map((path) => readOne(kind, path, how)),
  );
}

function readOne(kind: ImportKind, path: string, { cwd, encoding, chosen, kept }: Chosen): ReadFile {
  const bytes = extractConnections(readImportFile(resolve(cwd, path), path), path, kind);
  const { text, isGuessed } = decodeText(bytes, path, encoding);
  refuseOtherKind(text, path, kind);
  const table = kind === 'vcard' ? null : readContactTable(text, chosen, kept);
  if (kind !== 'vcard' && !table) throw linkedInExtra(path, text) ?? withoutHeader(path, text);
  const book = table ?? readVcards(text, isUtf8(bytes));
  if (book.entries.length + book.refused.length === 0) throw new CliError('import-of-nobody', { path, kind });
  return { path, book, isGuessed, table: table && { path, columns: table.columns, kept: table.kept } };
}

/** The error for another table of a LinkedIn export; null for any other table. */
function linkedInExtra(path: string, text: string): CliError | null {
  const holds = readMessages(text, null) ? 'messages' : readInvitations(text) ? 'invitations' : null;
  return holds && new CliError('import-of-linkedin-extra', { path, holds });
}

/**
 * The error for a table without recognized headings. It proposes the purposes of columns whose
 * names suggest one; one of the other columns is proposed as the name.
 */
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
