import type { ContactRecord } from '../../parser/records/contact.ts';
import { Acquaintances } from '../../scorecard/acquaintances.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { MatchIndex, beforeFirstComma, needMatcher, type OfferOrNeed } from '../../scorecard/offers.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { needMetWords } from '../words/introduction-words.ts';

/** The most people that are proposed for one need. */
const MAX_ANSWERS = 3;

/** A need of one person that another's offer matches. */
export interface MatchedNeed {
  /** Paths. */
  readonly needs: string;
  readonly offers: string;
  readonly need: string;
  readonly offer: string;
  /** In words: `Ada Lovelace needs an illustrator, which Walter Hartright offers`, or quoting both notes. */
  readonly text: string;
}

/** Two people who may want to meet, with one reason, or two if each needs what the other offers. */
export interface ProposalView {
  /** Paths. */
  readonly between: readonly [string, string];
  readonly names: readonly [string, string];
  readonly reasons: readonly MatchedNeed[];
}

interface Proposal {
  readonly reasons: MatchedNeed[];
  /** 0 for the best match to a need, 1 for the second best. */
  rank: number;
}

/**
 * Pairs of these people in which one needs what the other offers and who do not know each other.
 * For one need, people earlier in the list come first. Mutual pairs come before others, best
 * matches before second ones, and nobody is named twice before everybody was named once. With
 * `about`, one of the people: only the pairs with that person, in the same order.
 */
export function proposalsFor(
  ledger: Ledger,
  contacts: readonly ContactRecord[],
  about?: ContactRecord,
): ProposalView[] {
  const { index } = ledger;
  const acquainted = new Acquaintances(ledger);
  const pairs = new Map<string, Proposal>();
  const answers = about?.offers.map(needMatcher);
  let offers: MatchIndex | undefined;
  for (const contact of contacts) {
    const { path } = contact;
    const isOther = about && contact !== about;
    const fits = (wish: OfferOrNeed): boolean => wish.path !== path && !acquainted.know(wish.path, path);
    for (const need of contact.needs) {
      if (isOther && !answers?.some((isMet) => isMet(need))) continue;
      offers ??= MatchIndex.of(contacts, 'offers');
      for (const [rank, offer] of offers.find(need, MAX_ANSWERS, fits).entries()) {
        if (!isOther || offer.path === about.path)
          addReason(pairs, matchedNeed(index, path, need, offer), rank);
      }
    }
  }
  const found = [...pairs.values()].map((one) => withReverseReason(index, one));
  found.sort((a, b) => b.reasons.length - a.reasons.length || a.rank - b.rank);
  return sortedIntoRounds(found.map(({ reasons }) => proposalView(index, reasons)));
}

function addReason(pairs: Map<string, Proposal>, reason: MatchedNeed, rank: number): void {
  const key = JSON.stringify([reason.needs, reason.offers].sort());
  const known = pairs.get(key);
  if (!known) {
    pairs.set(key, { reasons: [reason], rank });
    return;
  }
  known.rank = Math.min(known.rank, rank);
  // One reason in each direction is enough.
  if (known.reasons.every(({ needs }) => needs !== reason.needs)) known.reasons.push(reason);
}

/** Adds the reason in the other direction, which the search skips if it has better matches. */
function withReverseReason(index: VaultIndex, { reasons, rank }: Proposal): Proposal {
  const [first] = reasons;
  if (!first || reasons.length > 1) return { reasons, rank };
  const [needer, giver] = [index.record('contact', first.offers), index.record('contact', first.needs)];
  for (const need of needer?.needs ?? []) {
    const offer = giver?.offers.find((one) => needMatcher(one)(need));
    if (offer === undefined) continue;
    const back = matchedNeed(index, first.offers, need, { path: first.needs, text: offer });
    return { reasons: [first, back], rank };
  }
  return { reasons, rank };
}

function proposalView(index: VaultIndex, reasons: readonly MatchedNeed[]): ProposalView {
  const [first] = reasons;
  const between = [first?.needs ?? '', first?.offers ?? ''] as const;
  return { between, names: [index.nameOf(between[0]), index.nameOf(between[1])], reasons };
}

/** Sorts proposals into rounds, so that nobody is named twice before everybody was named once. */
function sortedIntoRounds(proposals: readonly ProposalView[]): ProposalView[] {
  const turns = new Map<string, number>();
  const placed = proposals.map((proposal) => {
    const turn = Math.max(...proposal.between.map((one) => turns.get(one) ?? 0));
    for (const one of proposal.between) turns.set(one, turn + 1);
    return { proposal, turn };
  });
  return placed.sort((a, b) => a.turn - b.turn).map(({ proposal }) => proposal);
}

/** A need and an offer that may match, with a sentence that quotes both notes: the reader judges whether they do. */
export function matchedNeed(
  index: VaultIndex,
  needs: string,
  need: string,
  { path: offers, text: offer }: OfferOrNeed,
): MatchedNeed {
  const text = needMetWords({
    needer: index.nameOf(needs),
    need: beforeFirstComma(need),
    giver: offers === index.me ? null : index.nameOf(offers),
    offer: beforeFirstComma(offer),
  });
  return { needs, offers, need, offer, text };
}
