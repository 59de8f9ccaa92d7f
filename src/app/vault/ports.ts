import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';

/**
 * The files of one vault. Paths are relative to the vault, with `/`. Folders whose names begin
 * with a dot are not listed.
 */
export interface VaultFiles {
  /** The folder with the app's settings; the user can choose another name for it. */
  readonly configDir: string;
  /**
   * All files, in any order: notes (`.md`), and others, which links may lead to. Of the others,
   * only those with links that must follow a renamed note are ever read.
   */
  list(): Listing | Promise<Listing>;
  /**
   * The decoded bytes of a listed file; null if it no longer exists. A file that exists but cannot
   * be read has `unread` set.
   */
  read(path: string): SourceNote | null | Promise<SourceNote | null>;
  /**
   * The text of a settings file (`.netvault.yaml`, or `daily-notes.json` in `configDir`); null if
   * there is none. Throws `UserError` for one that exists but is not read, for example because it is
   * a link or too large.
   */
  readSettings(path: string): string | null | Promise<string | null>;
}

export interface Listing {
  readonly notes: readonly string[];
  readonly others: readonly string[];
  /** Folders that exist but could not be listed, and notes that are known only by what stands in their place. */
  readonly unread?: readonly UnreadFile[];
}

/** A folder or note of the vault that could not be listed, and the operating system's error code or `in-cloud`. */
export interface UnreadFile {
  readonly path: string;
  readonly code: string;
}

export interface Clock {
  /** The current moment in an IANA time zone; null for that of the computer. */
  now(timeZone: string | null): Moment;
}

/** Rewrites notes of one vault. */
export interface NoteWriter {
  /**
   * Replaces the text `before` of a note by `after`, completely or not at all. A note that no
   * longer has the text `before`, or no longer exists, is left alone: `changed`. Throws `UserError`
   * if the file cannot be written.
   */
  replace(path: string, before: string, after: string): 'replaced' | 'changed';
}

/** Reports changes of files in a vault. */
export interface Watcher {
  /**
   * Calls `onChange` with paths relative to the vault until it is closed; changes in quick
   * succession are reported together. Resolves when watching has begun.
   */
  watch(onChange: (paths: ReadonlySet<string>) => void): Promise<Watching>;
}

export interface Watching {
  close(): Promise<void>;
}
