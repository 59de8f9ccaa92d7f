import type { FolderStamps } from '../node/folder-stamps.ts';
import type { KnownTree } from '../git/tree-since.ts';
import type { VouchedByGit } from '../git/work-tree.ts';
import { readOfReading, writeOfReading, type OfReading } from './of-reading.ts';
import type { VaultCache } from './vault-cache.ts';

/** What tells that files are as they were, without looking at each of them. */
export interface Evidence extends OfReading {
  /** By what it is known that the same files are there; null where their folders have to be listed. */
  readonly folders: FolderStamps | null;
  /** By what it is known that notes are as they were; null where each has to be looked at. */
  readonly git: VouchedByGit | null;
  /** Of which tree of git it is; null for files on disk, and where git has to list all. */
  readonly tree: KnownTree | null;
}

/** What is kept for a reading; null where that is nothing. */
export function readEvidence(cache: VaultCache, generation: string): Evidence | null {
  return readOfReading(cache, 'evidence', generation) as Evidence | null;
}

export function writeEvidence(cache: VaultCache, evidence: Evidence): void {
  writeOfReading(cache, 'evidence', evidence);
}
