import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  type Stats,
} from 'node:fs';
import { faultOf } from '../node/file-error.ts';
import { Drafts } from './drafts.ts';

export interface ReplaceOptions {
  /** Permissions of a file that is not there yet; those of one that is are kept. 0o666 less the umask unless given. */
  readonly mode?: number;
  /** Where the new content is written first; beside the file unless given. */
  readonly drafts?: Drafts;
  /** Asked when the new content is on the disk, right before it takes the file's place: false leaves the file as it is. */
  readonly isWanted?: () => boolean;
  /** What the file says. If something else is found in it when it was replaced, it is put back. */
  readonly expected?: Uint8Array;
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
  { mode = 0o666, drafts = new Drafts(null), isWanted = (): boolean => true, expected }: ReplaceOptions = {},
): boolean {
  const before = statSync(place, { throwIfNoEntry: false });
  const real = before ? realpathSync(place) : place;
  const put = (draft: string): boolean => {
    try {
      if (before) likeBefore(draft, before);
      if (!isWanted()) return false;
      if (expected) return swap(draft, real, expected, drafts.spare());
      renameSync(draft, real);
      return true;
    } finally {
      rmSync(draft, { force: true });
    }
  };
  return movedInto(real, content, { mode, drafts, put });
}

/**
 * Writes a draft and puts it in its place. Folders of one vault can lie on
 * several file systems: a file moves only within one of them.
 */
export function movedInto<Done>(
  place: string,
  content: string | Uint8Array,
  how: { readonly mode?: number; readonly drafts: Drafts; readonly put: (draft: string) => Done },
): Done {
  const { mode, drafts, put } = how;
  try {
    return put(drafts.write(place, content, mode));
  } catch (error) {
    if (faultOf(error).code !== 'EXDEV') throw error;
    return put(drafts.writeBeside(place, content, mode));
  }
}

/**
 * Moves a draft into a file's place, and looks again at the file that it took
 * the place of: what somebody wrote into it in that moment would be lost, so
 * it is put back then. The file keeps a second name (`spare`) for as long.
 */
function swap(draft: string, place: string, expected: Uint8Array, spare: string | null): boolean {
  const hasSpare = spare !== null && hasLinked(place, spare);
  const own = lstatSync(draft);
  renameSync(draft, place);
  if (spare === null || !hasSpare) return true;
  try {
    if (readFileSync(spare).equals(expected)) return true;
    const now = lstatSync(place, { throwIfNoEntry: false });
    if (now?.ino === own.ino && now.dev === own.dev) renameSync(spare, place);
    return false;
  } finally {
    rmSync(spare, { force: true });
  }
}

/** False where the file system has no hard links. */
function hasLinked(place: string, name: string): boolean {
  try {
    linkSync(place, name);
    return true;
  } catch {
    return false;
  }
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
