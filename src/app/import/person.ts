import { nameOf, textsOf, type ContactEntry, type EntryField } from '../../exchange/contact-entry.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { namesOf } from '../../vault/person-names.ts';

/** The fields that an address book can fill, in the order in which they are written. */
export const FILLED = [
  'aliases',
  'organization',
  'role',
  'email',
  'phone',
  'url',
  'location',
  'birthday',
  'uid',
  'met',
  'last_contact',
  'cadence',
  'tier',
  'offers',
  'needs',
] as const satisfies readonly EntryField[];

/** A person during an import: somebody of the vault, or somebody who is new. */
export interface Person {
  /** The contact of the vault; null for somebody new. */
  readonly contact: ContactRecord | null;
  /** The entries that are theirs, in the order of the file. */
  readonly entries: ContactEntry[];
  /** What an export calls somebody of the vault whose note has no uid. */
  readonly exportedAs?: string;
}

/** Every name by which a person is known. */
export function personNames({ contact, entries }: Person): readonly string[] {
  if (contact) return namesOf(contact);
  return entries.flatMap((entry) => [nameOf(entry), ...textsOf(entry, 'aliases')]);
}

/** What the note of a contact says of a field, before anything is imported. */
export function textsOfContact(contact: ContactRecord, field: (typeof FILLED)[number]): readonly string[] {
  if (field === 'cadence') return contact.cadence ? [contact.cadence.text] : [];
  const value = field === 'last_contact' ? contact.lastContact : contact[field];
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
}
