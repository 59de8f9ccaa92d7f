import { loadReadingData, saveReadingData, type ReadingData } from './reading-data.ts';
import type { VaultCache } from './vault-cache.ts';

/** When all files of a vault were last looked at and found unchanged. */
interface LastCheck extends ReadingData {
  /** In milliseconds since 1970, before the first file was looked at. */
  readonly at: number;
}

/** The number of milliseconds since the last look; `Infinity` if there was none, or if its time is in the future. */
export function millisecondsSinceCheck(cache: VaultCache, { generation }: ReadingData): number {
  const check = loadReadingData(cache, 'looked', generation) as LastCheck | null;
  const ago = check ? Date.now() - check.at : NaN;
  // If the clock was set back, the last look is in the future.
  return ago >= 0 ? ago : Infinity;
}

/**
 * Records that the files of a reading were found unchanged; `at` is in milliseconds since 1970,
 * before the first was looked at.
 */
export function recordCheck(cache: VaultCache, { generation }: ReadingData, at: number): void {
  const check: LastCheck = { generation, at };
  saveReadingData(cache, 'looked', check);
}
