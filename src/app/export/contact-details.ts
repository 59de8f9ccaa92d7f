import type { VcardPerson } from '../../exchange/vcard/write-vcards.ts';
import { shownText } from '../../model/shown-text.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import type { NoteTags } from '../listings/note-tags.ts';
import { organizationsOf } from '../listings/organization.ts';
import type { Discretion } from './discretion.ts';

/** The contact details of a person, as far as they may be exported. */
export interface ContactDetails extends Omit<VcardPerson, 'uid' | 'birthday' | 'knownParts'> {
  /** `YYYY-MM-DD`, `--MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly birthday: string | null;
  readonly uid: string | null;
}

/** If redacted, without addresses of any kind; never with those that a hidden person has, too. */
export function contactDetails(
  contact: ContactRecord,
  tags: NoteTags,
  discretion: Discretion,
): ContactDetails {
  const { path, name, aliases, email, phone, url, birthday, uid } = contact;
  // Before the links in them are gone: the text of one to a hidden person is hidden.
  const { organization, role, location } = discretion.clean({
    organization: contact.organization,
    role: contact.role,
    location: contact.location,
  });
  const own = discretion.redact
    ? { email: [], phone: [], url: [], location: null, uid: null }
    : {
        ...{ email: discretion.open(email), phone: discretion.open(phone), url: discretion.open(url) },
        ...{ location: shownText(location), uid: discretion.open(uid === null ? [] : [uid])[0] ?? null },
      };
  return {
    name,
    aliases,
    organization: organizationsOf({ organization }),
    role: shownText(role),
    ...own,
    birthday,
    tags: tags.of(path),
  };
}
