import { Buffer } from 'node:buffer';
import type { CacheFile } from './caches.ts';
import type { VaultCache } from './vault-cache.ts';

/** Plain data about one reading (`KnownFiles`). */
export interface ReadingData {
  readonly generation: string;
}

/** The content of a cache file for a reading; null if the file is missing or belongs to another reading. */
export function loadReadingData(cache: VaultCache, file: CacheFile, generation: string): ReadingData | null {
  const [text] = cache.read(file) ?? [];
  const data = text ? (JSON.parse(text.toString()) as ReadingData) : null;
  return data?.generation === generation ? data : null;
}

export function saveReadingData(cache: VaultCache, file: CacheFile, data: ReadingData): void {
  cache.write(file, [Buffer.from(JSON.stringify(data))]);
}
