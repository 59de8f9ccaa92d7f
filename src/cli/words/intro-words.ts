import type { LedgerEntry } from '../../app/introductions/introduction-ledger.ts';
import { introductionState } from '../../app/words/introduction-words.ts';
import { counted, fullStop } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';

/* What `netvault intro` says. */

export const headings = {
  proposed: 'Might like to meet',
  yours: 'You can help',
  open: 'Open',
  made: 'Made',
  declined: 'Declined',
};
export const pair = ([one, other]: readonly [string, string]): string => `${one} and ${other}`;

/** Two people, and how far their introduction is. */
export const recorded = (entry: LedgerEntry, today: CivilDate): string =>
  fullStop(`${pair(entry.names)}: ${introductionState(entry, today)}`);
/** Of a person's introductions: to whom, and how far each is. */
export const withOther = (other: string, entry: LedgerEntry, today: CivilDate): string =>
  `to ${other}: ${introductionState(entry, today)}`;
export const more = (count: number): string => `and ${count} more: netvault intro --all`;
export const nobodyToIntroduce = (contacts: number): string =>
  `Nobody to introduce just now, of ${counted(contacts, 'contact')}.`;
export const whereNeedsStand = 'What people need and what they offer stands in their notes: needs, offers.';

/** What stands before the command that notes the next step. */
export const next = {
  asked: 'Once they are asked:',
  answered: 'Once the answer is yes:',
  bothAnswered: 'Once both say yes:',
  introduced: 'Once they are introduced:',
  outcome: 'Once you know what came of it:',
  propose: 'To take it up:',
};

/** In the command that notes an outcome, in place of it. */
export const outcomePlaceholder = 'what came of it';
export const madeUnasked = (names: readonly string[]): string =>
  `nothing says that ${names.join(' and ')} agreed. Ask each side first; netvault intro consented notes it.`;
