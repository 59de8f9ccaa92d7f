import { latin1ToWindows1252, bytesOfWindows1252 } from '../windows-1252.ts';

/** A byte of quoted-printable. */
const ESCAPED = /=([\dA-F]{2})/gi;
/** Names under which text is in UTF-8, or says nothing of its letters. */
const UTF8 = /^(?:utf-?8|(?:us-)?ascii)$/i;

/** The text behind `=C3=A9`: in the charset that is named, else in UTF-8. */
export function fromQuotedPrintable(value: string, charset: string | null): string {
  const named = charset === null || UTF8.test(charset) ? null : charset;
  // In other charsets the second byte of a letter can be one that need not be escaped.
  const runs = named === null ? /(?:=[\dA-F]{2})+/gi : /[\0-\x7f]+/g;
  return value.replace(runs, (run) => {
    const latin1 = run.replace(ESCAPED, (_, byte: string) => String.fromCharCode(parseInt(byte, 16)));
    return fromBytes(
      Uint8Array.from(latin1, (one) => one.charCodeAt(0)),
      named,
    );
  });
}

/** What a text of a file means that was read as Windows-1252 for want of a better guess, and names its charset. */
export function asNamed(text: string, charset: string | null): string {
  // A part of a file whose other lines are read cannot be UTF-16.
  const isKept = charset === null || UTF8.test(charset) || /^utf-?(?:16|32)/i.test(charset);
  return isKept || !/[^\s -~]/.test(text) ? text : fromBytes(bytesOfWindows1252(text), charset);
}

/** In the charset that is named, as far as the platform knows it, else in UTF-8, else in Windows-1252. */
function fromBytes(bytes: Uint8Array, named: string | null): string {
  for (const charset of named === null ? ['utf-8'] : [named, 'utf-8']) {
    try {
      const decoder = new TextDecoder(charset, { fatal: true });
      // What Latin-1 is for the platform, too; its own decoder leaves control codes.
      if (decoder.encoding === 'windows-1252') break;
      return decoder.decode(bytes);
    } catch {
      // No charset that is known, or not what it says.
    }
  }
  return latin1ToWindows1252(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
