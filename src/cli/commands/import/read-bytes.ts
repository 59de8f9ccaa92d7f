import { Buffer } from 'node:buffer';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileInZip, isZip } from '../../../exchange/zip/file-in-zip.ts';
import { CliError } from '../../cli-error.ts';
import type { ImportKind } from '../../command-line/choices.ts';
import { cannotRead, faultOf } from '../../node/file-error.ts';
import { decodeText } from './decode-text.ts';
import { MAX_NAMED_BYTES, readPlainFile } from '../../node/plain-file.ts';

/** The names of files that are read from a folder, by the kind of import. */
const IN_FOLDER: Readonly<Record<ImportKind, RegExp>> = {
  vcard: /\.(?:vcf|vcard)$/i,
  linkedin: /^connections\.csv$/i,
  google: /\.csv$/i,
  csv: /\.csv$/i,
  ics: /\.(?:ics|ical|icalendar|eml)$/i,
};

/** Names of the files in a LinkedIn archive that are read in addition to the connections. */
const BESIDE = { messages: /^messages\.csv$/i, invitations: /^invitations\.csv$/i } as const;

/** The text of each of those files; empty for a missing file. */
type TextsBeside = Readonly<Record<keyof typeof BESIDE, readonly string[]>>;

/** The path of a named file, or of all suitable files in a named folder. Throws `CliError` if there is none. */
export function findImportFiles(place: string, name: string, kind: ImportKind): readonly string[] {
  try {
    if (!statSync(place).isDirectory()) return [name];
    const found = readdirSync(place).filter((one) => IN_FOLDER[kind].test(one));
    if (found.length === 0)
      throw kind === 'ics'
        ? new CliError('import-of-no-event', { path: name, holds: [] })
        : new CliError('import-of-nobody', { path: name, kind });
    return found.sort().map((one) => join(name, one));
  } catch (error) {
    throw error instanceof CliError ? error : cannotRead(name, error);
  }
}

/** Throws `CliError` if the first line of a file shows that it is of another kind. */
export function refuseOtherKind(text: string, path: string, kind: ImportKind): void {
  const [, begins = ''] = /^\s*BEGIN:(VCARD|VCALENDAR)\s/i.exec(text.replace(/^\ufeff/, '')) ?? [];
  const seen = begins === '' ? kind : begins.toUpperCase() === 'VCARD' ? 'vcard' : 'ics';
  if (seen !== kind) throw new CliError('import-of-other-kind', { path, kind: seen });
}

/** The bytes of a file. Throws `CliError` if it cannot be read, is not a plain file or is too large. */
export function readImportFile(place: string, path: string): Buffer {
  try {
    return readPlainFile(place, { most: MAX_NAMED_BYTES }).bytes;
  } catch (error) {
    if (faultOf(error).code !== 'too-large') throw cannotRead(path, error);
    throw new CliError('import-too-large', { path, most: MAX_NAMED_BYTES / 1_000_000 });
  }
}

/**
 * The texts of the files that LinkedIn exports in addition to the connections, from an archive or
 * a folder. Throws `CliError` if one cannot be read or is too large.
 */
export function readLinkedInExtras(place: string, name: string, encoding: string | null): TextsBeside {
  const bytes = bytesBeside(place, name);
  const texts = (file: RegExp): readonly string[] => {
    const found = bytes(file);
    return found ? [decodeText(found, name, encoding).text] : [];
  };
  return { messages: texts(BESIDE.messages), invitations: texts(BESIDE.invitations) };
}

/** Returns a function that finds a file by name, in a folder or in an archive, which is read only once. */
function bytesBeside(place: string, name: string): (file: RegExp) => Buffer | null {
  try {
    if (statSync(place).isDirectory()) {
      const names = readdirSync(place);
      return (file) => {
        const found = names.find((one) => file.test(one));
        return found === undefined ? null : readImportFile(join(place, found), join(name, found));
      };
    }
  } catch (error) {
    throw cannotRead(name, error);
  }
  const bytes = readImportFile(place, name);
  return (file) => (isZip(bytes) ? boundedFile(bytes, name, file) : null);
}

function boundedFile(zip: Buffer, path: string, file: RegExp): Buffer | null {
  try {
    const found = fileInZip(zip, file, MAX_NAMED_BYTES);
    return found ? Buffer.from(found) : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError('import-too-large', { path, most: MAX_NAMED_BYTES / 1_000_000 });
  }
}

/**
 * The file with all connections in a LinkedIn archive; any other file is returned unchanged.
 * Throws `CliError` if the archive does not have that file, or it is too large.
 */
export function extractConnections(bytes: Buffer, path: string, kind: ImportKind): Buffer {
  if (kind !== 'linkedin' || !isZip(bytes)) return bytes;
  const found = boundedFile(bytes, path, IN_FOLDER[kind]);
  if (found) return found;
  throw new CliError('import-archive-without-people', { path });
}
