import { Buffer } from 'node:buffer';
import type { CacheFile } from './caches.ts';
import type { VaultCache } from './vault-cache.ts';

/** Plain data about one reading (`KnownFiles`). */
export interface OfReading {
  readonly generation: string;
}

/** The content of a cache file for a reading; null if the file is missing or belongs to another reading. */
export function readOfReading(cache: VaultCache, file: CacheFile, generation: string): OfReading | null {
  const [text] = cache.read(file) ?? [];
  const data = text ? (JSON.parse(text.toString()) as OfReading) : null;
  return data?.generation === generation ? data : null;
}

export function writeOfReading(cache: VaultCache, file: CacheFile, data: OfReading): void {
  cache.write(file, [Buffer.from(JSON.stringify(data))]);
}
