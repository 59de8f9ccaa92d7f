import { Buffer, isUtf8 } from 'node:buffer';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { latin1ToWindows1252 } from '../../../exchange/windows-1252.ts';
import { fileInZip, isZip } from '../../../exchange/zip/file-in-zip.ts';
import { CliError } from '../../cli-error.ts';
import type { ImportKind } from '../../command-line/choices.ts';
import { cannotRead, faultOf } from '../../node/file-error.ts';
import { LARGEST_NAMED, readPlainFile } from '../../node/plain-file.ts';

/** Which file of a folder is meant, by the kind of import. */
const IN_FOLDER: Readonly<Record<ImportKind, RegExp>> = {
  vcard: /\.(?:vcf|vcard)$/i,
  linkedin: /^connections\.csv$/i,
  google: /\.csv$/i,
  csv: /\.csv$/i,
  ics: /\.(?:ics|ical|icalendar|eml)$/i,
};

/** What LinkedIn’s archive holds beside the connections. */
const BESIDE = { messages: /^messages\.csv$/i, invitations: /^invitations\.csv$/i } as const;

/** The text of each of those files; none for one that is not there. */
type TextsBeside = Readonly<Record<keyof typeof BESIDE, readonly string[]>>;

/** A file that was named, or those of a folder that fit. Throws `CliError` where there is none. */
export function filesAt(place: string, name: string, kind: ImportKind): readonly string[] {
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

/** Throws `CliError` where the first line of a file says that it is of another kind: that is a slip. */
export function refuseOtherKind(text: string, path: string, kind: ImportKind): void {
  const [, begins = ''] = /^\s*BEGIN:(VCARD|VCALENDAR)\s/i.exec(text.replace(/^\ufeff/, '')) ?? [];
  const seen = begins === '' ? kind : begins.toUpperCase() === 'VCARD' ? 'vcard' : 'ics';
  if (seen !== kind) throw new CliError('import-of-other-kind', { path, kind: seen });
}

/** Throws `CliError` where a file cannot be read, is no plain file or is too large. */
export function bytesOf(place: string, path: string): Buffer {
  try {
    return readPlainFile(place, { most: LARGEST_NAMED }).bytes;
  } catch (error) {
    if (faultOf(error).code !== 'too-large') throw cannotRead(path, error);
    throw new CliError('import-too-large', { path, most: LARGEST_NAMED / 1_000_000 });
  }
}

/**
 * The texts of LinkedIn’s files beside the connections: in the archive or the folder that is
 * named. Throws `CliError` where one cannot be read or is too large.
 */
export function textsBeside(place: string, name: string): TextsBeside {
  const bytes = bytesBeside(place, name);
  const texts = (file: RegExp): readonly string[] => {
    const found = bytes(file);
    return found ? [textIn(found)] : [];
  };
  return { messages: texts(BESIDE.messages), invitations: texts(BESIDE.invitations) };
}

/** Finds a file by its name in a folder, or in an archive, which is read once. */
function bytesBeside(place: string, name: string): (file: RegExp) => Buffer | null {
  try {
    if (statSync(place).isDirectory()) {
      const names = readdirSync(place);
      return (file) => {
        const found = names.find((one) => file.test(one));
        return found === undefined ? null : bytesOf(join(place, found), join(name, found));
      };
    }
  } catch (error) {
    throw cannotRead(name, error);
  }
  const bytes = bytesOf(place, name);
  return (file) => (isZip(bytes) ? boundedFile(bytes, name, file) : null);
}

function boundedFile(zip: Buffer, path: string, file: RegExp): Buffer | null {
  try {
    const found = fileInZip(zip, file, LARGEST_NAMED);
    return found ? Buffer.from(found) : null;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CliError('import-too-large', { path, most: LARGEST_NAMED / 1_000_000 });
  }
}

/** The file that an archive of LinkedIn has of all its connections; of any other file what it is. Throws `CliError` where it is not there or too large. */
export function unzipped(bytes: Buffer, path: string, kind: ImportKind): Buffer {
  if (kind !== 'linkedin' || !isZip(bytes)) return bytes;
  const found = boundedFile(bytes, path, IN_FOLDER[kind]);
  if (found) return found;
  throw new CliError('import-of-nobody', { path, kind });
}

/** In UTF-8 or UTF-16, else as Windows and old phones write it. */
export function textIn(bytes: Buffer): string {
  const [first, second] = bytes;
  // Without a mark, the first letter tells: one of its bytes is 0.
  if ((first === 0xff && second === 0xfe) || (first && second === 0)) return bytes.toString('utf16le');
  if ((first === 0xfe && second === 0xff) || (first === 0 && second))
    return new TextDecoder('utf-16be').decode(bytes);
  if (isUtf8(bytes)) return bytes.toString('utf8');
  const mended = withWholeLetters(bytes);
  return isUtf8(mended) ? mended.toString('utf8') : latin1ToWindows1252(bytes.toString('latin1'));
}

/** Lines that were folded in the midst of a letter (RFC 5545, 3.1, and old vCards) are folded behind it. */
function withWholeLetters(bytes: Buffer): Buffer {
  const folded = /([\xc2-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])([\x80-\xbf]{1,3})/g;
  return Buffer.from(bytes.toString('latin1').replace(folded, '$1$3$2'), 'latin1');
}
