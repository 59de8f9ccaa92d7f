import type { FolderStamps } from '../node/folder-stamps.ts';
import type { KnownTree } from '../git/tree-since.ts';
import type { ConfirmedByGit } from '../git/work-tree.ts';
import { loadReadingData, saveReadingData, type ReadingData } from './reading-data.ts';
import type { VaultCache } from './vault-cache.ts';

/** What shows that files have not changed, without looking at each of them. */
export interface Evidence extends ReadingData {
  /** Stamps that show that the same files exist; null if folders must be listed. */
  readonly folders: FolderStamps | null;
  /** What git vouches for; null if every note must be looked at. */
  readonly git: ConfirmedByGit | null;
  /** The git tree of the files; null for files on disk, and if git must list the whole tree. */
  readonly tree: KnownTree | null;
}

/** The evidence kept for a reading; null if there is none. */
export function readEvidence(cache: VaultCache, generation: string): Evidence | null {
  return loadReadingData(cache, 'evidence', generation) as Evidence | null;
}

export function writeEvidence(cache: VaultCache, evidence: Evidence): void {
  saveReadingData(cache, 'evidence', evidence);
}
