import { netvault } from './command.ts';
import type { IntroductionEntry } from '../../app/introductions/introduction-ledger.ts';
import { introductionState } from '../../app/words/introduction-words.ts';
import { counted, fullStop } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';

/* Texts of `netvault intro`. */

export const headings = {
  proposed: 'Might like to meet',
  yours: 'You can help',
  open: 'Open',
  made: 'Made',
  declined: 'Declined',
};
export const pair = ([one, other]: readonly [string, string]): string => `${one} and ${other}`;

/** Two people and the state of their introduction. */
export const recorded = (entry: IntroductionEntry, today: CivilDate): string =>
  fullStop(`${pair(entry.names)}: ${introductionState(entry, today)}`);
/** On a person's page: the other person of an introduction, and its state. */
export const withOther = (other: string, entry: IntroductionEntry, today: CivilDate): string =>
  `to ${other}: ${introductionState(entry, today)}`;
export const toType = (action: string): string => netvault(`intro ${action}`);
export const more = (count: number): string => `and ${count} more: ${netvault('intro')} --all`;
export const nobodyToIntroduce = (contacts: number): string =>
  `Nobody to introduce just now, of ${counted(contacts, 'contact')}.`;
export const whereNeedsStand =
  'What people need and offer is read from the fields needs and offers of their notes.';

/** The labels before the command that records the next step. */
export const next = {
  asked: 'Once they are asked:',
  answered: 'Once the answer is yes:',
  bothAnswered: 'Once both say yes:',
  introduced: 'Once they are introduced:',
  outcome: 'Once you know what came of it:',
  propose: 'To propose it:',
};

/** Placeholder for the outcome, in the command that records one. */
export const outcomePlaceholder = 'what came of it';
export const madeUnasked = (names: readonly string[]): string =>
  `nothing says that ${names.join(' and ')} agreed. Ask each side first; ${netvault('intro consented')} notes it.`;
