import { resolve } from 'node:path';
import type { AddressBook } from '../../../exchange/contact-entry.ts';
import type { Purpose } from '../../../exchange/csv/columns.ts';
import { readContactTable } from '../../../exchange/csv/read-contacts.ts';
import { readRows } from '../../../exchange/csv/read-table.ts';
import { readVcards } from '../../../exchange/vcard/read-vcards.ts';
import { CliError } from '../../cli-error.ts';
import type { ImportKind } from '../../command-line/choices.ts';
import { bytesOf, filesAt, textIn, unzipped } from './read-bytes.ts';

/** An address book, and the file in which it stands. */
export interface ReadFile {
  readonly path: string;
  readonly book: AddressBook;
}

/**
 * Reads address books; of a folder the files that fit. Throws `CliError` where one
 * cannot be read, is no plain file or too large, or has nobody in it.
 */
export function readFiles(
  kind: ImportKind,
  names: readonly string[],
  { cwd, chosen }: { readonly cwd: string; readonly chosen: ReadonlyMap<string, Purpose | null> },
): readonly ReadFile[] {
  return names.flatMap((name) =>
    filesAt(resolve(cwd, name), name, kind).map((path) => ({
      path,
      book: readOne(kind, resolve(cwd, path), path, chosen),
    })),
  );
}

function readOne(
  kind: ImportKind,
  place: string,
  path: string,
  chosen: ReadonlyMap<string, Purpose | null>,
): AddressBook {
  const text = textIn(unzipped(bytesOf(place, path), path, kind));
  const book = kind === 'vcard' ? readVcards(text) : readContactTable(text, chosen);
  if (!book) {
    throw new CliError('import-without-header', { path, columns: readRows(text)[0]?.cells ?? [] });
  }
  if (book.entries.length + book.refused.length === 0) throw new CliError('import-of-nobody', { path, kind });
  return book;
}
