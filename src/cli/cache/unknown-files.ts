import { Buffer } from 'node:buffer';
import type { FolderStamps } from '../node/folder-stamps.ts';
import type { VaultCache } from './vault-cache.ts';

/** The vault’s files on disk that are in no tree of git with the files of one reading. */
export interface UnknownFiles {
  /** Of which reading (`KnownFiles`). */
  readonly generation: string;
  /** By what it is known that the same files are on disk. */
  readonly folders: FolderStamps;
  readonly paths: readonly string[];
}

/** What is kept for a reading; null where that is nothing. */
export function readUnknownFiles(cache: VaultCache, generation: string): UnknownFiles | null {
  const [text] = cache.read('beside') ?? [];
  const kept = text ? (JSON.parse(text.toString()) as UnknownFiles) : null;
  return kept?.generation === generation ? kept : null;
}

export function writeUnknownFiles(cache: VaultCache, files: UnknownFiles): void {
  cache.write('beside', [Buffer.from(JSON.stringify(files))]);
}
