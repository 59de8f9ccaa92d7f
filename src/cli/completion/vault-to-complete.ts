import type { Io } from '../command-line/io.ts';
import { findVault } from '../node/find-vault.ts';

/**
 * The folder of the vault in which names are completed; null if no option, variable or marker
 * leads to one, and a quick look finds no notes that make the current folder one. It may be the
 * home folder or `/`, and reading everything in it would take too long for pressing Tab.
 */
export async function findVaultToComplete(given: string | null, io: Io): Promise<string | null> {
  const { folder, foundBy } = findVault(given, io);
  if (foundBy !== 'nothing') return folder;
  const { isClearlyVault } = await import('./vault-by-notes.ts');
  return isClearlyVault(folder) ? folder : null;
}
