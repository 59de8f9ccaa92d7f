import { Buffer } from 'node:buffer';
import {
  accessSync,
  chmodSync,
  constants,
  linkSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import type { NoteWriter } from '../../app/vault/ports.ts';
import { UserError } from '../../app/user-error.ts';
import { CliError } from '../cli-error.ts';
import { faultOf } from '../node/file-error.ts';
import { isOwnFile } from '../node/own-file.ts';
import type { Drafts } from './drafts.ts';
import { makeFolder } from './make-folder.ts';
import { writeAndMove, replaceFile } from './replace-file.ts';

/**
 * Writes in a vault on disk, each file whole or not at all. Symbolic links are not followed: a
 * note that has become a link counts as changed. Only a `Turn` provides a writer, so that no
 * other command writes at the same time.
 */
export class VaultWriter implements NoteWriter {
  readonly #folder: string;
  readonly #drafts: Drafts;

  constructor(folder: string, drafts: Drafts) {
    this.#folder = folder;
    this.#drafts = drafts;
  }

  /**
   * Whether a note still has the text that a change was based on; `null` means that there is no
   * note. Throws `UserError` if the note cannot be read.
   */
  isUnchanged(path: string, before: string | null): boolean {
    const place = join(this.#folder, path);
    if (before === null) return !isThere(place);
    return this.#writing('cannot-rewrite', path, () => this.#isSame(place, path, Buffer.from(before)));
  }

  /** Whether a path is taken by something that is not a file of the vault. */
  isNotVaultFile(path: string): boolean {
    return isThere(join(this.#folder, path)) && !isOwnFile(this.#folder, path);
  }

  /** Throws `UserError` if the note cannot be written. */
  replace(path: string, before: string, after: string): 'replaced' | 'changed' {
    const place = join(this.#folder, path);
    const expected = Buffer.from(before);
    return this.#writing('cannot-rewrite', path, () => {
      if (!this.#isSame(place, path, expected)) return 'changed';
      refuseReadOnly(place);
      const isWanted = (): boolean => this.#isSame(place, path, expected);
      return replaceFile(place, after, { isWanted, expected, drafts: this.#drafts }) ? 'replaced' : 'changed';
    });
  }

  /**
   * Creates a file, with the permissions `mode` if they are given. Returns false if something is
   * there already, which is left alone. Throws `UserError` if the file cannot be written, or if a
   * symbolic link would place it outside the vault.
   */
  create(path: string, text: string, mode?: number): boolean {
    const place = join(this.#folder, path);
    return this.#writing('cannot-write', path, () => {
      if (lstatSync(place, { throwIfNoEntry: false })) return false;
      this.#makeFolder(dirname(place), path);
      const put = (draft: string): boolean => {
        // The draft was made with what the umask leaves of them.
        if (mode !== undefined) chmodSync(draft, mode);
        return putInPlace(draft, place);
      };
      return writeAndMove(place, text, {
        drafts: this.#drafts,
        put,
        ...(mode === undefined ? {} : { mode }),
      });
    });
  }

  /** The permissions of a file; undefined if there is none. */
  modeOf(path: string): number | undefined {
    const found = lstatSync(join(this.#folder, path), { throwIfNoEntry: false });
    return found && found.mode & 0o7777;
  }

  /** Throws `UserError` if a file may not be deleted, since it is read-only. */
  requireRemovable(path: string): void {
    this.#writing('cannot-remove', path, () => {
      refuseReadOnly(join(this.#folder, path));
    });
  }

  /**
   * Prepares texts that will be written, which is much faster for all together than one by one;
   * calls `tell` with the number that are ready.
   */
  async prepare(texts: readonly string[], onProgress: (ready: number) => void): Promise<void> {
    await this.#drafts.prepare(texts, onProgress);
  }

  /** Deletes a file that has the expected content; otherwise returns false, and the file stays. Throws `UserError`. */
  remove(path: string, expected: Uint8Array): boolean {
    const place = join(this.#folder, path);
    return this.#writing('cannot-remove', path, () => {
      if (!this.#isSame(place, path, expected)) return false;
      refuseReadOnly(place);
      const spare = this.#drafts.unusedPath();
      if (spare === null) {
        rmSync(place);
        return true;
      }
      // Checks again after the renaming, so that nothing is lost that was written since the first check.
      renameSync(place, spare);
      try {
        if (readFileSync(spare).equals(expected)) return true;
        putInPlace(spare, place);
        return false;
      } finally {
        rmSync(spare, { force: true });
      }
    });
  }

  /** The folders that must be created for files, parents first. */
  missingFolders(paths: readonly string[]): readonly string[] {
    const missing = new Set<string>();
    const isMissing = (folder: string): boolean => {
      try {
        return !lstatSync(join(this.#folder, folder), { throwIfNoEntry: false });
      } catch {
        return false; // The error is reported when something is written there.
      }
    };
    for (const folder of new Set(paths.map((path) => posix.dirname(path))))
      for (let at = folder; at !== '.' && !missing.has(at) && isMissing(at); at = posix.dirname(at))
        missing.add(at);
    return [...missing].sort();
  }

  /** Deletes empty folders, which are given parents first. A folder that cannot be deleted stays. */
  removeFolders(paths: readonly string[]): void {
    const root = realpathSync(this.#folder);
    for (const path of paths.toReversed()) {
      try {
        const place = join(root, path);
        // Not through a link that may have replaced the folder.
        if (realpathSync(place) === place) rmdirSync(place);
      } catch {
        // The folder is missing, or not empty.
      }
    }
  }

  /**
   * Passes texts to another program as temporary files; if the command is killed, the next command
   * deletes them. Throws `UserError`.
   */
  withTemporaryFiles<Done>(texts: readonly string[], work: (places: readonly string[]) => Done): Done {
    const places: string[] = [];
    const start = join(this.#folder, 'merged');
    return this.#writing('cannot-write', start, () => {
      try {
        for (const text of texts) places.push(this.#drafts.write(start, text, 0o600));
        return work(places);
      } finally {
        for (const place of places) rmSync(place, { force: true });
      }
    });
  }

  /** Whether a note is still a file of the vault with these bytes. */
  #isSame(place: string, path: string, bytes: Uint8Array): boolean {
    return isOwnFile(this.#folder, path) && readFileSync(place).equals(bytes);
  }

  /** Creates a file's folder, unless it would be outside the vault: then nothing is created. */
  #makeFolder(folder: string, path: string): void {
    const root = realpathSync(this.#folder);
    let existing = folder;
    while (!lstatSync(existing, { throwIfNoEntry: false })) existing = dirname(existing);
    const inVault = relative(root, realpathSync(existing));
    if (inVault === '..' || inVault.startsWith(`..${sep}`)) {
      throw new CliError('outside-root', { path, root: this.#folder });
    }
    makeFolder(folder);
  }

  #writing<Done>(
    code: 'cannot-rewrite' | 'cannot-write' | 'cannot-remove',
    path: string,
    work: () => Done,
  ): Done {
    try {
      return work();
    } catch (error) {
      if (error instanceof UserError) throw error;
      throw new CliError(code, { path, fault: faultOf(error) });
    }
  }
}

/** Whether anything is at a path; a broken link counts. */
function isThere(place: string): boolean {
  try {
    return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // A file is in the place of a folder; the error is reported when something is written there.
  }
}

/** A read-only file could still be replaced or deleted if its folder can be written, but it was made read-only on purpose. */
function refuseReadOnly(place: string): void {
  const { mode } = lstatSync(place);
  if ((mode & 0o222) === 0) throw Object.assign(new Error(`${place} is read-only`), { code: 'read-only' });
  accessSync(place, constants.W_OK);
}

/**
 * Moves a draft to an unused path. A hard link never replaces anything; if the file system has
 * none, checks once more and renames.
 */
function putInPlace(draft: string, place: string): boolean {
  try {
    linkSync(draft, place);
    rmSync(draft, { force: true });
    return true;
  } catch (error) {
    const { code } = faultOf(error);
    if (code === 'EXDEV') throw error;
    if (code === 'EEXIST') {
      return false;
    }
  }
  if (lstatSync(place, { throwIfNoEntry: false })) return false;
  renameSync(draft, place);
  return true;
}
