import { nameOf, type ContactEntry } from '../../exchange/contact-entry.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import type { Identify } from '../export/calendar.ts';
import { contactUid } from '../export/contact-uid.ts';
import { isProfile, isWorldwide } from './address-keys.ts';
import { KnownPeople, keysOf } from './known-people.ts';
import type { Person } from './person.ts';

/** How the person of an entry was identified. `everything`: the note already has everything in the entry. */
export type MatchedBy = 'path' | 'uid' | 'email' | 'phone' | 'url' | 'name-and-organization' | 'everything';

/**
 * Why the person of an entry is unclear: several match (`several`), the one with its address has
 * another name (`other-name`), or only the name is the same (`name-alone`).
 */
export type UnclearReason = 'several' | 'other-name' | 'name-alone';

export type Match =
  | { readonly is: 'known'; readonly person: Person; readonly by: MatchedBy }
  | { readonly is: 'new'; readonly person: Person }
  | { readonly is: 'unclear'; readonly why: UnclearReason; readonly who: readonly Person[] };

/**
 * Decides for each entry which person it belongs to: one of the vault, a new one, or unclear.
 * Entries of one file that belong to the same person share a `Person`. It never guesses: an
 * address, or a number in a table, identifies a person only if the names agree.
 */
export class Matcher {
  readonly #known = new KnownPeople();
  readonly #byPath = new Map<string, Person>();

  /** With `identify` of the vault's exports, entries of an exported address book are recognized. */
  constructor(index: VaultIndex, identify: Identify | null) {
    for (const contact of index.records('contact')) {
      const isNamed = contact.uid !== null || identify === null;
      const exported = isNamed ? {} : { exportedAs: contactUid(contact.path, identify) };
      const person = { contact, entries: [], ...exported };
      this.#known.addContact(person);
      this.#byPath.set(contact.path, person);
    }
  }

  /** The person of an entry; later entries are compared with this one too. */
  match(entry: ContactEntry): Match {
    const match = this.#find(entry);
    if (match.is === 'unclear') return match;
    match.person.entries.push(entry);
    this.#known.addEntry(match.person, entry);
    return match;
  }

  #find(entry: ContactEntry): Match {
    const peopleWithOtherName = new Set<Person>();
    const name = nameOf(entry);
    for (const key of keysOf(entry)) {
      const [by, address] = key;
      const owners = this.#known.peopleWith(key);
      const isEnough = by === 'uid' && isWorldwide(address);
      const agreeing = isEnough ? [...owners.all] : this.#known.withMatchingName(owners, name);
      const [one] = agreeing;
      if (one && agreeing.length === 1) return { is: 'known', person: one, by };
      if (agreeing.length > 1) return this.#oneOf(agreeing, entry, by);
      // A person who shares a telephone or an employer's site may be someone else.
      const isPersonal = by === 'email' || (by === 'url' && isProfile(address));
      for (const owner of isPersonal ? owners.all : []) peopleWithOtherName.add(owner);
    }
    if (peopleWithOtherName.size > 0)
      return { is: 'unclear', why: 'other-name', who: [...peopleWithOtherName] };
    return this.#findByPath(entry, name) ?? this.#findByName(entry);
  }

  /** The person whose note NetVault's own table names, if the name is still the note's. */
  #findByPath({ path = '' }: ContactEntry, name: string): Match | null {
    const person = this.#byPath.get(path);
    const isSame = person !== undefined && this.#known.namesakes(name).all.has(person);
    return isSame ? { is: 'known', person, by: 'path' } : null;
  }

  /** Of several people with the same address, the one with exactly this name. */
  #oneOf(people: readonly Person[], entry: ContactEntry, by: MatchedBy): Match {
    const namesakes = this.#known.namesakes(nameOf(entry));
    const [one, ...others] = people.filter((person) => namesakes.all.has(person));
    return one && others.length === 0
      ? { is: 'known', person: one, by }
      : { is: 'unclear', why: 'several', who: people };
  }

  #findByName(entry: ContactEntry): Match {
    const namesakes = this.#known.namesakes(nameOf(entry));
    const same = this.#known.findByAllValues(namesakes, entry);
    if (same) return { is: 'known', person: same, by: 'everything' };
    const colleagues = this.#known.colleagues(namesakes, entry);
    if (colleagues[0] && colleagues.length === 1) {
      return { is: 'known', person: colleagues[0], by: 'name-and-organization' };
    }
    if (colleagues.length > 1) return { is: 'unclear', why: 'several', who: colleagues };
    const { inVault } = this.#known.withLikeName(nameOf(entry));
    if (inVault.size > 0) return { is: 'unclear', why: 'name-alone', who: [...inVault] };
    return { is: 'new', person: { contact: null, entries: [] } };
  }
}
