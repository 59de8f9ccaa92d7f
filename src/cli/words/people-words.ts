import { counted } from '../../app/words/phrases.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { shellWord } from '../terminal/shell-word.ts';

/** What `netvault due` says, and other commands of people and whether there are any. */
export const PEOPLE_WORDS = {
  due: 'Due',
  quiet: 'Quiet for a while',
  since: (date: CivilDate): string => `since ${date}`,
  /** A cadence, and when the last contact was; null where none is noted. */
  cadenceAndLast: (cadence: string, last: CivilDate | null): string =>
    last === null ? cadence : `${cadence}, last ${last}`,
  nobodyIsDue: (contacts: number): string => `Nobody is due, of ${counted(contacts, 'contact')}.`,
  /** Where people are looked for and there are none: how to begin, be it with all or with them. */
  noContacts: ({ notes, records }: { readonly notes: number; readonly records: number }): string => {
    const begin = records === 0 ? 'To begin: netvault init' : 'To make one: netvault new contact NAME';
    return `No contacts yet in ${counted(notes, 'note')}. ${begin}`;
  },

  whichOf: (written: string): string => `“${written}” may be`,
  chooseUpTo: (count: number): string => `Which? (1 to ${count})`,
  untilWhen: 'Until when? (a date, or 2w)',
  endSnooze: (callName: string): string => `To take it back: netvault due --unsnooze ${shellWord(callName)}`,
};
