import { noteName } from '../model/note-name.ts';
import { addTo } from '../model/group-by.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { ContactRecord } from '../parser/records/contact.ts';
import { foldPath } from './link-table.ts';

/** A contact, as far as its names go. */
export type NamedContact = Pick<ContactRecord, 'path' | 'name' | 'aliases'>;

/** Keyboards have one apostrophe, and names are often written with another. */
export function foldName(name: string): string {
  return foldPath(name).replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** A contact's name, the name of its file and its aliases. */
export function namesOf({ path, name, aliases }: NamedContact): readonly string[] {
  return [name, noteName(path), ...aliases];
}

/** Every name of a contact in the form in which names are compared, each once. */
function foldedNames(contact: NamedContact): readonly string[] {
  return [...new Set(namesOf(contact).map(foldName))];
}

/** The contacts among notes, in their order. */
export function contactsAmong(notes: Iterable<ParsedNote>): NamedContact[] {
  return [...notes].flatMap(({ record }) => (record?.kind === 'contact' ? [record] : []));
}

/**
 * Whom a name without a link may mean: the paths of the contacts that have it as
 * their name, as an alias or as the name of their file; in the order of the notes.
 */
export function bearersAmong(contacts: Iterable<NamedContact>): (name: string) => readonly string[] {
  const paths = new Map<string, string[]>();
  for (const contact of contacts) for (const name of foldedNames(contact)) addTo(paths, name, contact.path);
  return (name) => paths.get(foldName(name)) ?? [];
}

/** Whether the same names mean the same notes after a note is replaced by another, or comes or goes. */
export function hasSameNames(before: ParsedNote | undefined, after: ParsedNote | undefined): boolean {
  const [one, other] = [before, after].map((note) => (note?.record?.kind === 'contact' ? note.record : null));
  if (!one || !other) return !one && !other;
  return one.path === other.path && foldedNames(one).join('\n') === foldedNames(other).join('\n');
}
