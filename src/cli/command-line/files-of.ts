import { resolve } from 'node:path';
import { countKnownNotes, readKnownFiles } from '../cache/known-files.ts';
import { SeenFiles } from '../cache/seen-files.ts';
import { VaultCache } from '../cache/vault-cache.ts';
import { delayOptimizing } from '../chunks/optimize-later.ts';
import { isInWorkTree } from '../git/find-work-tree.ts';
import type { WorkTree } from '../git/work-tree.ts';
import { DiskVaultFiles } from '../node/vault-files.ts';
import type { Arguments } from './arguments.ts';
import type { FoundVault } from '../node/find-vault.ts';
import type { Io } from './io.ts';
import { containsVaults, isCertainVault } from './require-vault.ts';

/** The files of a vault; the file of `--config` replaces its `.netvault.yaml`. */
export function filesOfVault(folder: string, io: Io, args: Arguments): DiskVaultFiles {
  const config = args.text('config');
  return new DiskVaultFiles(folder, config === null ? null : resolve(io.cwd, config));
}

/**
 * The files of a vault, compared with those in the cache. Null if there is no cache or it is not
 * wanted. Null also for a folder that contains vaults: whether it is treated as a vault depends
 * on how it was named and on marks, which the cache does not know.
 */
export async function seenFiles(found: FoundVault, io: Io, args: Arguments): Promise<SeenFiles | null> {
  const { folder } = found;
  const cache = args.flag('no-cache') ? null : VaultCache.of(io, folder);
  const seen = cache && (await compareWithCache(filesOfVault(folder, io, args), folder, cache, io.env));
  return seen?.known && !isCertainVault(found) && containsVaults(folder, seen.known.notes) ? null : seen;
}

/** From this number of notes on, git finds the changed ones faster than looking at each file. */
const MANY = 5000;

/** The files of a vault, compared with the known files. The code that asks git is loaded only if it is needed. */
export async function compareWithCache(
  files: DiskVaultFiles,
  folder: string,
  cache: VaultCache,
  env: Io['env'],
): Promise<SeenFiles> {
  const known = readKnownFiles(cache);
  if (!known || countKnownNotes(known) < MANY) return new SeenFiles(files, cache, { known });
  const workTree = isInWorkTree(folder, env) ? await workTreeOf(folder, env) : null;
  // So many files take long enough for this to pay.
  delayOptimizing('few');
  return new SeenFiles(files, cache, { known, workTree });
}

async function workTreeOf(folder: string, env: Io['env']): Promise<WorkTree> {
  const { WorkTree } = await import('../git/work-tree.ts');
  return new WorkTree(folder, env);
}
