import type { VcardPerson } from '../../exchange/vcard/write-vcards.ts';
import type { Ledger } from '../../scorecard/index.ts';
import { readFrontMatter } from '../../parser/front-matter.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { textOf } from '../../parser/records/values.ts';
import { NoteTags } from '../listings/note-tags.ts';
import type { Identify } from './calendar.ts';
import { contactUid } from './contact-uid.ts';
import { contactDetails } from './contact-details.ts';
import { Discretion } from './discretion.ts';
import { requireScorecards } from '../summary/summarize.ts';

/**
 * The contacts of a vault for an address book, without those that `Discretion` hides. A contact
 * without a `uid` gets one made from its path. Throws `UserError` if a scorecard note cannot be read.
 */
export function addressBookOf(
  { index }: Ledger,
  redact: boolean,
  identify: Identify,
): readonly VcardPerson[] {
  requireScorecards(index);
  const discretion = new Discretion(index, redact);
  const tags = new NoteTags(index);
  const shown = index.records('contact').filter(({ path }) => !discretion.isHidden(path));
  return shown.map((contact): VcardPerson => {
    const { uid, ...details } = discretion.clean(contactDetails(contact, tags, discretion));
    return {
      ...details,
      knownParts: discretion.clean(firstAndLastName(contact, index.note(contact.path)?.text ?? '')),
      uid: uid ?? contactUid(contact.path, identify),
    };
  });
}

/** The fields `first_name` and `last_name` of a contact, whose note has this text; null if it does not have both. */
function firstAndLastName({ fields }: ContactRecord, text: string): VcardPerson['knownParts'] {
  const [firstKey, lastKey] = [fields.get('first_name')?.key, fields.get('last_name')?.key];
  if (firstKey === undefined || lastKey === undefined) return null;
  const { root } = readFrontMatter(text);
  const [first = '', last = ''] = [firstKey, lastKey].map((wanted) => {
    const value = root?.entries.find(({ key }) => key === wanted)?.value;
    return value?.is === 'scalar' ? textOf(value).trim() : '';
  });
  return first !== '' && last !== '' ? { first, last } : null;
}
