import { Buffer } from 'node:buffer';
import {
  accessSync,
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
import { movedInto, replaceFile } from './replace-file.ts';

/**
 * Writes in a vault on disk, each file whole or not at all. Symbolic links are
 * not followed: what has become one has changed. Only `Turn.during` gives one
 * out, so that no other command writes at the same time.
 */
export class VaultWriter implements NoteWriter {
  readonly #folder: string;
  readonly #drafts: Drafts;

  constructor(folder: string, drafts: Drafts) {
    this.#folder = folder;
    this.#drafts = drafts;
  }

  /** Whether a note says what a change was made from: `null` means that there is none. Throws `UserError` where it cannot be read. */
  isStill(path: string, before: string | null): boolean {
    const place = join(this.#folder, path);
    if (before === null) return !isThere(place);
    return this.#writing('cannot-rewrite', path, () => this.#isSame(place, path, Buffer.from(before)));
  }

  /** Whether something stands at a path that is no file of the vault's own. */
  isForeign(path: string): boolean {
    return isThere(join(this.#folder, path)) && !isOwnFile(this.#folder, path);
  }

  /** Throws `UserError` where the note cannot be written. */
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
   * Writes a file where none is. Says whether it was written; what is there
   * already is left alone. Throws `UserError` where it cannot be written, and
   * where a symbolic link would lead it out of the vault.
   */
  create(path: string, text: string): boolean {
    const place = join(this.#folder, path);
    return this.#writing('cannot-write', path, () => {
      if (lstatSync(place, { throwIfNoEntry: false })) return false;
      this.#makeFolder(dirname(place), path);
      return movedInto(place, text, { drafts: this.#drafts, put: (draft) => putInPlace(draft, place) });
    });
  }

  /** Makes ready what is going to be written, much faster together than one by one; `tell` hears how many are. */
  async prepare(texts: readonly string[], tell: (ready: number) => void): Promise<void> {
    await this.#drafts.prepare(texts, tell);
  }

  /** Takes a file away that says what it is expected to say; false, and it stays, where it does not. Throws `UserError`. */
  remove(path: string, expected: Uint8Array): boolean {
    const place = join(this.#folder, path);
    return this.#writing('cannot-remove', path, () => {
      if (!this.#isSame(place, path, expected)) return false;
      const spare = this.#drafts.spare();
      if (spare === null) {
        rmSync(place);
        return true;
      }
      // What somebody wrote into it after that look is not thrown away.
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

  /** The folders that have to be made for files, each before those in it. */
  missingFolders(paths: readonly string[]): readonly string[] {
    const missing = new Set<string>();
    const isMissing = (folder: string): boolean => {
      try {
        return !lstatSync(join(this.#folder, folder), { throwIfNoEntry: false });
      } catch {
        return false; // who writes there is told what is in the way
      }
    };
    for (const folder of new Set(paths.map((path) => posix.dirname(path))))
      for (let at = folder; at !== '.' && !missing.has(at) && isMissing(at); at = posix.dirname(at))
        missing.add(at);
    return [...missing].sort();
  }

  /** Takes folders away in which nothing is; given with each before those in it. One that cannot be taken away stays. */
  removeFolders(paths: readonly string[]): void {
    const root = realpathSync(this.#folder);
    for (const path of paths.toReversed()) {
      try {
        const place = join(root, path);
        // Not through a link, whatever somebody has put in its place since.
        if (realpathSync(place) === place) rmdirSync(place);
      } catch {
        // Not there, or not empty.
      }
    }
  }

  /** Hands texts to another program, as files that are gone afterwards, or with the next command after a kill. Throws `UserError`. */
  asFiles<Done>(texts: readonly string[], work: (places: readonly string[]) => Done): Done {
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

  /** Whether a note is still a file of its own in the vault that holds these bytes. */
  #isSame(place: string, path: string, bytes: Uint8Array): boolean {
    return isOwnFile(this.#folder, path) && readFileSync(place).equals(bytes);
  }

  /** Makes a file's folder, unless that would be outside: then nothing is made at all. */
  #makeFolder(folder: string, path: string): void {
    const root = realpathSync(this.#folder);
    let there = folder;
    while (!lstatSync(there, { throwIfNoEntry: false })) there = dirname(there);
    const inVault = relative(root, realpathSync(there));
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

/** Whether anything stands at a place; a link that leads nowhere does. */
function isThere(place: string): boolean {
  try {
    return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false; // a file is where a folder would have to be: who writes there is told
  }
}

/** A file could be replaced in a folder that may be written, but who made it read-only means it. */
function refuseReadOnly(place: string): void {
  const { mode } = lstatSync(place);
  if ((mode & 0o222) === 0) throw Object.assign(new Error(`${place} is read-only`), { code: 'read-only' });
  accessSync(place, constants.W_OK);
}

/** A hard link never replaces what is there; where the file system has none, a rename after a last look. */
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
