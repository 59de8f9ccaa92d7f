import { settingsFiles } from '../../app/vault/settings-files.ts';
import { UserError } from '../../app/user-error.ts';
import { loadReadingData, saveReadingData, type ReadingData } from '../cache/reading-data.ts';
import { ignoredAmong, type OutsideEvidence } from './files-outside-commits.ts';
import type { OpenedVault } from './opened-vault.ts';
import type { StagedChange } from './staged-vault.ts';

/** From this size of git's list of staged differences on, in bytes, nothing is kept for them. */
const MANY = 64 * 1024;

/** What shows that a vault is staged as it was before. */
interface StagedEvidence extends ReadingData {
  readonly outside: OutsideEvidence;
  readonly timeZone: string | null;
}

/** A vault as it is staged. */
export interface StagedState {
  /** What identifies the last commit, what is staged, and the settings on disk; not the files that are in no commit. */
  readonly generation: string;
  /** The time zone in the vault's settings. */
  readonly timeZone: string | null;
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
  { cache, disk, repository }: OpenedVault,
  generation: string,
): StagedState | null {
  const kept = cache && (loadReadingData(cache, 'staged', generation) as StagedEvidence | null);
  if (!kept || !disk.hasSameFolders(kept.outside.folders)) return null;
  const { unknown, ignored } = kept.outside;
  const isSame = JSON.stringify(ignoredAmong(unknown, repository)) === JSON.stringify(ignored);
  return isSame ? kept : null;
}

/** Keeps what shows later that a vault is staged as it is now; returns whether that is possible. */
export function keepStagedState(
  { cache }: OpenedVault,
  { generation, timeZone }: StagedState,
  { besideEvidence: outside }: Pick<StagedChange, 'besideEvidence'>,
): boolean {
  if (!cache || !outside) return false;
  const evidence: StagedEvidence = { generation, timeZone, outside };
  saveReadingData(cache, 'staged', evidence);
  return true;
}
