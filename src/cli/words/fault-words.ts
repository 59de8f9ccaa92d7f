import type { FindingText } from '../../model/finding.ts';
import type { FileFault } from '../cli-error.ts';

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to open it',
  EPERM: 'you are not allowed to open it',
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'it is a folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'it is a link that leads to itself',
  EMFILE: 'too many files are open',
  EEXIST: 'something is there already',
  ERR_FS_FILE_TOO_LARGE: 'it is larger than 2 GB',
  ERR_STRING_TOO_LONG: 'it is larger than 512 MB',
  'read-only': 'it is read-only',
  'no-file': 'it is not an ordinary file',
  'too-large': 'it is too large',
  EIO: 'the device has an error',
  EAGAIN: 'it is not ready',
  EPIPE: 'nobody reads it any more',
};

/** Why the file system refused an operation; for rare reasons, the system's own text. */
export function faultWords({ code, text }: FileFault): string {
  return (Object.hasOwn(WORDS, code) ? WORDS[code] : undefined) ?? text;
}

/** The finding for a settings file that could lead out of the vault. */
export const IS_LINK: FindingText = {
  message: 'it is a link, or in a folder that is one, and links are not followed',
  help: 'Put the file itself in its place',
};
/** The finding for a settings file in whose place iCloud left a placeholder. */
export const IS_IN_CLOUD: FindingText = {
  message: 'it is only in iCloud, not on this device',
  help: 'Download it in Finder or the Files app',
};
/** The findings for a `.netvault.yaml` that is a folder, or a pipe or a device. */
export const IS_FOLDER: FindingText = { message: 'it is a folder', help: 'Put a file in its place' };
export const IS_NO_FILE: FindingText = {
  message: 'it is not an ordinary file',
  help: 'Put a file in its place',
};
/** The message if the output cannot be written. */
export const resultLost = (fault: FileFault): string =>
  `netvault: the output cannot be printed: ${faultWords(fault)}\n`;
/** The message if the current folder cannot be read, for example because it was removed. */
export const noCurrentFolder = (fault: FileFault): string =>
  `netvault: the current folder cannot be read: ${fault.code === 'ENOENT' ? 'it was removed' : faultWords(fault)}\n`;
/** The message if files of the program are missing, or are from another version. */
export const incomplete =
  'netvault: some files of the program are missing, or from another version. Install it again.\n';
