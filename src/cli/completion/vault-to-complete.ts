import type { Io } from '../command-line/io.ts';
import { findVault } from '../node/find-vault.ts';

/**
 * The folder of the vault in which names are completed; null where nothing names or marks one:
 * the current folder may be the home folder or `/`, and whoever presses Tab does not wait for all
 * below it to be read.
 */
export function vaultToComplete(given: string | null, io: Io): string | null {
  const { folder, foundBy } = findVault(given, io);
  return foundBy === 'nothing' ? null : folder;
}
