import { loadVault } from '../../app/vault/load-vault.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { optimizeLater } from '../chunks/optimize-later.ts';
import type { Io } from '../command-line/io.ts';
import { DiskVaultFiles } from '../node/vault-files.ts';
import { NamesOnly } from './names-only.ts';
import { vaultToComplete } from './vault-to-complete.ts';

/** The vault in which names are completed, with no more of it than names; null where there is none. Throws as `loadVault` does. */
export async function readNames(given: string | null, io: Io): Promise<VaultIndex | null> {
  const folder = await vaultToComplete(given, io);
  if (folder === null) return null;
  optimizeLater();
  return loadVault(new NamesOnly(new DiskVaultFiles(folder)));
}
