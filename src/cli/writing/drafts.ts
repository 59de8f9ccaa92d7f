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
 * The folder for drafts in a vault. Obsidian passes over what begins with a dot,
 * sync tools over `.~` and `.tmp`, and git over all that a `.gitignore` in it
 * names: what a killed command leaves there is nobody's note and in no commit.
 */
const FOLDER = '.~netvault.tmp';

/** A draft, or what a file said before it was replaced. */
const OWN = /^[0-9a-f]{12}\.(?:draft|before)$/;

/** Permissions of a new file, less the umask. */
const MODE = 0o666;

/** How many drafts are flushed at the same time: a process may have 256 files open on some systems. */
const AT_ONCE = 64;

/** Milliseconds that no command needs to put a draft in its file's place. */
const ABANDONED = 60_000;

const flush = promisify(fsync);

/** Where the drafts of files are written, which then take the files' places. */
export class Drafts {
  readonly #folder: string | null;
  readonly #abandoned: number;
  #isReady = false;
  /** Drafts that are on the disk already, by what they say. */
  readonly #prepared = new Map<string, string[]>();

  /**
   * `vault` is the folder of the vault that is written in; null for files
   * elsewhere: their drafts are beside them. One that is older than `abandoned`
   * milliseconds, or as far in the future since the clock was set back, belongs to a
   * command that was killed.
   */
  constructor(vault: string | null, abandoned = ABANDONED) {
    this.#abandoned = abandoned;
    this.#folder = vault === null ? null : join(vault, FOLDER);
  }

  /** Writes the draft of a file and flushes it to the disk. Answers its path. Throws as `fs` does, and leaves nothing behind then. */
  write(place: string, content: string | Uint8Array, mode = MODE): string {
    const prepared =
      typeof content === 'string' && mode === MODE ? this.#prepared.get(content)?.pop() : undefined;
    if (prepared !== undefined) return prepared;
    return writeFlushed(this.#isHere() ? this.#name('draft') : this.#beside(place), content, mode);
  }

  /**
   * Writes drafts of files that are going to be written and flushes many of them at the same
   * time: waiting for the disk is most of what writing a file takes. Where one cannot be
   * written nothing is prepared, and `write` will say why. `tell` hears how many are ready.
   */
  async prepare(contents: readonly string[], tell: (ready: number) => void): Promise<void> {
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
        tell(at + some.length);
      }
    } catch {
      // What is half done would only take room on the disk that the first of them needs.
      this.clear();
    }
  }

  /** As `write`, beside the file, where a draft cannot be moved to its place from anywhere else. */
  writeBeside(place: string, content: string | Uint8Array, mode = MODE): string {
    return writeFlushed(this.#beside(place), content, mode);
  }

  /** A path in the folder that is free; null where there is no such folder. */
  spare(): string | null {
    return this.#isHere() ? this.#name('before') : null;
  }

  /** Takes the folder away, with what killed commands left in it. Only while nobody else writes in the vault. */
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
      // Not there, or not ours alone: nothing depends on it.
    }
  }

  #name(ending: 'draft' | 'before'): string {
    return join(this.#folder ?? '', `${randomBytes(6).toString('hex')}.${ending}`);
  }

  /** Makes the folder; false where that is not possible, or something else has its name. */
  #isHere(): boolean {
    if (this.#folder === null || this.#isReady) return this.#isReady;
    try {
      this.clear();
      makeFolder(this.#folder);
      // A link of that name would lead drafts elsewhere.
      if (!lstatSync(this.#folder).isDirectory()) return false;
      writeFileSync(join(this.#folder, '.gitignore'), '*\n', { flag: 'wx' });
      this.#isReady = true;
    } catch {
      return false;
    }
    return this.#isReady;
  }

  /** Takes drafts beside a file away that killed commands left of it. */
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

  /** A path for a draft beside its file, after those were swept up that killed commands left of the same file. */
  #beside(place: string): string {
    this.sweep(place);
    return join(place, '..', `${startOf(place)}${randomBytes(6).toString('hex')}.tmp`);
  }
}

const startOf = (place: string): string => `.~netvault-${checksum(basename(place)).slice(0, 8)}-`;

/** None where the folder may be written in and not be listed. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Writes drafts and flushes them to the disk. Throws as `fs` does. */
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
    // On a full disk one `write` can be cut short without an error: this one goes on until all is written.
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
