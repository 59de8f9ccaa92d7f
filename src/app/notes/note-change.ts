/**
 * One note that a use case means to make or rewrite. Use cases only say what
 * they would do; each face does it in its own way (files are replaced whole,
 * the app's notes by its atomic calls), and only while the note still says
 * `before`.
 */
export interface NoteChange {
  /** Relative to the vault, with `/`. */
  readonly path: string;
  /** What the note says now, or null where it is to be made. */
  readonly before: string | null;
  readonly after: string;
  /** Of a note that is made: what it says before lines are put into it, where it says anything. */
  readonly made?: string;
}

/** A note that a use case means to take away. */
export interface NoteRemoval {
  readonly path: string;
  /** What it says now. */
  readonly before: string;
  readonly after: null;
}

/** Changes one after the other, as one change for each note. */
export function mergeChanges(first: readonly NoteChange[], then: readonly NoteChange[]): NoteChange[] {
  const rest = new Map(then.map((change) => [change.path, change]));
  const merged = first.map((change) => {
    const later = rest.get(change.path);
    rest.delete(change.path);
    return later ? { ...change, after: later.after } : change;
  });
  return [...merged, ...rest.values()];
}
