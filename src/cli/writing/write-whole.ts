import { writeFileSync } from 'node:fs';
import { CliError } from '../cli-error.ts';
import { faultOf } from '../node/file-error.ts';
import { isStream } from './named-file.ts';
import { replaceFile, type ReplaceOptions } from './replace-file.ts';

/**
 * Writes a file that is not a note (a report, a baseline), whole or not at all, and replaces an
 * existing one; writes into a device or a pipe. Throws `UserError`.
 */
export function writeWhole(
  place: string,
  shown: string,
  text: string | Uint8Array,
  how: Pick<ReplaceOptions, 'mode' | 'drafts'> = {},
): void {
  try {
    if (isStream(place)) {
      writeFileSync(place, text, { flag: 'a' });
      return;
    }
    replaceFile(place, text, how);
  } catch (error) {
    throw new CliError('cannot-write', { path: shown, fault: faultOf(error) });
  }
}
