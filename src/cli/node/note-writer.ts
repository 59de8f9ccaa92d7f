import { accessSync, constants, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { NoteWriter } from '../../app/vault/ports.ts';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import { faultOf } from './file-error.ts';
import { isOwnFile } from './own-file.ts';

/** Thrown on the way to a replacement that is not wanted any more. */
class Changed extends Error {}

/** Rewrites the notes of a vault on disk. Symbolic links are not followed: what has become one has changed. */
export class DiskNoteWriter implements NoteWriter {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  replace(path: string, before: string, after: string): 'replaced' | 'changed' {
    const place = join(this.#folder, path);
    const expected = Buffer.from(before);
    try {
      if (!this.#isSame(place, path, expected)) return 'changed';
      refuseReadOnly(place);
      writeFileAtomic.sync(place, '', {
        tmpfileCreated: (draft) => {
          // Written here and not by the library: its one `writeSync` can be cut short by
          // a full disk without an error, and the note with it.
          writeFileSync(draft, after);
          if (!this.#isSame(place, path, expected)) throw new Changed();
        },
      });
      return 'replaced';
    } catch (error) {
      if (error instanceof Changed) return 'changed';
      if (error instanceof UserError) throw error;
      throw new CliError('cannot-rewrite', { path, fault: faultOf(error) });
    }
  }

  /** Whether a note is still a file of its own in the vault that holds these bytes. */
  #isSame(place: string, path: string, bytes: Buffer): boolean {
    return isOwnFile(this.#folder, path) && readFileSync(place).equals(bytes);
  }
}

/** A file could be replaced in a folder that may be written, but who made it read-only means it. */
function refuseReadOnly(place: string): void {
  const { mode } = lstatSync(place);
  if ((mode & 0o222) === 0) throw Object.assign(new Error(`${place} is read-only`), { code: 'read-only' });
  accessSync(place, constants.W_OK);
}

/**
 * Writes a file that is not a note (a report, a baseline) whole or not at all,
 * over one that is there; a device or a pipe is written into. Throws `UserError`.
 */
export function writeWhole(place: string, shown: string, text: string | Uint8Array): void {
  try {
    if (statSync(place, { throwIfNoEntry: false })?.isFile() === false) {
      writeFileSync(place, text);
      return;
    }
    writeFileAtomic.sync(place, '', {
      tmpfileCreated: (draft) => {
        writeFileSync(draft, text);
      },
    });
  } catch (error) {
    throw new CliError('cannot-write', { path: shown, fault: faultOf(error) });
  }
}
