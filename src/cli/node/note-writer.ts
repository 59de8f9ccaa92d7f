import { accessSync, constants, lstatSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NoteWriter } from '../../app/vault/ports.ts';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import { faultOf } from './file-error.ts';
import { isOwnFile } from './own-file.ts';
import { replaceFile } from './replace-file.ts';

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
      const isWanted = (): boolean => this.#isSame(place, path, expected);
      return replaceFile(place, after, { isWanted }) ? 'replaced' : 'changed';
    } catch (error) {
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
    replaceFile(place, text);
  } catch (error) {
    throw new CliError('cannot-write', { path: shown, fault: faultOf(error) });
  }
}
