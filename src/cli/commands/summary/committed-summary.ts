import { sameUntil } from '../../../app/summary/same-until.ts';
import { requireScorecards, summarize, type SummaryOptions } from '../../../app/summary/summarize.ts';
import type { Moment } from '../../../model/moment.ts';
import { Ledger, wholeViews } from '../../../scorecard/index.ts';
import { NeedsWholeVault } from '../../../scorecard/ledger-part.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { updateTally, keepTally } from '../../cache/update-tally.ts';
import type { KeptStagedFiles, VaultInRepository } from '../../git/staged-vault.ts';
import type { Tree } from '../../git/tree.ts';

/** The summary of this week, for the vault in one of git's trees. */
export interface CommittedSummary {
  readonly summary: Summary;
  readonly now: Moment;
  /** The minute of the day until which it is valid. */
  readonly until: number;
  readonly timeZone: string | null;
}

const THIS_WEEK: SummaryOptions = { unit: 'week', date: null };

/**
 * Computes the summary of a tree from all notes, and stores its numbers in the cache if `kept` is
 * given. Throws `UserError` if a scorecard cannot be read.
 */
export function summaryFromAllNotes(
  index: VaultIndex,
  now: Moment,
  ledger: Ledger,
  kept: KeptStagedFiles | null,
): CommittedSummary {
  requireScorecards(index);
  const views = wholeViews(ledger);
  const until = sameUntil(index, now);
  if (kept) keepTally(kept.seen, kept.files, { ledger, views }, { until, language: null });
  const { timeZone } = index.settings;
  return { summary: summarize(ledger, THIS_WEEK, views), now, until, timeZone };
}

/** Computes the summary of a tree from the cache and the few notes that changed; null if all notes have to be read. */
export async function summaryFromCache(
  { seenIn, clock }: Pick<VaultInRepository, 'seenIn' | 'clock'>,
  tree: Tree,
): Promise<CommittedSummary | null> {
  const seen = seenIn(tree);
  const counted = seen && (await updateTally(seen, clock, { language: null, choose: () => THIS_WEEK }));
  if (!counted) return null;
  const { ledger, views, now, until } = counted;
  try {
    const { timeZone } = ledger.index.settings;
    return { summary: summarize(ledger, THIS_WEEK, views), now, until, timeZone };
  } catch (error) {
    if (error instanceof NeedsWholeVault) return null;
    throw error;
  }
}

/**
 * The summary of a tree, from a few notes if possible, otherwise from all. Throws `UserError` if
 * its settings or a scorecard cannot be read.
 */
export async function summaryOfTree(place: VaultInRepository, tree: Tree): Promise<CommittedSummary> {
  const few = await summaryFromCache(place, tree);
  if (few) return few;
  const { index, now, kept } = await place.load(tree);
  return summaryFromAllNotes(index, now, Ledger.of(index, now), kept);
}
