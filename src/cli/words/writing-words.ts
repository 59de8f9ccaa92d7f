/** What commands that write notes say alike: what was written, what was not, and how to take it back. */
export const WRITING_WORDS = {
  nothingYet: 'Nothing is written yet.',
  nothingChanged: 'Nothing was changed: the note says so already.',
  takeBack: 'To take it back: netvault log --undo',
  cannotTakeBack: (why: string): string => `--undo cannot take this back: ${why}.`,
  tooMuchToKeep: 'it is too much to keep',

  newNote: (path: string): string => `${path}, a new note`,
  /** A note that was made; `template` is null for a built-in one. */
  madeFrom: (path: string, template: string | null): string =>
    template === null ? path : `${path}, from ${template}`,
  wouldWrite: (path: string): string => `Would write ${path}:`,
  wouldWriteTo: (path: string): string => `Would write to ${path}:`,

  /** `by` is the command that is taken back, where it is not the one that whoever takes it back expects, else null. */
  isRestored: (path: string, by: string | null): string =>
    `${path} is as it was before${by === null ? '' : ` netvault ${by}`}`,
  isRemoved: (path: string, by: string | null): string =>
    `${path} is removed again${by === null ? '' : `, which netvault ${by} made`}`,
  isGone: (path: string): string => `${path} is gone: there is nothing to take back in it`,
  isLeftAlone: (path: string): string => `${path} was changed since, and is left alone`,
  /** A line of a note that is left alone; its number is null where it is not in it any more. */
  lineLeft: (text: string, line: number | null): string =>
    line === null ? `no more in it: ${text}` : `line ${line}: ${text}`,
};
