import { isUtf8 } from 'node:buffer';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { AddressBook } from '../../../exchange/contact-entry.ts';
import type { Purpose } from '../../../exchange/csv/columns.ts';
import { readContactTable } from '../../../exchange/csv/read-contacts.ts';
import { readRows } from '../../../exchange/csv/read-table.ts';
import { readVcards } from '../../../exchange/vcard/read-vcards.ts';
import { CliError } from '../../cli-error.ts';
import type { ImportKind } from '../../command-line/choices.ts';
import { cannotRead, faultOf } from '../../node/file-error.ts';
import { LARGEST_NAMED, readPlainFile } from '../../node/plain-file.ts';

/** An address book, and the file in which it stands. */
export interface ReadFile {
  readonly path: string;
  readonly book: AddressBook;
}

/** Which file of a folder is meant, by the kind of import. */
const IN_FOLDER: Readonly<Record<ImportKind, RegExp>> = {
  vcard: /\.(?:vcf|vcard)$/i,
  linkedin: /^connections\.csv$/i,
  google: /\.csv$/i,
  csv: /\.csv$/i,
};

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

function filesAt(place: string, name: string, kind: ImportKind): readonly string[] {
  try {
    if (!statSync(place).isDirectory()) return [name];
    const found = readdirSync(place).filter((one) => IN_FOLDER[kind].test(one));
    if (found.length === 0) throw new CliError('import-of-nobody', { path: name, kind });
    return found.sort().map((one) => join(name, one));
  } catch (error) {
    throw error instanceof CliError ? error : cannotRead(name, error);
  }
}

function readOne(
  kind: ImportKind,
  place: string,
  path: string,
  chosen: ReadonlyMap<string, Purpose | null>,
): AddressBook {
  const text = textOf(place, path);
  const book = kind === 'vcard' ? readVcards(text) : readContactTable(text, chosen);
  if (!book) {
    throw new CliError('import-without-header', { path, columns: readRows(text)[0]?.cells ?? [] });
  }
  if (book.entries.length + book.refused.length === 0) throw new CliError('import-of-nobody', { path, kind });
  return book;
}

/** In UTF-8 or UTF-16, else as Windows and old phones write it. */
function textOf(place: string, path: string): string {
  const bytes = bytesOf(place, path);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  return new TextDecoder('windows-1252').decode(bytes);
}

function bytesOf(place: string, path: string): Buffer {
  try {
    return readPlainFile(place, { most: LARGEST_NAMED }).bytes;
  } catch (error) {
    if (faultOf(error).code !== 'too-large') throw cannotRead(path, error);
    throw new CliError('import-too-large', { path, most: LARGEST_NAMED / 1_000_000 });
  }
}
