import { encodingLabel } from '../encoding-label.ts';
import { latin1ToWindows1252, bytesOfWindows1252 } from '../windows-1252.ts';

/** An escaped byte in quoted-printable text. */
const ESCAPED = /=([\dA-F]{2})/gi;
/** The charset names of UTF-8 and ASCII; text that names ASCII may be in UTF-8 nevertheless. */
const UTF8 = /^(?:utf-?8|(?:us-)?ascii)$/i;

/** Decodes quoted-printable text such as `=C3=A9`, in the named charset or else in UTF-8. */
export function fromQuotedPrintable(value: string, charset: string | null): string {
  const named = charset === null || UTF8.test(charset) ? null : charset;
  // In other charsets the second byte of a character may be ASCII, and so not escaped.
  const runs = named === null ? /(?:=[\dA-F]{2})+/gi : /[\0-\x7f]+/g;
  return value.replace(runs, (run) => {
    const latin1 = run.replace(ESCAPED, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));
    return fromBytes(
      Uint8Array.from(latin1, (one) => one.charCodeAt(0)),
      named,
    );
  });
}

/** Decodes a text again in the charset that it names; its file was read as Windows-1252, as a guess. */
export function asNamed(text: string, charset: string | null): string {
  // One line cannot be in UTF-16 if the rest of the file is not.
  const isKept = charset === null || UTF8.test(charset) || /^utf-?(?:16|32)/i.test(charset);
  return isKept || !/[^\s -~]/.test(text) ? text : fromBytes(bytesOfWindows1252(text), charset);
}

/** Decodes bytes in the named charset if the platform supports it, else as UTF-8, else as Windows-1252. */
function fromBytes(bytes: Uint8Array, named: string | null): string {
  for (const charset of named === null ? ['utf-8'] : [named, 'utf-8']) {
    try {
      const decoder = new TextDecoder(encodingLabel(charset), { fatal: true });
      // The platform's decoder, also used for Latin-1, leaves control codes in the text.
      if (decoder.encoding === 'windows-1252') break;
      return decoder.decode(bytes);
    } catch {
      // An unknown charset, or bytes that are not valid in it.
    }
  }
  return latin1ToWindows1252(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
