import type { Io } from '../command-line/io.ts';
import { findVault } from '../node/find-vault.ts';

/**
 * The folder of the vault in which names are completed; null where nothing names or marks one, and
 * a quick look finds no notes that make one: the current folder may be the home folder or `/`, and
 * whoever presses Tab does not wait for all below it to be read.
 */
export async function vaultToComplete(given: string | null, io: Io): Promise<string | null> {
  const { folder, foundBy } = findVault(given, io);
  if (foundBy !== 'nothing') return folder;
  const { isVaultAtAGlance } = await import('./vault-by-notes.ts');
  return isVaultAtAGlance(folder) ? folder : null;
}
