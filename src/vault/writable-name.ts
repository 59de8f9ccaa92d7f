import { findInvisible } from '../model/invisible.ts';
import { isNamedBySync } from './copies.ts';
import { isReadFolder } from './read-paths.ts';

/** Names that Windows takes for a device, with anything after a dot. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])[ ]*(?:\.|$)/i;
/**
 * The longest name that all file systems allow, in bytes, minus room for `.md` and for what is
 * added to the name of a draft.
 */
const MAX_BYTES = 230;
/** The longest name of a note, in UTF-16 units. */
const MAX_LENGTH = 120;

/** Why a new file or folder cannot have this name: the offending character, or `''` for another reason; null if it can. */
export function nameFault(name: string): string | null {
  const sign = /[\\/:*?"<>|]/.exec(name)?.[0] ?? findInvisible(name)[0] ?? /[\t\n\r]/.exec(name)?.[0];
  if (sign !== undefined) return sign;
  const isFit =
    name !== '' && name.trim() === name && !name.endsWith('.') && isReadFolder(name) && !DEVICE.test(name);
  return isFit && excessOf(name, Infinity) === 0 ? null : '';
}

/**
 * `nameFault` for the name of a note: links cannot contain some characters, and a note named like
 * a sync tool's copy would not count.
 */
export function noteNameFault(name: string): string | null {
  const isFit = name.length <= MAX_LENGTH && !isNamedBySync(name);
  return /[#^[\]]/.exec(name)?.[0] ?? (isFit ? nameFault(name) : '');
}

/** How many characters at the end of a note's name a file has no room for: in UTF-8 letters of many scripts need two or three bytes. */
export function excessOf(name: string, maxLength = MAX_LENGTH): number {
  const characters = Array.from(name);
  let [length, bytes, fit] = [0, 0, 0];
  for (const character of characters) {
    length += character.length;
    bytes += bytesOfCharacter(character);
    if (length > maxLength || bytes > MAX_BYTES) break;
    fit++;
  }
  return characters.length - fit;
}

/** Whether a note can be put into a new folder with this path relative to the vault; `''` is the vault itself. */
export function isWritableFolder(folder: string): boolean {
  return (
    folder === '' || (folder.length <= 1000 && folder.split('/').every((name) => nameFault(name) === null))
  );
}

/** The length of a character in UTF-8. */
function bytesOfCharacter(character: string): number {
  if (character.length > 1) return 4;
  return character < '\u0080' ? 1 : character < '\u0800' ? 2 : 3;
}
