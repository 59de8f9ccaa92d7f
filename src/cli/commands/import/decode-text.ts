import { Buffer, isUtf8 } from 'node:buffer';
import { encodingLabel } from '../../../exchange/encoding-label.ts';
import { hasUndeclaredCharset, isInOtherEncoding, mostlyUtf8 } from '../../../exchange/other-encoding.ts';
import { latin1ToWindows1252 } from '../../../exchange/windows-1252.ts';
import { CliError } from '../../cli-error.ts';
import type { Arguments } from '../../command-line/arguments.ts';

/** The text of a file. */
export interface DecodedText {
  readonly text: string;
  /** Whether nothing says which encoding it is in, so that its letters may be wrong. */
  readonly isGuessed: boolean;
}

/** The encoding that the user names. Throws `CliError` for one that the platform does not know. */
export function encodingOption(args: Arguments): string | null {
  const given = args.text('encoding');
  const encoding = given && encodingLabel(given);
  try {
    if (encoding !== null) new TextDecoder(encoding);
  } catch {
    throw new CliError('import-no-such-encoding', { given: given ?? '' });
  }
  return encoding;
}

/**
 * The text of a file in UTF-8 or UTF-16; otherwise in the given encoding, or in Windows-1252, which
 * Windows and old phones use. Throws `CliError` if it is certainly in another.
 */
export function decodeText(bytes: Buffer, path: string, encoding: string | null): DecodedText {
  const [first, second] = bytes;
  const certain = (text: string): DecodedText => ({ text, isGuessed: false });
  // Without a byte order mark, UTF-16 shows in the first character: one of its bytes is 0.
  if ((first === 0xff && second === 0xfe) || (first && second === 0))
    return certain(bytes.toString('utf16le'));
  if ((first === 0xfe && second === 0xff) || (first === 0 && second))
    return certain(new TextDecoder('utf-16be').decode(bytes));
  if (isUtf8(bytes)) return certain(bytes.toString('utf8'));
  const mended = withWholeLetters(bytes);
  if (isUtf8(mended)) return certain(mended.toString('utf8'));
  if (encoding !== null) return certain(decodeAs(bytes, path, encoding));
  const latin1 = bytes.toString('latin1');
  const utf8 = mostlyUtf8(latin1);
  if (utf8) {
    const parts = latin1.split(new RegExp(`(${utf8.source})`));
    const text = parts
      .map((part, at) =>
        at % 2 === 1 ? Buffer.from(part, 'latin1').toString('utf8') : latin1ToWindows1252(part),
      )
      .join('');
    return { text, isGuessed: true };
  }
  if (isInOtherEncoding(latin1)) throw new CliError('import-in-other-encoding', { path, given: null });
  return { text: latin1ToWindows1252(latin1), isGuessed: hasUndeclaredCharset(latin1) };
}

function decodeAs(bytes: Buffer, path: string, encoding: string): string {
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    // The platform takes Latin-1 for Windows-1252 and leaves its control codes.
    return decoder.encoding === 'windows-1252'
      ? latin1ToWindows1252(bytes.toString('latin1'))
      : decoder.decode(bytes);
  } catch {
    throw new CliError('import-in-other-encoding', { path, given: encoding });
  }
}

/** Moves line folds that split a character's bytes (RFC 5545, section 3.1, and old vCards) after that character. */
function withWholeLetters(bytes: Buffer): Buffer {
  const folded = /([\xc2-\xf4][\x80-\xbf]{0,2})(\r?\n[ \t])([\x80-\xbf]{1,3})/g;
  return Buffer.from(bytes.toString('latin1').replace(folded, '$1$3$2'), 'latin1');
}
