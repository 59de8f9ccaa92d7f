import { lstatSync, rmSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../command-line/io.ts';
import { cacheFolder } from '../node/cache-folder.ts';
import { namesIn } from '../node/names-in.ts';
import { removeKept, type NotRemoved } from './remove-kept.ts';

/** The files of one vault’s cache; those of what git keeps have `git-` before their names. */
export const CACHE_FILES = [
  'files',
  'notes',
  'evidence',
  'looked',
  'offered',
  'beside',
  'answers',
  'printed',
  'judged',
  'counted',
] as const;
export type CacheFile = (typeof CACHE_FILES)[number];

/** One of these, or a draft of one. */
const OWN = new RegExp(`^(?:git-)?(?:${CACHE_FILES.join('|')})(?:-[0-9a-f]{12}\\.tmp)?$`);

/** What is kept of one vault. */
export interface CacheOfVault {
  readonly folder: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds. */
  readonly written: number;
}

/** Vaults of which something is kept, and the milliseconds for which it is: longer than any holiday. */
const MOST_VAULTS = 20;
const LONGEST = 90 * 86_400_000;
/** Milliseconds that no command needs to write a draft. */
const ABANDONED = 60_000;

/** The folder in which the caches of all vaults stand; null where the environment names none. */
export function folderOfCaches(io: Pick<Io, 'env' | 'platform'>): string | null {
  const folder = cacheFolder(io);
  return folder === null ? null : join(folder, 'netvault', 'vaults');
}

/** The caches in a folder, the newest first. Whatever else is there is passed over. */
export function cachesIn(folder: string): readonly CacheOfVault[] {
  // Versions before this one gave them longer names.
  return namesIn(folder)
    .filter((name) => /^(?:[0-9a-f]{16}){1,2}$/.test(name))
    .map((name) => {
      const own = join(folder, name);
      const files = filesIn(own);
      return {
        folder: own,
        bytes: files.reduce((sum, { stats }) => sum + stats.size, 0),
        written: Math.max(0, ...files.map(({ stats }) => stats.mtimeMs)),
      };
    })
    .sort((one, other) => other.written - one.written);
}

/** Takes a cache away. What another command writes at that moment stays. Answers what could not be taken away. */
export function removeCache({ folder }: Pick<CacheOfVault, 'folder'>): readonly NotRemoved[] {
  return removeKept(
    folder,
    filesIn(folder).map(({ place }) => place),
  );
}

/** Takes the caches away of vaults that nobody looks at any more. */
export function removeOld(folder: string, now: number): void {
  for (const [at, one] of cachesIn(folder).entries()) {
    if (at >= MOST_VAULTS || one.written < now - LONGEST) removeCache(one);
  }
}

/** Takes drafts away that commands left which were killed as they wrote a cache. */
export function removeDrafts(folder: string, now: number): void {
  for (const name of namesIn(folder).filter((one) => /-[0-9a-f]{12}\.tmp$/.test(one))) {
    const file = join(folder, name);
    const { mtimeMs = now } = statSync(file, { throwIfNoEntry: false }) ?? {};
    // One from the future was written before the clock was set back.
    if (Math.abs(now - mtimeMs) > ABANDONED) rmSync(file, { force: true });
  }
}

/** NetVault’s own files in the folder of a cache, and drafts that killed commands left. A folder of such a name is none. */
function filesIn(folder: string): { readonly place: string; readonly stats: Stats }[] {
  return namesIn(folder)
    .filter((name) => OWN.test(name))
    .flatMap((name) => {
      const place = join(folder, name);
      const stats = lstatSync(place, { throwIfNoEntry: false });
      return stats?.isDirectory() === false ? [{ place, stats }] : [];
    });
}
