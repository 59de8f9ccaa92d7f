import { counted } from '../../app/words/phrases.ts';

/* What commands that write notes say alike: what was written, what was not, and how to take it back. */

export const nothingYet = 'Nothing is written yet.';
export const nothingChanged = 'Nothing was changed: the note says so already.';
export const isItWritten = 'Write this? (y/N)';
export const onlyShown = 'Nothing is written yet: --write does it.';
/** How far a command is that writes many notes. */
export const writing = (done: number, notes: number): string => `Writing notes: ${done} of ${notes}`;
export const takeBack = 'To take it back: netvault log --undo';
export const cannotTakeBack = (why: string): string => `--undo cannot take this back: ${why}.`;
export const tooMuchToKeep = 'it is too much to keep';

export const newNote = (path: string): string => `${path}, a new note`;

/** A note that was made; `template` is null for a built-in one. */
export const madeFrom = (path: string, template: string | null): string =>
  template === null ? path : `${path}, from ${template}`;
export const written = (path: string): string => `wrote ${path}`;
export const wouldWrite = (path: string): string => `Would write ${path}:`;
export const wouldWriteTo = (path: string): string => `Would write to ${path}:`;

/** A note after `log --undo`; `by` is the command that was taken back, null for `log` itself. */
export const isRestored = (path: string, by: string | null): string =>
  `${path} is as it was before${by === null ? '' : ` netvault ${by}`}`;
export const isRestoredInPart = (path: string, by: string | null): string =>
  `${path} is without what ${by === null ? 'was written' : `netvault ${by} wrote`}; its other changes stay`;
/** Where some of its lines were changed since; these follow. */
export const isRestoredButFor = (path: string, by: string | null, left: number): string =>
  `${path} is without what ${by === null ? 'was written' : `netvault ${by} wrote`}, but for ${counted(left, 'line')} changed since`;
export const isRemoved = (path: string, by: string | null): string =>
  `${path} is removed again${by === null ? '' : `, which netvault ${by} made`}`;
export const isGone = (path: string): string => `${path} is gone: there is nothing to take back in it`;
export const isLeftAlone = (path: string): string => `${path} was changed since, and is left alone`;

/** A line of a note that is left alone; its number is null where it is not in it any more. */
export const lineLeft = (text: string, line: number | null): string =>
  line === null ? `no more in it: ${text}` : `line ${line}: ${text}`;

/** Of a date that is probably a slip; `far` says how far away it is. */
export const checkTheYear = (far: string): string => `${far}: check the year, if that is not meant.`;
export const isFarMeant = (far: string): string => `${far}. Is that meant? (y/N)`;
