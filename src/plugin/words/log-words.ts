import { counted } from '../../app/words/phrases.ts';
import { someOf } from './common-words.ts';

/** The form for one line of a log. */
export const button = 'Log';
export const field = 'What did you do?';
export const example = 'call 20m Ada: her board seat';
export const hint = 'What you did, how long, with whom, and a note to yourself. Names need no brackets.';

/** Where the line will stand; `template` is what a new note is made of, or null. */
export function goesInto(path: string, isNew: boolean, template: string | null): string {
  if (!isNew) return `In ${path}`;
  return template === null ? `In ${path}, a new note` : `In ${path}, a new note from ${template}`;
}

/** A name that several have: the first of them, and whether there are more. */
export const mayBe = (written: string, names: readonly string[], hasMore: boolean): string =>
  `“${written}” may be ${names.join(' or ')}${hasMore ? ' or somebody else' : ''}. You are asked which.`;

/** The list of those who may be meant. */
export const whoIs = (written: string): string => `Who is “${written}”?`;
export const nobodyFound = 'Nobody of them is called so.';

/** Taking a change back. */
export const undo = 'Undo';

/** A change that was taken back, or was not. */
interface Change {
  readonly path: string;
  readonly isNew: boolean;
}

/** Of more notes than this only the number is said. */
const MOST_NAMED = 3;

/** Notes that say again what they said; those that were made are removed. */
export function takenBack(changes: readonly Change[]): string {
  if (changes.length > MOST_NAMED) return `${counted(changes.length, 'note')} are as they were before.`;
  return changes
    .map(({ path, isNew }) => (isNew ? `${path} is removed again.` : `${path} is as it was before.`))
    .join(' ');
}

/** The same of fixes, some of which may stand in notes that were changed since. */
export function fixesTakenBack(done: readonly Change[], left: readonly Change[]): string {
  const kept = new Set(left.map(({ path }) => path));
  return [
    takenBack([...new Map(done.map((one) => [one.path, one])).values()]),
    kept.size === 0 ? '' : `Changed since, and left alone: ${someOf([...kept])}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
