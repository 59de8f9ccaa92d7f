import { noteName } from '../../model/note-name.ts';
import { plainName } from '../../model/plain-name.ts';
import { readLinks } from '../../parser/links.ts';
import { shownText } from '../../model/shown-text.ts';
import { placeAt } from '../../parser/place.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';

/** The organizations of a contact as people read them: for links, the display text. */
export function organizationsOf({ organization }: Pick<ContactRecord, 'organization'>): readonly string[] {
  return organization.map(shownText).filter(Boolean);
}

/**
 * Whether a contact belongs to an organization with this name, or part of a name, in any case and
 * with or without accents. A link has its display text and the name of its note.
 */
export function isOfOrganization(contact: ContactRecord | undefined, written: string): boolean {
  const wanted = plainName(written);
  if (contact === undefined || wanted === '') return false;
  const linked = contact.organization.flatMap((one) => readLinks(one, placeAt(0)));
  const names = [...organizationsOf(contact), ...linked.map(({ link }) => noteName(link.target))];
  return names.some((one) => plainName(one).includes(wanted));
}
