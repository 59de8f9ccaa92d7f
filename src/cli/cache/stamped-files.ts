import type { Buffer } from 'node:buffer';
import type { Listing, VaultFiles } from '../../app/vault/ports.ts';
import type { SourceNote } from '../../model/note.ts';
import type { KnownTree } from '../git/tree-since.ts';
import type { FolderStamps } from '../node/folder-stamps.ts';
import type { KnownFiles } from './known-files.ts';
import type { Stamp } from '../node/stamp.ts';

/** The files of a vault, with a stamp for each note that shows whether it has changed. */
export interface StampedFiles extends VaultFiles {
  list(): Listing;
  readSettings(path: string): string | null;
  /** The stamp of a note; null if there is no such note, or no stamp that identifies it. */
  stampOf(path: string): Stamp | null;
  /** A note and its stamp; null if there is no such note. */
  readStamped(path: string): { readonly source: SourceNote; readonly stamp: Stamp | null } | null;
  /**
   * The bytes of a note, valid until the next one is read, and its stamp; null if the note is
   * missing, is not read, or has no stamp.
   */
  bytesOf?(path: string): { readonly bytes: Buffer; readonly stamp: Stamp } | null;
  /**
   * Stamps of the listed folders; null if something may have changed in them unnoticed since
   * `listedAt` (milliseconds since 1970).
   */
  folders?(listedAt: number): FolderStamps | null;
  /** Whether the folders contain the same files as when these stamps were taken. */
  hasSameFolders?(folders: FolderStamps): boolean;
  /**
   * The notes that may differ from the known ones, if that can be determined without looking at
   * each; null if all must be looked at.
   */
  differing?(known: KnownFiles): Iterable<string> | null;
  /** The git tree of these files; null if a later tree cannot be compared with it. */
  tree?(): KnownTree | null;
  /** Fetches notes that will be read together. */
  prepare?(paths: readonly string[]): void;
  /** Announces notes that will probably be read, so that they are fetched with the next ones. */
  expect?(paths: readonly string[]): void;
  /**
   * Whether the stamp that a note had when it was read, at `readAt` (milliseconds since 1970),
   * reliably identifies the text that was read.
   */
  vouches(stamp: Stamp, readAt: number): boolean;
}
