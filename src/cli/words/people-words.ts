import { netvault } from './command.ts';
import { cadenceWords, whyNobodyDue } from '../../app/words/due-words.ts';
import { counted } from '../../app/words/phrases.ts';
import type { DueView, SuggestionView, Summary } from '../../scorecard/summary.ts';
import { optionWith } from '../terminal/shell-word.ts';

/* Texts of `netvault due`, and texts about people that several commands share. */

export const due = 'Due';
export const quiet = 'Quiet for a while';
export const since = ({ last, lastAbout }: SuggestionView): string => `since ${lastAbout ?? last}`;

/** A cadence and the last contact, if there is any. */
export const cadenceAndLast = ({ cadence, last, lastAbout }: DueView): string =>
  `${cadenceWords(cadence)}${last === null ? '' : `, last ${lastAbout ?? last}`}`;
export const nobodyIsDue = (vault: Summary['vault']): string =>
  `Nobody is due, of ${counted(vault.contacts, 'contact')}. ${howToGiveCadence(vault)}`.trimEnd();

/** Where nobody can become due: why, and how to give a cadence if that is missing. `''` for other vaults. */
export const howToGiveCadence = (vault: Summary['vault']): string =>
  whyNobodyDue(
    vault,
    vault.remindsNobody === 'unread'
      ? `To see why: ${netvault('lint')}`
      : `To give one: ${netvault('people')} NAME --set cadence=monthly`,
  );

type VaultSize = Pick<Summary['vault'], 'notes' | 'records' | 'contacts'> & { readonly adopted?: boolean };

/** With this many notes that are not records, some may be people not yet named as such. */
const MANY_NOTES = 10;

/** Advice for a vault that is set up and has notes, but no contacts: to say where people are. `''` for others. */
export const howToMap = ({ notes, records, contacts, adopted }: VaultSize): string =>
  adopted === true && contacts === 0 && notes - records >= MANY_NOTES
    ? `If notes of people are here, say where: ${netvault('init')} --people WHERE (a folder, #tag or property=value).`
    : '';

/** For a vault without contacts: how to begin, or how to make a contact if there are other records. */
export const noContacts = (vault: VaultSize): string => {
  const begin =
    vault.records === 0 ? `To begin: ${netvault('init')}` : `To make one: ${netvault('new contact')} NAME`;
  const map = howToMap(vault);
  return `No contacts yet in ${counted(vault.notes, 'note')}. ${map === '' ? '' : `${map} `}${begin}`;
};

/** Above a list; of what was not named at all, too. */
export const mayBeSeveral = (written: string): string =>
  written.trim() === '' ? 'Several may be meant:' : `“${written}” may be`;
export const chooseUpTo = (count: number): string => `Which? (1 to ${count})`;
export const notOneOf = (numbers: readonly number[]): string =>
  `write one of the numbers, such as ${String(numbers[0] ?? 1)}, or Enter for none.`;
export const untilWhen = 'Until when? (friday, 2w, or a date)';
/** For `--unsnooze` of a person who is not snoozed, which the next sentence says. */
export const noSnoozeToEnd = 'Nothing was changed.';
export const endSnooze = (callName: string): string =>
  `To take it back: ${netvault('due')} ${optionWith('unsnooze', callName)}`;
