import type { FieldSource, LogEntry, Property, Written } from '../../model/records.ts';

/** What every record has, known before its own fields are read. */
export interface Common {
  readonly path: string;
  readonly written: Written;
  readonly fields: ReadonlyMap<string, FieldSource>;
  readonly properties: readonly Property[];
  readonly complete: boolean;
}

/** The file's name without folders and ending: what a note is called. */
export function noteName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** Front matter's entries and the body's, in the order in which they stand in the note. */
export type Log = readonly LogEntry[];
