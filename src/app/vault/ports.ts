import type { Moment } from '../../model/moment.ts';
import type { SourceNote } from '../../model/note.ts';

/** The files of one vault. Paths are relative to it, with `/`. Folders that begin with a dot are not listed. */
export interface VaultFiles {
  /** The folder in which the app keeps its settings; its name can be changed. */
  readonly configDir: string;
  /** Every file, in any order: notes (`.md`) are read; all others are link targets, and looked into only where links in them have to follow. */
  list(): Listing | Promise<Listing>;
  /**
   * The bytes of a listed file, decoded; null where it is gone again. One that
   * is there and cannot be read says so (`unread`).
   */
  read(path: string): SourceNote | null | Promise<SourceNote | null>;
  /**
   * The text of a settings file (`.netvault.yaml`, `daily-notes.json` in `configDir`), or null where there is none.
   * Throws `UserError` for one that is there and is not read: a link, or too large.
   */
  readSettings(path: string): string | null | Promise<string | null>;
}

export interface Listing {
  readonly notes: readonly string[];
  readonly others: readonly string[];
  /** Folders that are there and could not be listed. */
  readonly unread?: readonly UnreadFolder[];
}

/** A folder of the vault that could not be listed, and the system's code for why. */
export interface UnreadFolder {
  readonly path: string;
  readonly code: string;
}

export interface Clock {
  /** Now, in an IANA time zone, or in the machine's where it is null. */
  now(timeZone: string | null): Moment;
}

/** Rewrites notes of one vault. */
export interface NoteWriter {
  /**
   * Puts a note's new text in the place of `before`, whole or not at all. A
   * note that no longer says `before`, or is gone, is left alone: `changed`.
   * Throws `UserError` where the file cannot be written.
   */
  replace(path: string, before: string, after: string): 'replaced' | 'changed';
}

/** Tells when files of a vault change. */
export interface Watcher {
  /** Calls `onChange` with paths relative to the vault, bursts joined, until closed. Resolves once it watches. */
  watch(onChange: (paths: ReadonlySet<string>) => void): Promise<Watching>;
}

export interface Watching {
  close(): Promise<void>;
}
