import { settingsFiles } from '../../app/vault/settings-files.ts';
import { UserError } from '../../app/user-error.ts';
import { loadReadingData, saveReadingData, type ReadingData } from '../cache/reading-data.ts';
import type { VaultCache } from '../cache/vault-cache.ts';
import { ignoredAmong, type OutsideEvidence } from './files-outside-commits.ts';
import type { OpenedVault } from './opened-vault.ts';

/** If git's list of staged differences is larger than this, in bytes, nothing is kept for them. */
const MANY = 64 * 1024;

/** A vault as it is staged, and what shows later that it is staged the same. */
interface StagedState extends ReadingData {
  /** What identifies the last commit, what is staged, and the settings on disk; not the files that are in no commit. */
  readonly generation: string;
  /** The time zone in the vault's settings. */
  readonly timeZone: string | null;
  readonly outside: OutsideEvidence;
}

/**
 * What identifies a staged vault, given the differences of the index from the last commit: null if
 * nothing may be kept for it.
 */
export function stagedGeneration(opened: OpenedVault, differences: Uint8Array): string | null {
  const { repository, disk } = opened;
  const { headTree, prefix } = repository;
  if (headTree === null || differences.length === 0 || differences.length > MANY) return null;
  try {
    const settings = [...settingsFiles(disk)].map((path) => disk.readSettings(path));
    return JSON.stringify([headTree, prefix, Buffer.from(differences).toString('latin1'), settings]);
  } catch (error) {
    // Settings that cannot be read are reported where they are needed.
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** The staged state of this generation if the same files are outside commits as when it was kept; otherwise null. */
export function keptStagedState(
  { disk, repository }: OpenedVault,
  cache: VaultCache,
  generation: string,
): StagedState | null {
  const kept = loadReadingData(cache, 'staged', generation) as StagedState | null;
  if (!kept || !disk.hasSameFolders(kept.outside.folders)) return null;
  const { unknown, ignored } = kept.outside;
  const isSame = JSON.stringify(ignoredAmong(unknown, repository)) === JSON.stringify(ignored);
  return isSame ? kept : null;
}

export function keepStagedState(cache: VaultCache, state: StagedState): void {
  saveReadingData(cache, 'staged', state);
}
