import type { Listing } from '../../../app/vault/ports.ts';
import type { SourceNote } from '../../../model/note.ts';
import type { StampedFiles } from '../../cache/stamped-files.ts';
import type { FolderStamps } from '../../node/folder-stamps.ts';
import type { Stamp } from '../../node/stamp.ts';

/**
 * A vault's files, except that one note has the text that is piped in, whether its file exists or
 * not. That note has no stamp, so its content is never taken from the cache.
 */
export class PipedFiles implements StampedFiles {
  readonly configDir: string;
  readonly #files: StampedFiles;
  readonly #note: SourceNote;
  readonly #isThere: boolean;
  #listing: Listing | null = null;

  /** `isThere` tells whether the cache knows a file at the note's path. */
  constructor(files: StampedFiles, note: SourceNote, isThere: boolean) {
    this.configDir = files.configDir;
    this.#files = files;
    this.#note = note;
    this.#isThere = isThere;
  }

  list(): Listing {
    this.#listing ??= withNote(this.#files.list(), this.#note.path);
    return this.#listing;
  }

  readSettings(path: string): string | null {
    return this.#files.readSettings(path);
  }

  read(path: string): ReturnType<StampedFiles['read']> {
    return path === this.#note.path ? this.#note : this.#files.read(path);
  }

  stampOf(path: string): Stamp | null {
    return path === this.#note.path ? null : this.#files.stampOf(path);
  }

  readStamped(path: string): ReturnType<StampedFiles['readStamped']> {
    return path === this.#note.path ? { source: this.#note, stamp: null } : this.#files.readStamped(path);
  }

  hasSameFolders(folders: FolderStamps): boolean {
    return this.#isThere && this.#files.hasSameFolders?.(folders) === true;
  }

  vouches(stamp: Stamp, readAt: number): boolean {
    return this.#files.vouches(stamp, readAt);
  }
}

function withNote(listing: Listing, path: string): Listing {
  return listing.notes.includes(path) ? listing : { ...listing, notes: [...listing.notes, path] };
}
