import type { ContactRecord } from '../../parser/records/contact.ts';
import type { NoteTags } from '../listings/note-tags.ts';
import { organizationsOf } from '../listings/organization.ts';
import type { Discretion } from './discretion.ts';

/** What a person is known by, as far as it is told. */
export interface ContactDetails {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly organization: readonly string[];
  readonly role: string | null;
  readonly email: readonly string[];
  readonly phone: readonly string[];
  readonly url: readonly string[];
  readonly location: string | null;
  /** `YYYY-MM-DD`, `--MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly birthday: string | null;
  readonly tags: readonly string[];
  readonly uid: string | null;
}

/** Redacted without addresses of any sort. */
export function contactDetails(
  contact: ContactRecord,
  tags: NoteTags,
  { redact }: Pick<Discretion, 'redact'>,
): ContactDetails {
  const { path, name, aliases, role, email, phone, url, location, birthday, uid } = contact;
  const own = redact
    ? { email: [], phone: [], url: [], location: null, uid: null }
    : { email, phone, url, location, uid };
  return {
    name,
    aliases,
    organization: organizationsOf(contact),
    role,
    ...own,
    birthday,
    tags: tags.of(path),
  };
}
