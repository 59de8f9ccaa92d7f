import { netvault } from './command.ts';
import { counted } from '../../app/words/phrases.ts';

/* Texts shared by commands that write notes: what was written, what was not, and how to undo it. */

export const nothingYet = 'Nothing is written yet.';
export const nothingChanged = 'Nothing was changed: the note says so already.';
export const isItWritten = 'Write this? (y/N)';
export const onlyShown = 'Nothing is written yet: --write does it.';
/** Progress of a command that writes many notes. */
export const writing = (done: number, notes: number): string => `Writing notes: ${done} of ${notes}`;
export const howToUndo = (): string => `To take it back: ${netvault('log')} --undo`;
export const cannotTakeBack = (why: string): string => `--undo cannot take this back: ${why}.`;
export const tooMuchToKeep = 'it is too much to keep';

/** After the first notes of a longer plan. */
export const moreNotes = (count: number): string => `and ${counted(count, 'more note')}`;

/** For a note that is made, `template` null for none. */
export const newNote = (path: string, template: string | null): string =>
  template === null ? `${path}, a new note` : `${path}, a new note from ${template}`;

/** For a note that was created; `template` is null for the built-in one. */
export const madeFrom = (path: string, template: string | null): string =>
  template === null ? path : `${path}, from ${template}`;
export const written = (path: string): string => `wrote ${path}`;
export const wouldWrite = (path: string): string => `Would write ${path}:`;
export const wouldWriteTo = (path: string): string => `Would write to ${path}:`;

/** For a note restored by `log --undo`; `by` is the command that was undone, null for `log` itself. */
export const isRestored = (path: string, by: string | null): string =>
  `${path} is as it was before${by === null ? '' : ` netvault ${by}`}`;
export const isRestoredInPart = (path: string, by: string | null): string =>
  `${path} is without what ${by === null ? 'was written' : `netvault ${by} wrote`}; its other changes stay`;
/** For a note in which some of the written lines were changed since; those lines are listed below. */
export const isRestoredExceptLines = (path: string, by: string | null, left: number): string =>
  `${path} is without what ${by === null ? 'was written' : `netvault ${by} wrote`}, except for ${counted(left, 'line')} changed since`;
export const isRemoved = (path: string, by: string | null): string =>
  `${path} is removed again${by === null ? '' : `, which netvault ${by} made`}`;
export const isGone = (path: string): string =>
  `${path} is no longer there: nothing was removed or changed. If you moved it, what was written is still in it.`;
export const isLeftAlone = (path: string): string => `${path} was changed since, and is left alone`;
/** If nothing of a command could be undone. */
export const nextUndo = (): string =>
  `The next ${netvault('log')} --undo goes on with the command before, unless these lines are back.`;
/** If a command was undone except in some notes that are missing. */
export const nextUndoOfMissing = (count: number): string =>
  `If the missing ${count === 1 ? 'note is' : 'notes are'} back by then, the next ${netvault('log')} --undo undoes ${count === 1 ? 'it' : 'them'}, too.`;

/** A line that is left alone; its number is null if the note does not contain it any more. */
export const lineLeft = (text: string, line: number | null): string =>
  line === null ? `no longer in it: ${text}` : `line ${line}: ${text}`;

/** For a date that is probably a typo; `far` says how far away it is. */
export const checkTheYear = (far: string): string => `${far}: check the year, if that is not meant.`;
export const isFarMeant = (far: string): string => `${far}. Is that meant? (y/N)`;
