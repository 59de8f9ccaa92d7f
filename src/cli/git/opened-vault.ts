import { BUILD } from '../../app/vault/build.ts';
import { VaultCache } from '../cache/vault-cache.ts';
import type { Arguments } from '../command-line/arguments.ts';
import { filesOfVault } from '../command-line/files-of.ts';
import type { Io } from '../command-line/io.ts';
import { findVault, type FoundVault } from '../node/find-vault.ts';
import type { DiskVaultFiles } from '../node/vault-files.ts';
import { openRepository, type Repository } from './repository.ts';

/** A vault and its repository. */
export interface OpenedVault {
  readonly found: FoundVault;
  readonly repository: Repository;
  readonly disk: DiskVaultFiles;
  /** The cache of the vault’s trees; null if nothing may be kept. */
  readonly cache: VaultCache | null;
}

/**
 * Opens the vault that the options name. Throws `UserError` if there is no git, or if the vault
 * is in no repository. `build` identifies the program: what other builds have kept is not read.
 */
export function openVaultInRepository(io: Io, args: Arguments, build = BUILD): OpenedVault {
  const found = findVault(args.text('vault'), io);
  const repository = openRepository(io.cwd, io.env, found.folder);
  const disk = filesOfVault(found.folder, io, args);
  const cache = args.flag('no-cache') ? null : VaultCache.of(io, found.folder, { build, origin: 'git' });
  return { found, repository, disk, cache };
}
