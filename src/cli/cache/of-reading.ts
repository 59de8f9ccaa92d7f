import { Buffer } from 'node:buffer';
import type { CacheFile } from './caches.ts';
import type { VaultCache } from './vault-cache.ts';

/** Plain data that tells of one reading (`KnownFiles`) alone. */
export interface OfReading {
  readonly generation: string;
}

/** What a file of the cache says of a reading; null where it says nothing, or something of another. */
export function readOfReading(cache: VaultCache, file: CacheFile, generation: string): OfReading | null {
  const [text] = cache.read(file) ?? [];
  const data = text ? (JSON.parse(text.toString()) as OfReading) : null;
  return data?.generation === generation ? data : null;
}

export function writeOfReading(cache: VaultCache, file: CacheFile, data: OfReading): void {
  cache.write(file, [Buffer.from(JSON.stringify(data))]);
}
