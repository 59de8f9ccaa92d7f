import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { checksum } from './checksum.ts';
import { makeFolder } from './make-folder.ts';

/**
 * The folder for drafts in a vault. Obsidian ignores names that begin with a dot, sync tools
 * ignore `.~` and `.tmp`, and git ignores the folder's content because of its `.gitignore`: so
 * files left by a killed command appear as notes nowhere, and in no commit.
 */
const FOLDER = '.~netvault.tmp';

/** The name of a draft, or of a file's earlier version that is kept while it is replaced. */
const OWN = /^[0-9a-f]{12}\.(?:draft|before)$/;

/** The permissions of a new file, before the umask is applied. */
const MODE = 0o666;

/** The number of drafts flushed at the same time: on some systems, a process may have only 256 open files. */
const AT_ONCE = 64;

/** Drafts older than this many milliseconds were abandoned: no command takes that long to move a draft to its place. */
const ABANDONED = 60_000;

const flush = promisify(fsync);

/** Writes drafts: new versions of files, which are then moved to the files' places. */
export class Drafts {
  readonly #folder: string | null;
  readonly #abandoned: number;
  #isReady = false;
  /** Content → drafts with it that are on the disk already. */
  readonly #prepared = new Map<string, string[]>();

  /**
   * `vault` is the folder of the vault in which files are written; null for files elsewhere, whose
   * drafts are written next to them. A draft older than `abandoned` milliseconds, or as far in the
   * future because the clock was set back, belongs to a command that was killed.
   */
  constructor(vault: string | null, abandoned = ABANDONED) {
    this.#abandoned = abandoned;
    this.#folder = vault === null ? null : join(vault, FOLDER);
  }

  /**
   * Writes the draft of a file and flushes it to the disk. Returns its path. Throws file-system
   * errors, without leaving a draft.
   */
  write(place: string, content: string | Uint8Array, mode = MODE): string {
    const prepared =
      typeof content === 'string' && mode === MODE ? this.#prepared.get(content)?.pop() : undefined;
    if (prepared !== undefined) return prepared;
    return writeFlushed(this.#isHere() ? this.#name('draft') : this.#draftPathFor(place), content, mode);
  }

  /**
   * Writes drafts in advance, and flushes many of them at the same time, because waiting for the
   * disk takes most of the time. If one cannot be written, none is prepared, and `write` will
   * report the error. Calls `tell` with the number of drafts that are ready.
   */
  async prepare(contents: readonly string[], onProgress: (ready: number) => void): Promise<void> {
    if (!this.#isHere()) return;
    try {
      for (let at = 0; at < contents.length; at += AT_ONCE) {
        const some = contents
          .slice(at, at + AT_ONCE)
          .map((content) => ({ content, name: this.#name('draft') }));
        await writeTogether(some);
        for (const { content, name } of some) {
          const those = this.#prepared.get(content) ?? [];
          this.#prepared.set(content, those);
          those.push(name);
        }
        onProgress(at + some.length);
      }
    } catch {
      // Drafts that are left would only take space on the disk that `write` needs.
      this.clear();
    }
  }

  /** Like `write`, but next to the file, for a file to whose place no draft can be moved from elsewhere. */
  writeBeside(place: string, content: string | Uint8Array, mode = MODE): string {
    return writeFlushed(this.#draftPathFor(place), content, mode);
  }

  /** An unused path in the folder for drafts; null if there is no such folder. */
  unusedPath(): string | null {
    return this.#isHere() ? this.#name('before') : null;
  }

  /**
   * Deletes the folder for drafts, with what killed commands have left in it. Call this only while
   * nobody else writes in the vault.
   */
  clear(): void {
    if (this.#folder === null) return;
    this.#isReady = false;
    this.#prepared.clear();
    try {
      if (!lstatSync(this.#folder).isDirectory()) return;
      const own = readdirSync(this.#folder).filter((name) => OWN.test(name) || name === '.gitignore');
      for (const name of own) rmSync(join(this.#folder, name), { force: true });
      rmdirSync(this.#folder);
    } catch {
      // The folder is missing, or contains other files: it stays.
    }
  }

  #name(ending: 'draft' | 'before'): string {
    return join(this.#folder ?? '', `${randomBytes(6).toString('hex')}.${ending}`);
  }

  /** Creates the folder for drafts; returns false if that is not possible, or if something else has its name. */
  #isHere(): boolean {
    if (this.#folder === null || this.#isReady) return this.#isReady;
    try {
      this.clear();
      makeFolder(this.#folder);
      // A link with this name would redirect drafts.
      if (!lstatSync(this.#folder).isDirectory()) return false;
      writeFileSync(join(this.#folder, '.gitignore'), '*\n', { flag: 'wx' });
      this.#isReady = true;
    } catch {
      return false;
    }
    return this.#isReady;
  }

  /** Deletes drafts of a file, next to it, that were left by killed commands. */
  sweep(place: string): void {
    const folder = join(place, '..');
    const start = startOf(place);
    for (const name of namesIn(folder)) {
      if (!name.startsWith(start) || !name.endsWith('.tmp')) continue;
      const stat = statSync(join(folder, name), { throwIfNoEntry: false });
      if (stat && Math.abs(Date.now() - Math.floor(stat.mtimeMs)) >= this.#abandoned)
        rmSync(join(folder, name), { force: true });
    }
  }

  /** A path for a draft next to its file; first deletes drafts of the same file left by killed commands. */
  #draftPathFor(place: string): string {
    this.sweep(place);
    return join(place, '..', `${startOf(place)}${randomBytes(6).toString('hex')}.tmp`);
  }
}

const startOf = (place: string): string => `.~netvault-${checksum(basename(place)).slice(0, 8)}-`;

/** Returns no names if the folder can be written but not listed. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Writes drafts and flushes them together. Throws file-system errors. */
async function writeTogether(
  drafts: readonly { readonly name: string; readonly content: string }[],
): Promise<void> {
  const open: number[] = [];
  try {
    for (const { name, content } of drafts) {
      const file = openSync(name, 'wx', MODE);
      open.push(file);
      writeFileSync(file, content);
    }
    await Promise.all(open.map((file) => flush(file)));
  } finally {
    for (const file of open) closeSync(file);
  }
}

function writeFlushed(draft: string, content: string | Uint8Array, mode: number): string {
  const file = openSync(draft, 'wx', mode);
  try {
    // On a full disk a single `write` can be cut short without an error; `writeFileSync` goes on until
    // everything is written.
    writeFileSync(file, content);
    fsyncSync(file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  return draft;
}
