import { join } from 'node:path';
import { CliError } from '../cli-error.ts';
import { markOf, type FoundVault } from '../node/find-vault.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** Whether a vault is known to be one without its notes being read: `--vault` names it, or it is marked. */
export function isSureVault({ folder, foundBy }: FoundVault): boolean {
  return foundBy === 'option' || markOf(folder) !== null;
}

/**
 * Whether notes show that a folder is a vault: a scorecard, readable or not, or a
 * goal. Those of a vault within it show nothing: a home folder is no vault because
 * there is one in it.
 */
export function isVaultByNotes({
  folder,
  index,
}: {
  readonly folder: string;
  readonly index: VaultIndex;
}): boolean {
  const notes = [...index.records('scorecard'), ...index.brokenScorecards, ...index.records('goal')];
  const isInVaultWithin = (path: string): boolean =>
    path
      .split('/')
      .slice(0, -1)
      .some((_, at, folders) => markOf(join(folder, ...folders.slice(0, at + 1))) !== null);
  return notes.some(({ path }) => !isInVaultWithin(path));
}

/**
 * Throws `UserError` where nothing may be written: in a folder that neither
 * `--vault` names nor anything shows to be a vault. It may be anybody's.
 */
export function requireVault(vault: FoundVault & { readonly index: VaultIndex }): void {
  if (isSureVault(vault) || isVaultByNotes(vault)) return;
  throw new CliError('not-a-vault', { folder: vault.folder, byVariable: vault.foundBy === 'variable' });
}
