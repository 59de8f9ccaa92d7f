import type { Buffer } from 'node:buffer';
import type { Listing, VaultFiles } from '../../app/vault/ports.ts';
import type { SourceNote } from '../../model/note.ts';
import type { KnownTree } from '../git/tree-since.ts';
import type { FolderStamps } from '../node/folder-stamps.ts';
import type { KnownFiles } from './known-files.ts';
import type { Stamp } from '../node/stamp.ts';

/** A vault’s files, of which each note has a stamp by which it is known again. */
export interface StampedFiles extends VaultFiles {
  list(): Listing;
  readSettings(path: string): string | null;
  /** The stamp of a note; null where there is none, or none by which it could be known. */
  stampOf(path: string): Stamp | null;
  /** A note and its stamp; null where there is none. */
  readStamped(path: string): { readonly source: SourceNote; readonly stamp: Stamp | null } | null;
  /** The bytes of a note, until the next one is read, and its stamp; null for one that is not there, is not read, or has no stamp. */
  bytesOf?(path: string): { readonly bytes: Buffer; readonly stamp: Stamp } | null;
  /** By what the folders that were listed are known again, where nothing can have changed in them unseen since a time (in milliseconds). */
  folders?(listedAt: number): FolderStamps | null;
  /** Whether the same files are in folders as when these were listed. */
  hasSameFolders?(folders: FolderStamps): boolean;
  /** The notes that may be others than the known ones, where that is known without looking at each; null where all have to be looked at. */
  differing?(known: KnownFiles): Iterable<string> | null;
  /** Of which tree of git these files are; null where a later one cannot be known by that. */
  tree?(): KnownTree | null;
  /** Told which notes are going to be read, where they can be fetched at once. */
  prepare?(paths: readonly string[]): void;
  /** Whether a stamp that a note had when it was read at a time (in milliseconds) vouches for what was read. */
  vouches(stamp: Stamp, readAt: number): boolean;
}
