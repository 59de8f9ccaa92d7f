import { shownText } from '../../model/shown-text.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Ledger } from '../../scorecard/ledger.ts';
import { organizationsOf } from '../listings/organization.ts';
import { standingOf } from '../people/standing.ts';
import { requireScorecards } from '../summary/summarize.ts';
import { refTo } from './note-ref.ts';
import {
  introductionsWith,
  needsAndOffers,
  openLinesWith,
  type PersonFacts,
  type PersonPage,
} from './person-page.ts';
import { timelineOf } from './timeline.ts';

/** Days of contact on a card. */
const DAYS = 5;

/** The parts of a person's page that are shown next to their note. Plain data. */
export interface PersonCard extends Pick<
  PersonPage,
  'path' | 'name' | 'standing' | 'open' | 'introductions' | 'timeline'
> {
  readonly today: CivilDate;
  /** The path of the vault's owner, who is called “you”; null if there is none. */
  readonly me: string | null;
  readonly facts: Pick<PersonFacts, 'role' | 'organization' | 'status' | 'needs' | 'offers'>;
}

/**
 * The card of a contact, with the last five days of contact; null if the path is not a contact.
 * Throws `UserError` as `personPage` does.
 */
export function personCard(ledger: Ledger, path: string): PersonCard | null {
  const { index, now } = ledger;
  const contact = index.record('contact', path);
  if (!contact) return null;
  requireScorecards(index);
  const { role, status } = contact;
  const timeline = timelineOf(ledger, path);
  const days = new Set([...new Set(timeline.map(({ date }) => date))].slice(0, DAYS));
  return {
    ...{ ...refTo(index, path), today: now.date, me: index.me },
    facts: {
      role: shownText(role),
      organization: organizationsOf(contact),
      status,
      ...needsAndOffers(ledger, contact),
    },
    standing: standingOf(ledger, contact),
    open: openLinesWith(ledger, path),
    introductions: introductionsWith(ledger, path),
    timeline: timeline.filter(({ date }) => days.has(date)),
  };
}
