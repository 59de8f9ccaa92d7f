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
  return vaultNotes(index).some(({ path }) => vaultWithin(folder, path) === null);
}

function vaultNotes(index: VaultIndex): readonly { readonly path: string }[] {
  return [...index.records('scorecard'), ...index.brokenScorecards, ...index.records('goal')];
}

/** Whether some of these notes lie in a vault within a folder. Each folder is looked at once. */
export function isAboveVaults(folder: string, notes: readonly string[]): boolean {
  const folders = new Set<string>();
  for (const path of notes) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const within = path.slice(0, end);
      if (folders.has(within)) break;
      folders.add(within);
    }
  }
  return [...folders].some((within) => markOf(join(folder, within)) !== null);
}

/** The folder of the vault within another folder in which a note lies; null where it lies in none. */
function vaultWithin(folder: string, path: string): string | null {
  const folders = path.split('/').slice(0, -1);
  const upTo = folders.map((_, at) => folders.slice(0, at + 1).join('/'));
  return upTo.find((within) => markOf(join(folder, within)) !== null) ?? null;
}

/**
 * Throws `UserError` in a folder that is no vault by itself and lies above one: what is in
 * there is that vault’s, and no command answers for it or writes in it from outside.
 */
export function requireNotAbove(vault: FoundVault & { readonly index: VaultIndex }): void {
  const { folder, index } = vault;
  if (isSureVault(vault) || isVaultByNotes(vault)) return;
  const found = vaultNotes(index).flatMap(({ path }) => vaultWithin(folder, path) ?? []);
  if (found.length > 0) throw new CliError('above-vaults', { folder, vaults: [...new Set(found)] });
}

/**
 * Throws `UserError` where nothing may be written: in a folder that neither
 * `--vault` names nor anything shows to be a vault. It may be anybody's.
 */
export function requireVault(vault: FoundVault & { readonly index: VaultIndex }): void {
  if (isSureVault(vault) || isVaultByNotes(vault)) return;
  throw new CliError('not-a-vault', { folder: vault.folder, byVariable: vault.foundBy === 'variable' });
}
