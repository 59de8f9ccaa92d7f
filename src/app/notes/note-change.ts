/**
 * One note that a use case wants to make or rewrite. Use cases only describe changes; each face
 * carries them out in its own way (files are replaced as a whole, the app's notes by its atomic
 * calls), and only if the note still has the text `before`.
 */
export interface NoteChange {
  /** Relative to the vault, with `/`. */
  readonly path: string;
  /** The current text of the note; null if it is new. */
  readonly before: string | null;
  readonly after: string;
  /** For a new note with text: that text before lines are added. */
  readonly made?: string;
  /** For a note that gets another path: its path until now. Its file keeps its permissions. */
  readonly movedFrom?: string;
}

/** A note that a use case wants to delete. */
export interface NoteRemoval {
  readonly path: string;
  /** Its current text. */
  readonly before: string;
  readonly after: null;
}

/** Combines two sets of changes, one made after the other, into one change per note. */
export function mergeChanges(first: readonly NoteChange[], then: readonly NoteChange[]): NoteChange[] {
  const rest = new Map(then.map((change) => [change.path, change]));
  const merged = first.map((change) => {
    const later = rest.get(change.path);
    rest.delete(change.path);
    return later ? { ...change, after: later.after } : change;
  });
  return [...merged, ...rest.values()];
}
