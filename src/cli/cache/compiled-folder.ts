import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../command-line/io.ts';
import { cacheFolder } from '../node/cache-folder.ts';
import { namesIn } from '../node/names-in.ts';
import { removeKept, type NotRemoved } from './remove-kept.ts';

/**
 * NetVault’s own files in this folder, with drafts left by killed commands; and the folders that
 * Node creates, from 22.1 on.
 */
const OWN = /^(?:main|\d{1,4})(?:-[0-9a-f]{12}\.tmp)?$/;
const OF_NODE = /^v\d+\.\d+\.\d+-/;

/** The folder for the compiled program; null if the environment names none. */
export function compiledFolder(io: Pick<Io, 'env' | 'platform'>): string | null {
  const folder = cacheFolder(io);
  return folder === null ? null : join(folder, 'netvault', 'compiled');
}

/** The size of the folder’s files in bytes. */
export function compiledBytes(folder: string): number {
  const sizeOf = (place: string): number => {
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (!found?.isDirectory()) return found?.isFile() === true ? found.size : 0;
    return namesIn(place).reduce((sum, name) => sum + sizeOf(join(place, name)), 0);
  };
  return ownIn(folder).reduce((sum, place) => sum + sizeOf(place), 0);
}

/**
 * Deletes the compiled program and nothing else. A file that another command adds meanwhile stays.
 * Returns the files that could not be deleted.
 */
export function removeCompiled(folder: string): readonly NotRemoved[] {
  return removeKept(folder, ownIn(folder));
}

function ownIn(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => OWN.test(name) || OF_NODE.test(name))
    .map((name) => join(folder, name));
}
