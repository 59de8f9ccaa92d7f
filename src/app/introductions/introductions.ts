import type { CivilDate } from '../../model/civil-date.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { vaultSize, type Ledger } from '../../scorecard/index.ts';

import { MatchIndex } from '../../scorecard/offers.ts';

import { introductionLedger, type IntroductionEntry } from './introduction-ledger.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { matchedNeed, proposalsFor, type MatchedNeed, type ProposalView } from './introduction-proposals.ts';

/** How many proposals are made unless all are asked for: few enough to think about each. */
const MAX_PROPOSALS = 5;
/** A person whom you can help yourself. */
export interface NeedYouCanMeet extends MatchedNeed {
  readonly name: string;
}

/** The shape of `intro --format json`, version 1 (`netvault schema intro`). */
export interface Introductions {
  readonly version: 1;
  readonly today: CivilDate;
  readonly proposals: readonly ProposalView[];
  /** The total number of proposals. */
  readonly proposed: number;
  /** What others need and you offer. */
  readonly yours: readonly NeedYouCanMeet[];
  readonly ledger: readonly IntroductionEntry[];
  readonly contacts: number;
  readonly records: number;
  readonly notes: number;
}

/**
 * Who should meet whom, and the state of the introductions that have begun. Proposed are people
 * who are not archived, of whom one needs what the other offers, and who do not know each other
 * as far as the notes show. For one need, those with whom you were in touch last come first: they
 * will listen. Nobody is proposed twice before everybody was proposed once. Throws `UserError` if
 * a scorecard note, which says who you are, cannot be read.
 */
export function introductionsOf(
  ledger: Ledger,
  { all = false }: { readonly all?: boolean } = {},
): Introductions {
  const { index, now } = ledger;
  requireScorecards(index);
  const people = byLatestContact(ledger);
  const proposals = proposalsFor(ledger, people);
  const yours = needsYouCanMeet(ledger, people);
  const { contacts, records, notes } = vaultSize(index);
  return {
    version: 1,
    today: now.date,
    proposals: all ? proposals : proposals.slice(0, MAX_PROPOSALS),
    proposed: proposals.length,
    yours: all ? yours : yours.slice(0, MAX_PROPOSALS),
    ledger: introductionLedger(index, now),
    contacts,
    records,
    notes,
  };
}

/** The latest contact first; equal ones by path. */
function byLatestContact({ index, contacts }: Ledger): ContactRecord[] {
  const wanted = index
    .records('contact')
    .filter(({ status, path }) => status !== 'archived' && path !== index.me);
  const last = new Map(wanted.map(({ path }) => [path, contacts.last(path) ?? '']));
  return wanted.sort((a, b) => compare(last.get(b.path) ?? '', last.get(a.path) ?? ''));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function needsYouCanMeet({ index }: Ledger, contacts: readonly ContactRecord[]): NeedYouCanMeet[] {
  const me = index.me === null ? undefined : index.record('contact', index.me);
  if (!me) return [];
  const offers = MatchIndex.of([me], 'offers');
  return contacts.flatMap(({ path, name, needs }): NeedYouCanMeet[] => {
    for (const need of needs) {
      const offer = offers.first(need, () => true);
      if (offer) return [{ name, ...matchedNeed(index, path, need, offer) }];
    }
    return [];
  });
}
