import { resolve } from 'node:path';
import { SeenFiles } from '../cache/seen-files.ts';
import { VaultCache } from '../cache/vault-cache.ts';
import { DiskVaultFiles } from '../node/vault-files.ts';
import type { Arguments } from './arguments.ts';
import type { Io } from './io.ts';

/** The files of a vault; `--config` stands in for its `.netvault.yaml`. */
export function filesOf(folder: string, io: Io, args: Arguments): DiskVaultFiles {
  const config = args.text('config');
  return new DiskVaultFiles(folder, config === null ? null : resolve(io.cwd, config));
}

/** The same, beside what is kept of them in the cache; null where there is none, or it is not wanted. */
export function seenFiles(folder: string, io: Io, args: Arguments): SeenFiles | null {
  const cache = args.flag('no-cache') ? null : VaultCache.of(io, folder);
  return cache && new SeenFiles(filesOf(folder, io, args), cache);
}
