import type { OutdatedReview } from '../../app/log/log-effect.ts';
import { requireUserError } from '../../app/user-error.ts';
import { Ledger } from '../../scorecard/index.ts';
import type { Context, OpenVault } from '../command-line/command.ts';
import { outdatedIn } from '../report/outdated-reviews.ts';
import { bytesOf, type UndoneNote } from './undo-command.ts';

/** The vault before something is undone; null if it cannot be read as a vault, since undoing does not need that. */
export async function vaultBefore(context: Context): Promise<OpenVault | null> {
  try {
    return await context.openVault();
  } catch (error) {
    requireUserError(error);
    return null;
  }
}

/** The reviews that no longer add up now that these notes were undone, given the vault before. */
export function outdatedSince(
  before: OpenVault | null,
  notes: readonly UndoneNote[],
): readonly OutdatedReview[] {
  if (!before || before.index.records('review').length === 0) return [];
  const { folder, now } = before;
  let { index } = before;
  for (const { path } of notes.filter((one) => one.path.endsWith('.md'))) {
    const text = bytesOf(folder, path)?.toString('utf8');
    index = text === undefined ? index.without(path) : index.with({ path, text });
  }
  return outdatedIn(Ledger.of(before.index, now), index);
}
