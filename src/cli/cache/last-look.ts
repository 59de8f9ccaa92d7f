import { readOfReading, writeOfReading, type OfReading } from './of-reading.ts';
import type { VaultCache } from './vault-cache.ts';

/** When all files of a vault were last looked at and found as they are known. */
interface LastLook extends OfReading {
  /** In milliseconds, before the first was looked at. */
  readonly at: number;
}

/** How many milliseconds ago that was; `Infinity` where it was never, or is still to come. */
export function lookedAgo(cache: VaultCache, { generation }: OfReading): number {
  const look = readOfReading(cache, 'looked', generation) as LastLook | null;
  const ago = look ? Date.now() - look.at : NaN;
  // A clock that was set back makes a look one of the future.
  return ago >= 0 ? ago : Infinity;
}

/** Notes that the files of a reading were found as they are known; `at` is in milliseconds, before the first was looked at. */
export function noteLook(cache: VaultCache, { generation }: OfReading, at: number): void {
  const look: LastLook = { generation, at };
  writeOfReading(cache, 'looked', look);
}
