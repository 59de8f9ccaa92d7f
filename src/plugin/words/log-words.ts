import { counted } from '../../app/words/phrases.ts';
import { someOf } from './common-words.ts';

/** The form for one line of a log. */
export const button = 'Log';
export const field = 'What did you do?';
export const example = 'call 20m Ada: her board seat';
export const hint = 'What you did, how long, with whom, and a note to yourself. Names need no brackets.';

/** The note that the line will be written to; `template` is the template of a new note, or null. */
export function goesInto(path: string, isNew: boolean, template: string | null): string {
  if (!isNew) return `In ${path}`;
  return template === null ? `In ${path}, a new note` : `In ${path}, a new note from ${template}`;
}

/** The message for a name that several people have: the first of them, and whether there are more. */
export const mayBe = (written: string, names: readonly string[], hasMore: boolean): string =>
  `“${written}” may be ${names.join(' or ')}${hasMore ? ' or somebody else' : ''}. You are asked which.`;

/** The list of the people with that name. */
export const whoIs = (written: string): string => `Who is “${written}”?`;
export const nobodyFound = 'None of them has that name.';

/** The button that undoes a change. */
export const undo = 'Undo';

/** A change that was undone, or could not be. */
interface Change {
  readonly path: string;
  readonly isNew: boolean;
}

/** The most notes that are named; of more, only the number is given. */
const MAX_NAMED = 3;

/**
 * The notice after changes were undone: notes have their earlier text again, except those of
 * `grown`, in which only lines were undone, and notes that were created are removed.
 */
export function takenBack(changes: readonly Change[], grown: readonly string[]): string {
  if (changes.length > MAX_NAMED) {
    const notes = counted(changes.length, 'note');
    return grown.length > 0 ? undoneIn(notes) : `${notes} are as they were before.`;
  }
  return changes
    .map(({ path, isNew }) => {
      if (grown.includes(path)) return undoneIn(path);
      return isNew ? `${path} is removed again.` : `${path} is as it was before.`;
    })
    .join(' ');
}

const undoneIn = (notes: string): string => `Undone in ${notes}; what has changed there since stays.`;

/** The same for fixes; `left` are those in notes that were changed since. */
export function fixesTakenBack(
  done: readonly Change[],
  left: readonly Change[],
  grown: readonly string[],
): string {
  const kept = new Set(left.map(({ path }) => path));
  return [
    takenBack([...new Map(done.map((one) => [one.path, one])).values()], grown),
    kept.size === 0 ? '' : `Changed since, and left alone: ${someOf([...kept])}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
