import { unseenIn } from '../model/unseen.ts';
import { isNamedBySync } from './copies.ts';
import { isReadFolder } from './read-paths.ts';

/** What Windows takes for a device, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])[ ]*(?:\.|$)/i;
/** What file systems hold of a name, in bytes, with `.md` and what is put behind the name of a draft. */
const MOST_BYTES = 230;

/** Why a file or folder that is to be made cannot have a name: the sign that is in its way, or `''` for another reason; null where it can. */
export function nameFault(name: string): string | null {
  const sign = /[\\/:*?"<>|]/.exec(name)?.[0] ?? unseenIn(name)[0] ?? /[\t\n\r]/.exec(name)?.[0];
  if (sign !== undefined) return sign;
  const isFit =
    name !== '' && name.trim() === name && !name.endsWith('.') && isReadFolder(name) && !DEVICE.test(name);
  return isFit && bytesOf(name) <= MOST_BYTES ? null : '';
}

/** As `nameFault`, for the name of a note: links cannot have some signs, and one called as copies are by a sync tool would count nothing. */
export function noteNameFault(name: string): string | null {
  const isFit = name.length <= 120 && !isNamedBySync(name);
  return /[#^[\]]/.exec(name)?.[0] ?? (isFit ? nameFault(name) : '');
}

/** Whether a note can be put into a folder that is to be made, relative to the vault; `''` is the vault. */
export function isWritableFolder(folder: string): boolean {
  return (
    folder === '' || (folder.length <= 1000 && folder.split('/').every((name) => nameFault(name) === null))
  );
}

/** The length of a text in UTF-8; half a surrogate pair is refused before. */
const bytesOf = (text: string): number => encodeURIComponent(text).replace(/%../g, '.').length;
