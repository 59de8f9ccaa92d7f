import { nameOf, textsOf, type ContactEntry, type FilledField } from '../../exchange/contact-entry.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { namesOf } from '../../vault/person-names.ts';

/** A person during an import: in the vault already, or new. */
export interface Person {
  /** The contact in the vault; null for a new person. */
  readonly contact: ContactRecord | null;
  /** Their entries, in the order of the file. */
  readonly entries: ContactEntry[];
  /** The uid that an export gives a contact whose note has none. */
  readonly exportedAs?: string;
}

/** All names of a person. */
export function personNames({ contact, entries }: Person): readonly string[] {
  if (contact) return namesOf(contact);
  return entries.flatMap((entry) => [nameOf(entry), ...textsOf(entry, 'aliases')]);
}

/** The texts of a contact's field, before anything is imported. */
export function textsOfContact(contact: ContactRecord, field: FilledField): readonly string[] {
  if (field === 'private') {
    const isGiven = contact.properties.some(({ key }) => /^private$/i.test(key));
    return contact.private ? ['true'] : isGiven ? ['false'] : [];
  }
  if (field === 'cadence') return contact.cadence ? [contact.cadence.text] : [];
  // A note without a status is active.
  if (field === 'status') {
    const isGiven = contact.status !== 'active' || contact.fields.has('status');
    return isGiven ? [contact.status] : [];
  }
  const others = { last_contact: contact.lastContact, snooze_until: contact.snoozeUntil };
  const value = field === 'last_contact' || field === 'snooze_until' ? others[field] : contact[field];
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value;
}
