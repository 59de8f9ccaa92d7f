import type { VcardPerson } from '../../exchange/vcard/write-vcards.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { NoteTags } from '../listings/note-tags.ts';
import { organizationsOf } from '../listings/organization.ts';
import { Discretion } from './discretion.ts';
import type { Identify } from './calendar.ts';

/** The contacts of a vault for an address book, without those whom `Discretion` keeps back. Those without a `uid` get one of their path. */
export function addressBookOf(
  { index }: Ledger,
  redact: boolean,
  identify: Identify,
): readonly VcardPerson[] {
  const discretion = new Discretion(index, redact);
  const tags = new NoteTags(index);
  const own = <Value>(values: readonly Value[]): readonly Value[] => (redact ? [] : values);
  const shown = index.records('contact').filter(({ path }) => !discretion.isHidden(path));
  return discretion.clean(
    shown.map((contact) => {
      const { path, name, uid, aliases, role, email, phone, url, location, birthday } = contact;
      return {
        name,
        uid: (redact ? null : uid) ?? `contact-${identify(path)}@netvault`,
        ...{ aliases, organization: organizationsOf(contact), role },
        ...{ email: own(email), phone: own(phone), url: own(url) },
        location: redact ? null : location,
        birthday: birthday !== null && /^(?:\d{4}|-)-\d{2}-\d{2}$/.test(birthday) ? birthday : null,
        tags: tags.of(path),
      };
    }),
  );
}
