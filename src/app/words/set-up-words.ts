import type { ContactSource } from '../../model/records.ts';
import type { LogHabit } from '../set-up/log-habits.ts';
import type { PlaceKind, Sign } from '../set-up/record-places.ts';
import { counted, firstOf } from './phrases.ts';

/* Words about the people and events that were found in a vault. */

/** The number of names that is enough to see whether they are people. */
const SHOWN = 5;

/** The first names, enough to see whether they are people, and the number of the others. */
export const namesWithMore = (names: readonly string[]): string => firstOf(names, SHOWN);

const KINDS: Readonly<Record<PlaceKind, readonly [one: string, more: string]>> = {
  contact: ['person', 'people'],
  event: ['event', 'events'],
};

export const kindPlural = (kind: PlaceKind): string => KINDS[kind][1];

/** The notes that are or would be recognized as people or events. */
export const recognized = (kind: PlaceKind, names: readonly string[]): string =>
  `${counted(names.length, ...KINDS[kind])} recognized: ${namesWithMore(names)}`;

function where(sign: Sign): string {
  if ('folder' in sign) return `in the folder ${sign.folder}`;
  return 'tag' in sign ? `with the tag #${sign.tag}` : `with ${sign.property}: ${sign.value}`;
}

/** The number of notes with a common property. */
export const notesAt = (sign: Sign, notes: number): string => `${counted(notes, 'note')} ${where(sign)}`;

/** The notes that have activities below a heading. */
export const logHabitWords = ({ heading, notes }: LogHabit): string =>
  `${counted(notes, 'note')} ${notes === 1 ? 'has' : 'have'} activities below “${heading}”`;

/** What else may count as contact, and in how many notes it is found. */
export const contactHabitWords = (source: ContactSource, notes: number): string =>
  source === 'headings'
    ? `${counted(notes, 'note')} of people ${notes === 1 ? 'has' : 'have'} headings or items with a date`
    : `${counted(notes, 'note')} of days or meetings ${notes === 1 ? 'links' : 'link'} to people`;
