import { withoutAccents } from '../../model/plain-letters.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { foldName } from '../../vault/person-names.ts';

/** The organizations of a contact as people read them: of a link what it shows. */
export function organizationsOf({ organization }: Pick<ContactRecord, 'organization'>): readonly string[] {
  return organization.map((one) => one.replace(/\[\[(?:[^\]|]*\|)?|\]\]/g, '')).filter(Boolean);
}

/** Whether a contact belongs to an organization of which this is the name or a part, in any case and with or without accents. */
export function isOfOrganization(contact: ContactRecord | undefined, written: string): boolean {
  const wanted = plainName(written);
  return contact !== undefined && organizationsOf(contact).some((one) => plainName(one).includes(wanted));
}

/** A name as one types it: in lower case, without accents. */
export function plainName(name: string): string {
  return foldName(withoutAccents(name));
}
