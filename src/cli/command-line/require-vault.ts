import { join } from 'node:path';
import { CliError } from '../cli-error.ts';
import { findVaultMark, type FoundVault } from '../node/find-vault.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** Whether a folder is known to be a vault without reading notes: `--vault` names it, or it is marked. */
export function isCertainVault({ folder, foundBy }: FoundVault): boolean {
  return foundBy === 'option' || findVaultMark(folder) !== null;
}

interface VaultFolder {
  readonly folder: string;
  readonly index: VaultIndex;
}

/**
 * Whether the notes show that a folder is a vault: there is a scorecard, readable or not, or a
 * goal. Notes of a vault inside the folder do not count: a home folder is not a vault because it
 * contains one.
 */
export function isVaultByNotes(vault: VaultFolder): boolean {
  return hasVaultNotes(vault) && foldersLikeVaults(vault.index).length === 0;
}

/** The same, without a look at where the notes are. */
export function hasVaultNotes({ folder, index }: VaultFolder): boolean {
  return vaultNotes(index).some(({ path }) => vaultWithin(folder, path) === null);
}

/**
 * The folders without a mark that are likelier to be the vault than the folder around them: those
 * with a scorecard, of which none contains another, if no record or daily note is outside of the
 * top folders that contain them. For a single one, its top folder.
 */
function foldersLikeVaults(index: VaultIndex): readonly string[] {
  const scorecards = [...index.records('scorecard'), ...index.brokenScorecards];
  const folders = [...new Set(scorecards.map(({ path }) => path.slice(0, path.lastIndexOf('/') + 1)))];
  const outermost = folders.filter((one) => !folders.some((other) => other !== one && one.startsWith(other)));
  const tops = [...new Set(outermost.map((one) => one.slice(0, one.indexOf('/') + 1)))];
  const isWithin = (path: string): boolean => tops.some((top) => top !== '' && path.startsWith(top));
  const isOutside = [...index.notes.values()].some(
    ({ path, record, daily }) => (record !== null || daily !== null) && !isWithin(path),
  );
  if (isOutside || outermost.includes('')) return [];
  return (outermost.length > 1 ? outermost : tops).map((one) => one.replace(/\/$/, ''));
}

function vaultNotes(index: VaultIndex): readonly { readonly path: string }[] {
  return [...index.records('scorecard'), ...index.brokenScorecards, ...index.records('goal')];
}

/** Whether some of these notes are in a vault inside the folder. Each folder is looked at once. */
export function containsVaults(folder: string, notes: readonly string[]): boolean {
  const folders = new Set<string>();
  for (const path of notes) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const within = path.slice(0, end);
      if (folders.has(within)) break;
      folders.add(within);
    }
  }
  return [...folders].some((within) => findVaultMark(join(folder, within)) !== null);
}

/** The folder of the vault, inside another folder, that contains a note; null if there is none. */
function vaultWithin(folder: string, path: string): string | null {
  const folders = path.split('/').slice(0, -1);
  const upTo = folders.map((_, at) => folders.slice(0, at + 1).join('/'));
  return upTo.find((within) => findVaultMark(join(folder, within)) !== null) ?? null;
}

/**
 * Throws `UserError` for a folder that is not a vault itself but contains one: commands neither
 * read nor write the notes of that vault from outside.
 */
export function requireNoVaultInside(vault: FoundVault & { readonly index: VaultIndex }): void {
  const { folder } = vault;
  if (isCertainVault(vault) || hasVaultNotes(vault)) return;
  const vaults = vaultsWithin(vault);
  if (vaults.length > 0) throw new CliError('above-vaults', { folder, vaults });
}

/**
 * The marked vaults inside a folder that is none itself, for the error that names them: those with
 * a scorecard or a goal, or else those with records and daily notes, if none is outside of them.
 */
function vaultsWithin({ folder, index }: VaultFolder): readonly string[] {
  const within = new Map<string, string | null>();
  const vaultOf = ({ path }: { readonly path: string }): string | null => {
    const parent = path.slice(0, path.lastIndexOf('/') + 1);
    if (!within.has(parent)) within.set(parent, vaultWithin(folder, path));
    return within.get(parent) ?? null;
  };
  const certain = vaultNotes(index).flatMap((one) => vaultOf(one) ?? []);
  if (certain.length > 0) return [...new Set(certain)];
  const read = [...index.notes.values()].filter(({ record, daily }) => record !== null || daily !== null);
  const found = read.map(vaultOf);
  return found.includes(null) ? [] : [...new Set(found.filter((one) => one !== null))];
}

/**
 * Throws `UserError` if nothing may be written: the folder is not named by `--vault`, and nothing
 * shows that it is a vault. It may be any folder.
 */
export function requireVault(vault: FoundVault & { readonly index: VaultIndex }): void {
  if (isCertainVault(vault)) return;
  requireNoVaultInside(vault);
  const { folder } = vault;
  const vaults = foldersLikeVaults(vault.index);
  if (vaults.length > 0) throw new CliError('above-vaults', { folder, vaults });
  if (hasVaultNotes(vault)) return;
  throw new CliError('not-a-vault', { folder, byVariable: vault.foundBy === 'variable' });
}
