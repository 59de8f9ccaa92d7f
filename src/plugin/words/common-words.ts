import type { ReadingState } from '../../app/words/day-words.ts';
import { andMore, counted } from '../../app/words/phrases.ts';
import { whyNobodyDue } from '../../app/words/due-words.ts';
import { unreadNotices } from '../../app/words/unread-words.ts';

/** The product's name. */
export const product = 'NetVault';

/** A line of a note. */
export const noteLine = (path: string, line: number): string => `${path}, line ${line}`;

/** The message if a note that was to be opened no longer exists. */
export const noteGone = (path: string): string => `${path} is not there any more.`;

/** Names of notes where room is short: the first three, and the number of the others. */
export const someOf = (names: readonly string[]): string =>
  [names.slice(0, 3).join(', '), ...(names.length > 3 ? [andMore(names.length - 3)] : [])].join(' ');

/** The button that shows the remaining rows. */
export const showRest = (count: number): string => `Show ${count} more`;

/** The text while notes are read, and the progress below it. */
export const reading = 'Reading your notes';
export const readSoFar = ({ read, notes }: { readonly read: number; readonly notes: number }): string =>
  notes === 0 ? '' : `${read.toLocaleString('en')} of ${notes.toLocaleString('en')}`;

/** The text if there are no findings. */
export const noFindings = 'No findings. Your notes are in order.';

/** Where nobody can become due: why, and how to give a cadence if that is missing. Empty for other vaults. */
export const howToGiveCadence = ({ vault }: ReadingState): readonly string[] =>
  [whyNobodyDue(vault, 'Write one into the notes of people, such as “cadence: monthly”.')].filter(Boolean);

/** The text if nobody is due, as far as notes could be read. */
export const nobodyDue = (read: ReadingState): readonly string[] => [
  `Nobody is due, of ${counted(read.vault.contacts, 'contact')}.`,
  ...howToGiveCadence(read),
  ...unreadNotices(read),
];
