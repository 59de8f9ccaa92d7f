import { shownText } from '../../model/shown-text.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';

/** The first organization of a contact: `Analytical Society`; empty if the note has none. */
export function firstOrganization(contact: Pick<ContactRecord, 'organization'> | undefined): string {
  return shownText(contact?.organization[0] ?? '');
}

/** What distinguishes a person from others with the same name: `Analytical Society · Contacts/Ada.md`. */
export function distinguishingText(index: VaultIndex, path: string): string {
  return [firstOrganization(index.record('contact', path)), path].filter(Boolean).join(' · ');
}
