import type { Summary } from '../../scorecard/summary.ts';
import { counted } from '../../app/words/phrases.ts';

/** Where people are looked for and there are none: how to begin, be it with all or with them. */
export function noContacts({ notes, records }: Pick<Summary['vault'], 'notes' | 'records'>): string {
  const begin = records === 0 ? 'To begin: netvault init' : 'To make one: netvault new contact NAME';
  return `No contacts yet in ${counted(notes, 'note')}. ${begin}`;
}
