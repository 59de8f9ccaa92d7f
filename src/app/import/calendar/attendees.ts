import type { Attendee } from '../../../exchange/ics/calendar-event.ts';
import { addTo } from '../../../model/group-by.ts';
import { plainName } from '../../../model/plain-name.ts';
import { namesOf } from '../../../vault/person-names.ts';
import type { VaultIndex } from '../../../vault/vault-index.ts';
import { emailKey } from '../address-keys.ts';

/**
 * Who an attendee is: a contact, the vault's owner, nobody in the vault (`nobody`), or unclear:
 * several contacts have the address or the name (`several-people`), or the only one with that
 * name has other addresses (`other-address`).
 */
export type AttendeeMatch =
  | { readonly is: 'known'; readonly path: string }
  | { readonly is: 'yourself' | 'nobody' | 'several-people' | 'other-address' };

/**
 * Finds the attendees of events among a vault's contacts: by e-mail address, or else by a name
 * that only one contact has.
 */
export class Attendees {
  readonly #byEmail = new Map<string, string[]>();
  readonly #byName = new Map<string, string[]>();
  readonly #hasEmail = new Set<string>();
  readonly #me: string | null;

  constructor(index: VaultIndex) {
    this.#me = index.me;
    for (const contact of index.records('contact')) {
      const { path, email } = contact;
      if (email.length > 0) this.#hasEmail.add(path);
      for (const key of new Set(email.map(emailKey))) addTo(this.#byEmail, key, path);
      for (const key of new Set(namesOf(contact).map(plainName))) addTo(this.#byName, key, path);
    }
  }

  find({ email, name }: Attendee): AttendeeMatch {
    const byEmail = email === '' ? [] : (this.#byEmail.get(emailKey(email)) ?? []);
    if (byEmail.length > 0) return this.#only(byEmail);
    const byName = plainName(name) === '' ? [] : (this.#byName.get(plainName(name)) ?? []);
    const [one, another] = byName;
    if (one === undefined || another !== undefined) return this.#only(byName);
    // A contact with the same name, unless their addresses contradict it.
    if (email !== '' && this.#hasEmail.has(one)) return { is: 'other-address' };
    return this.#only(byName);
  }

  #only([path, another]: readonly string[]): AttendeeMatch {
    if (path === undefined) return { is: 'nobody' };
    if (another !== undefined) return { is: 'several-people' };
    return path === this.#me ? { is: 'yourself' } : { is: 'known', path };
  }
}
