import { cadenceWords } from '../../app/words/due-words.ts';
import { counted } from '../../app/words/phrases.ts';
import type { DueView, SuggestionView, Summary } from '../../scorecard/summary.ts';
import { shellWord } from '../terminal/shell-word.ts';

/* What `netvault due` says, and what other commands say and ask where they look for people. */

export const due = 'Due';
export const quiet = 'Quiet for a while';
export const since = ({ last, lastAbout }: SuggestionView): string => `since ${lastAbout ?? last}`;

/** A cadence, and when the last contact was; null where none is noted. */
export const cadenceAndLast = ({ cadence, last, lastAbout }: DueView): string =>
  `${cadenceWords(cadence)}${last === null ? '' : `, last ${lastAbout ?? last}`}`;
export const nobodyIsDue = (contacts: number): string => `Nobody is due, of ${counted(contacts, 'contact')}.`;

type VaultSize = Pick<Summary['vault'], 'notes' | 'records' | 'contacts'> & { readonly adopted?: boolean };

/** As many notes besides records may hold people that nobody has named as such. */
const MANY_NOTES = 10;

/** In a vault that is set up and has notes, none of which is a contact: where to say which are. `''` in others. */
export const howToMap = ({ notes, records, contacts, adopted }: VaultSize): string =>
  adopted === true && contacts === 0 && notes - records >= MANY_NOTES
    ? 'If notes of people are here, say where: netvault init --people WHERE (a folder, #tag or property=value).'
    : '';

/** In a vault without contacts: how to begin, or how to make one where there are other records. */
export const noContacts = (vault: VaultSize): string => {
  const begin = vault.records === 0 ? 'To begin: netvault init' : 'To make one: netvault new contact NAME';
  const map = howToMap(vault);
  return `No contacts yet in ${counted(vault.notes, 'note')}. ${map === '' ? '' : `${map} `}${begin}`;
};

export const whichOf = (written: string): string => `“${written}” may be`;
export const chooseUpTo = (count: number): string => `Which? (1 to ${count})`;
export const notOneOf = (numbers: readonly number[]): string =>
  `write one of the numbers, such as ${String(numbers[0] ?? 1)}, or Enter for none.`;
export const untilWhen = 'Until when? (friday, 2w, or a date)';
/** Of a snooze that was to end, and is none; the sentence behind it says so. */
export const noSnoozeToEnd = 'Nothing was changed.';
export const endSnooze = (callName: string): string =>
  `To take it back: netvault due --unsnooze ${shellWord(callName)}`;
