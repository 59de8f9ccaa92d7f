import { noteName } from '../model/note-name.ts';
import { addTo } from '../model/group-by.ts';
import type { ParsedNote } from '../parser/parsed-note.ts';
import type { ContactRecord } from '../parser/records/contact.ts';
import { foldPath } from './link-table.ts';

/** The names of a contact. */
export type NamedContact = Pick<ContactRecord, 'path' | 'name' | 'aliases'>;

/** Keyboards have one apostrophe, while names are often written with another. */
export function foldName(name: string): string {
  // Nearly all names are words in ASCII with single spaces between them.
  if (/^[!-~]+(?: [!-~]+)*$/.test(name)) return name.toLowerCase();
  return foldPath(name).replaceAll('’', "'").replace(/\s+/g, ' ').trim();
}

/** A contact's name, the name of its file and its aliases. */
export function namesOf({ path, name, aliases }: NamedContact): readonly string[] {
  return [name, noteName(path), ...aliases];
}

/** The names of a contact, normalized for comparison, without duplicates. */
function foldedNames(contact: NamedContact): readonly string[] {
  const names = namesOf(contact);
  // Most notes are called as the person is.
  return names.length === 2 && names[0] === names[1]
    ? [foldName(contact.name)]
    : [...new Set(names.map(foldName))];
}

/** The contacts among some notes, in the same order. */
export function contactsAmong(notes: Iterable<ParsedNote>): NamedContact[] {
  return [...notes].flatMap(({ record }) => (record?.kind === 'contact' ? [record] : []));
}

/**
 * Returns a function that gives the paths of the contacts that a name without a link may refer
 * to: by name, alias or file name, in the order of `contacts`.
 */
export function nameLookup(contacts: Iterable<NamedContact>): (name: string) => readonly string[] {
  const paths = new Map<string, string[]>();
  for (const contact of contacts) for (const name of foldedNames(contact)) addTo(paths, name, contact.path);
  return (name) => paths.get(foldName(name)) ?? [];
}

/** Whether all names still refer to the same notes after a note was replaced, added or removed. */
export function hasSameNames(before: ParsedNote | undefined, after: ParsedNote | undefined): boolean {
  const [one, other] = [before, after].map((note) => (note?.record?.kind === 'contact' ? note.record : null));
  if (!one || !other) return !one && !other;
  return one.path === other.path && foldedNames(one).join('\n') === foldedNames(other).join('\n');
}
