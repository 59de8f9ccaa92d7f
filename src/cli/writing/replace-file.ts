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
  /** The permissions of a new file, 0o666 by default, before the umask is applied; an existing file keeps its own. */
  readonly mode?: number;
  /** Where the draft is written; next to the file by default. */
  readonly drafts?: Drafts;
  /**
   * Called when the draft is on the disk, right before it replaces the file; if it returns false,
   * the file stays as it is.
   */
  readonly isWanted?: () => boolean;
  /**
   * The expected content of the file. If the file turns out to have had another content when it was
   * replaced, that content is restored.
   */
  readonly expected?: Uint8Array;
}

/**
 * Replaces a file in one step: at any moment, also if the program or the machine stops, the file
 * has either its old or its whole new content. If it is a symbolic link, the target is replaced.
 * Returns whether the file was replaced. Throws file-system errors; the file is then unchanged.
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
      if (before) copyPermissions(draft, before);
      if (!isWanted()) return false;
      if (expected) return swap(draft, real, expected, drafts.unusedPath());
      renameSync(draft, real);
      return true;
    } finally {
      rmSync(draft, { force: true });
    }
  };
  return writeAndMove(real, content, { mode, drafts, put });
}

/**
 * Writes a draft and moves it to its place. A vault's folders may be on several file systems, and
 * a file can only be moved within one of them.
 */
export function writeAndMove<Done>(
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
 * Moves a draft to a file's place, then checks the file that it has replaced: if someone wrote
 * into that file at the last moment, it is put back, so that nothing is lost. Until then the file
 * is kept under a second name (`spare`).
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

/** Returns false if the file system has no hard links. */
function hasLinked(place: string, name: string): boolean {
  try {
    linkSync(place, name);
    return true;
  } catch {
    return false;
  }
}

/** Gives a draft the permissions and, if allowed, the owner of the file that it will replace. */
function copyPermissions(draft: string, { mode, uid, gid }: Stats): void {
  const own = statSync(draft);
  if (own.uid !== uid || own.gid !== gid) {
    try {
      chownSync(draft, uid, gid);
    } catch {
      // Only root can change the owner: so the file will belong to the user who writes it, as with any
      // editor.
    }
  }
  chmodSync(draft, mode & 0o7777);
}
