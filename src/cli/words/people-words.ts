import { counted } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { shellWord } from '../terminal/shell-word.ts';

/* What `netvault due` says, and what other commands say and ask where they look for people. */

export const due = 'Due';
export const quiet = 'Quiet for a while';
export const since = (date: CivilDate): string => `since ${date}`;

/** A cadence, and when the last contact was; null where none is noted. */
export const cadenceAndLast = (cadence: string, last: CivilDate | null): string =>
  last === null ? cadence : `${cadence}, last ${last}`;
export const nobodyIsDue = (contacts: number): string => `Nobody is due, of ${counted(contacts, 'contact')}.`;

/** In a vault without contacts: how to begin, or how to make one where there are other records. */
export const noContacts = ({
  notes,
  records,
}: {
  readonly notes: number;
  readonly records: number;
}): string => {
  const begin = records === 0 ? 'To begin: netvault init' : 'To make one: netvault new contact NAME';
  return `No contacts yet in ${counted(notes, 'note')}. ${begin}`;
};

export const whichOf = (written: string): string => `“${written}” may be`;
export const chooseUpTo = (count: number): string => `Which? (1 to ${count})`;
export const untilWhen = 'Until when? (friday, 2w, or a date)';
export const endSnooze = (callName: string): string =>
  `To take it back: netvault due --unsnooze ${shellWord(callName)}`;
