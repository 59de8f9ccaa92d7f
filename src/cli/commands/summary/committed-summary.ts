import { sameUntil } from '../../../app/summary/same-until.ts';
import { requireScorecards, summarize, type SummaryOptions } from '../../../app/summary/summarize.ts';
import type { Moment } from '../../../model/moment.ts';
import { Ledger, wholeViews } from '../../../scorecard/index.ts';
import { NeedsWholeVault } from '../../../scorecard/ledger-part.ts';
import type { Summary } from '../../../scorecard/summary.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { countedAgain, keepTally } from '../../cache/counted-again.ts';
import type { Kept, Place } from '../../git/staged-vault.ts';
import type { Tree } from '../../git/tree.ts';

/** This week of a vault as one of git's trees has it. */
export interface CommittedSummary {
  readonly summary: Summary;
  readonly now: Moment;
  /** The minute of the day up to which it holds. */
  readonly until: number;
  readonly timeZone: string | null;
}

const THIS_WEEK: SummaryOptions = { unit: 'week', date: null };

/** Of a tree of which all notes were read; what it comes to is kept where `kept` is of that tree. Throws `UserError` where a scorecard cannot be read. */
export function summaryOfAll(
  index: VaultIndex,
  now: Moment,
  ledger: Ledger,
  kept: Kept | null,
): CommittedSummary {
  requireScorecards(index);
  const views = wholeViews(ledger);
  const until = sameUntil(index, now);
  if (kept) keepTally(kept.seen, kept.files, { ledger, views }, { until, language: null });
  const { timeZone } = index.settings;
  return { summary: summarize(ledger, THIS_WEEK, views), now, until, timeZone };
}

/** The same of a tree of which few notes have changed since all were counted; null where all have to be read. */
export async function summaryOfFew(
  { seenIn, clock }: Pick<Place, 'seenIn' | 'clock'>,
  tree: Tree,
): Promise<CommittedSummary | null> {
  const seen = seenIn(tree);
  const counted = seen && (await countedAgain(seen, clock, { language: null, choose: () => THIS_WEEK }));
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

/** Of a tree, from few notes or all. Throws `UserError` where its settings or a scorecard cannot be read. */
export async function summaryOfTree(place: Place, tree: Tree): Promise<CommittedSummary> {
  const few = await summaryOfFew(place, tree);
  if (few) return few;
  const { index, now, kept } = await place.load(tree);
  return summaryOfAll(index, now, Ledger.of(index, now), kept);
}
