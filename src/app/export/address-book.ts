import type { VcardPerson } from '../../exchange/vcard/write-vcards.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { NoteTags } from '../listings/note-tags.ts';
import type { Identify } from './calendar.ts';
import { contactUid } from './contact-uid.ts';
import { contactDetails } from './contact-details.ts';
import { Discretion } from './discretion.ts';

/**
 * The contacts of a vault for an address book, without those that `Discretion` hides. A contact
 * without a `uid` gets one made from its path.
 */
export function addressBookOf(
  { index }: Ledger,
  redact: boolean,
  identify: Identify,
): readonly VcardPerson[] {
  const discretion = new Discretion(index, redact);
  const tags = new NoteTags(index);
  const shown = index.records('contact').filter(({ path }) => !discretion.isHidden(path));
  return shown.map((contact): VcardPerson => {
    const { uid, ...details } = discretion.clean(contactDetails(contact, tags, discretion));
    return { ...details, uid: uid ?? contactUid(contact.path, identify) };
  });
}
