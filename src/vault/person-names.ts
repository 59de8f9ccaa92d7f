import { noteName } from '../model/note-name.ts';
import { addTo } from '../model/group-by.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { ContactRecord } from '../parser/records/contact.ts';
import { foldPath } from './link-table.ts';

/** A contact's note and every name that it has. */
interface Bearer {
  readonly path: string;
  readonly names: readonly string[];
}

/** Keyboards have one apostrophe, and names are often written with another. */
export function foldName(name: string): string {
  return foldPath(name).replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** A contact's name, the name of its file and its aliases. */
export function namesOf({ path, name, aliases }: ContactRecord): readonly string[] {
  return [name, noteName(path), ...aliases];
}

function bearerOf({ record }: ParsedNote): Bearer | null {
  if (record?.kind !== 'contact') return null;
  return { path: record.path, names: [...new Set(namesOf(record).map(foldName))] };
}

/**
 * Whom a name without a link may mean: the paths of the contacts that have it as
 * their name, as an alias or as the name of their file; in the order of the notes.
 */
export function bearersAmong(notes: Iterable<ParsedNote>): (name: string) => readonly string[] {
  const paths = new Map<string, string[]>();
  for (const note of notes) {
    const bearer = bearerOf(note);
    for (const name of bearer?.names ?? []) addTo(paths, name, note.path);
  }
  return (name) => paths.get(foldName(name)) ?? [];
}

/** Whether the same names mean the same notes after a note is replaced by another, or comes or goes. */
export function hasSameNames(before: ParsedNote | undefined, after: ParsedNote | undefined): boolean {
  const [one, other] = [before && bearerOf(before), after && bearerOf(after)];
  if (!one || !other) return !one && !other;
  return one.path === other.path && one.names.join('\n') === other.names.join('\n');
}
