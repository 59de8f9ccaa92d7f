import { plainName } from '../../model/plain-name.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';

/** The organizations of a contact as people read them: for links, the display text. */
export function organizationsOf({ organization }: Pick<ContactRecord, 'organization'>): readonly string[] {
  return organization.map((one) => one.replace(/\[\[(?:[^\]|]*\|)?|\]\]/g, '')).filter(Boolean);
}

/**
 * Whether a contact belongs to an organization with this name, or part of a name, in any case and
 * with or without accents.
 */
export function isOfOrganization(contact: ContactRecord | undefined, written: string): boolean {
  const wanted = plainName(written);
  if (contact === undefined || wanted === '') return false;
  return organizationsOf(contact).some((one) => plainName(one).includes(wanted));
}
