import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  type Stats,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface ReplaceOptions {
  /** Permissions of a file that is not there yet; those of one that is are kept. 0o666 less the umask unless given. */
  readonly mode?: number;
  /** Asked when the new content is on the disk, right before it takes the file's place: false leaves the file as it is. */
  readonly isWanted?: () => boolean;
}

/**
 * Replaces a file in one step: whoever reads it, and whenever the program or
 * the machine stops, it is as before or holds all of the new content. A
 * symbolic link stays, and what it leads to is replaced. Says whether it was
 * replaced. Throws as `fs` does; then the file is as it was.
 */
export function replaceFile(
  place: string,
  content: string | Uint8Array,
  { mode = 0o666, isWanted = (): boolean => true }: ReplaceOptions = {},
): boolean {
  const before = statSync(place, { throwIfNoEntry: false });
  const real = before ? realpathSync(place) : place;
  const draft = writeDraft(dirname(real), content, mode);
  try {
    if (before) likeBefore(draft, before);
    if (!isWanted()) return false;
    renameSync(draft, real);
    return true;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Writes content to a new file in a folder and flushes it to the disk. Answers
 * its path; its name begins with a dot, so that one that a crash leaves behind
 * is no part of the vault. Throws as `fs` does, and leaves nothing behind then.
 */
export function writeDraft(folder: string, content: string | Uint8Array, mode = 0o666): string {
  const draft = join(folder, `.netvault-${randomBytes(6).toString('hex')}.tmp`);
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

/** Gives a file the permissions and, where that is allowed, the owner of the one that it replaces. */
function likeBefore(draft: string, { mode, uid, gid }: Stats): void {
  const own = statSync(draft);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      chownSync(draft, uid, gid);
    } catch {
      // Only root may give files away: it belongs to whoever writes it then, as with any editor.
    }
  }
  chmodSync(draft, mode & 0o7777);
}
