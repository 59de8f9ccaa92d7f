import { loadVault } from '../../app/vault/load-vault.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { optimizeLater } from '../chunks/optimize-later.ts';
import type { Io } from '../command-line/io.ts';
import { findVault } from '../node/find-vault.ts';
import { DiskVaultFiles } from '../node/vault-files.ts';
import { NamesOnly } from './names-only.ts';

/** The vault that is named, or is around the current folder, with no more of it than names. Throws as `loadVault` does. */
export function readNames(given: string | null, io: Io): Promise<VaultIndex> {
  const { folder } = findVault(given, io);
  optimizeLater();
  return loadVault(new NamesOnly(new DiskVaultFiles(folder)));
}
