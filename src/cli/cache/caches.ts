import { lstatSync, rmSync, statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../command-line/io.ts';
import { cacheFolder } from '../node/cache-folder.ts';
import { namesIn } from '../node/names-in.ts';
import { removeKept, type NotRemoved } from './remove-kept.ts';

/** The cache files of a vault; for files that were read from git, `git-` precedes the name. */
export const CACHE_FILES = [
  'files',
  'notes',
  'note-parts',
  'evidence',
  'looked',
  'offered',
  'beside',
  'answers',
  'printed',
  'staged',
  'blocks',
  'judged',
  'judged-before',
  'counted',
] as const;
export type CacheFile = (typeof CACHE_FILES)[number];

/** The name of such a file, or of a draft of one. */
const OWN = new RegExp(`^(?:git-)?(?:${CACHE_FILES.join('|')})(?:-[0-9a-f]{12}\\.tmp)?$`);

/** The cache of one vault. */
export interface CacheOfVault {
  readonly folder: string;
  readonly bytes: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly written: number;
}

/** The largest number of vaults with a cache, and for how many milliseconds a cache is kept: longer than any holiday. */
const MAX_VAULTS = 20;
const MAX_AGE = 90 * 86_400_000;
/** Drafts older than this many milliseconds were abandoned: no command takes that long to write one. */
const ABANDONED = 60_000;

/** The folder with the caches of all vaults; null if the environment names none. */
export function folderOfCaches(io: Pick<Io, 'env' | 'platform'>): string | null {
  const folder = cacheFolder(io);
  return folder === null ? null : join(folder, 'netvault', 'vaults');
}

/** The caches in a folder, the newest first. Anything else in it is ignored. */
export function listCaches(folder: string): readonly CacheOfVault[] {
  // Earlier versions used names of 32 digits.
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

/**
 * Deletes a cache. A file that another command adds meanwhile stays. Returns the files that could
 * not be deleted.
 */
export function removeCache({ folder }: Pick<CacheOfVault, 'folder'>): readonly NotRemoved[] {
  return removeKept(
    folder,
    filesIn(folder).map(({ place }) => place),
  );
}

/** Deletes the caches of vaults that are no longer used. */
export function removeOldCaches(folder: string, now: number): void {
  for (const [at, one] of listCaches(folder).entries()) {
    if (at >= MAX_VAULTS || one.written < now - MAX_AGE) removeCache(one);
  }
}

/** Deletes drafts left by commands that were killed while writing a cache. */
export function removeDrafts(folder: string, now: number): void {
  for (const name of namesIn(folder).filter((one) => /-[0-9a-f]{12}\.tmp$/.test(one))) {
    const file = join(folder, name);
    const { mtimeMs = now } = statSync(file, { throwIfNoEntry: false }) ?? {};
    // A modification time in the future means that the clock was set back.
    if (Math.abs(now - mtimeMs) > ABANDONED) rmSync(file, { force: true });
  }
}

/**
 * NetVault’s own files in the folder of a cache, and drafts left by killed commands. Folders with
 * such names are not included.
 */
function filesIn(folder: string): { readonly place: string; readonly stats: Stats }[] {
  return namesIn(folder)
    .filter((name) => OWN.test(name))
    .flatMap((name) => {
      const place = join(folder, name);
      const stats = lstatSync(place, { throwIfNoEntry: false });
      return stats?.isDirectory() === false ? [{ place, stats }] : [];
    });
}
