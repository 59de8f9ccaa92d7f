import { nameOf, textsOf, type ContactEntry } from '../../exchange/contact-entry.ts';
import { addTo } from '../../model/group-by.ts';
import { plainName } from '../../model/plain-name.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { agree, emailKey, fieldKey, isProfile, nameWords, phoneKey, urlKey } from './address-keys.ts';
import { FILLED, personNames, textsOfContact, type Person } from './person.ts';

/** By what an entry is known to be somebody. `everything`: all that it says is said there already. */
export type MatchedBy = 'uid' | 'email' | 'phone' | 'url' | 'name-and-organization' | 'everything';

/**
 * Why nobody can be told for sure: several have what the entry has (`several`), the
 * one who has its address is called otherwise (`other-name`), or nothing but the
 * name is the same (`name-alone`).
 */
export type UnclearBecause = 'several' | 'other-name' | 'name-alone';

export type Match =
  | { readonly is: 'known'; readonly person: Person; readonly by: MatchedBy }
  | { readonly is: 'new'; readonly person: Person }
  | { readonly is: 'unclear'; readonly why: UnclearBecause; readonly who: readonly Person[] };

type Key = readonly [by: 'uid' | 'email' | 'phone' | 'url', key: string];

/**
 * Tells for each entry whose it is: somebody's of the vault, that of somebody new,
 * or unclear. Entries of one file that are one person's have one `Person`. Nobody is
 * taken for another by a guess: an address tells only where the names agree.
 */
export class Matcher {
  readonly #byKey = new Map<string, Person[]>();
  readonly #byName = new Map<string, Person[]>();

  constructor(index: VaultIndex) {
    for (const contact of index.records('contact')) {
      const person = { contact, entries: [] };
      this.#addNames(person, personNames(person));
      const texts = (field: (typeof FILLED)[number]): readonly string[] => textsOfContact(contact, field);
      this.#addKeys(person, keysOf(texts('uid'), texts('email'), texts('phone'), texts('url')));
    }
  }

  /** Whose an entry is; those that come later are compared with it too. */
  match(entry: ContactEntry): Match {
    const match = this.#find(entry);
    if (match.is === 'unclear') return match;
    const { person } = match;
    person.entries.push(entry);
    this.#addKeys(person, keysOfEntry(entry));
    if (person.contact === null) this.#addNames(person, personNames({ ...person, entries: [entry] }));
    return match;
  }

  #find(entry: ContactEntry): Match {
    const words = nameWords(nameOf(entry));
    const isCalledSo = (person: Person): boolean =>
      personNames(person).some((name) => agree(nameWords(name), words));
    const strangers = new Set<Person>();
    for (const key of keysOfEntry(entry)) {
      const [by] = key;
      const owners = this.#byKey.get(keyText(key)) ?? [];
      const agreeing = by === 'uid' ? owners : owners.filter(isCalledSo);
      const [one] = agreeing;
      if (one && agreeing.length === 1) return { is: 'known', person: one, by };
      if (agreeing.length > 1) return this.#oneOf(agreeing, entry, by);
      // Who shares a telephone or a page at work is somebody else.
      const isPersonal = by === 'email' || (by === 'url' && isProfile(key[1]));
      for (const owner of isPersonal ? owners : []) if (owner.contact) strangers.add(owner);
    }
    if (strangers.size > 0) return { is: 'unclear', why: 'other-name', who: [...strangers] };
    return this.#findByName(entry);
  }

  /** Of several with the same address the one with the very name. */
  #oneOf(people: readonly Person[], entry: ContactEntry, by: MatchedBy): Match {
    const name = plainName(nameOf(entry));
    const same = people.filter((person) => personNames(person).some((own) => plainName(own) === name));
    const [one] = same;
    return one && same.length === 1
      ? { is: 'known', person: one, by }
      : { is: 'unclear', why: 'several', who: people };
  }

  #findByName(entry: ContactEntry): Match {
    const namesakes = this.#byName.get(plainName(nameOf(entry))) ?? [];
    const same = namesakes.filter((person) => saysAll(person, entry));
    if (same[0] && same.length === 1) return { is: 'known', person: same[0], by: 'everything' };
    const organizations = new Set(textsOf(entry, 'organization').map(plainName));
    const colleagues = namesakes.filter((person) =>
      organizationsOf(person).some((one) => organizations.has(plainName(one))),
    );
    if (colleagues[0] && colleagues.length === 1) {
      return { is: 'known', person: colleagues[0], by: 'name-and-organization' };
    }
    if (colleagues.length > 1) return { is: 'unclear', why: 'several', who: colleagues };
    const inVault = namesakes.filter(({ contact }) => contact !== null);
    if (inVault.length > 0) return { is: 'unclear', why: 'name-alone', who: inVault };
    return { is: 'new', person: { contact: null, entries: [] } };
  }

  #addKeys(person: Person, keys: readonly Key[]): void {
    for (const key of keys) addOnce(this.#byKey, keyText(key), person);
  }

  #addNames(person: Person, names: readonly string[]): void {
    for (const name of names) addOnce(this.#byName, plainName(name), person);
  }
}

function addOnce(map: Map<string, Person[]>, key: string, person: Person): void {
  if (map.get(key)?.includes(person) !== true) addTo(map, key, person);
}

const keyText = ([by, key]: Key): string => `${by} ${key}`;

function keysOf(
  uids: readonly string[],
  emails: readonly string[],
  phones: readonly string[],
  urls: readonly string[],
): readonly Key[] {
  return [
    ...uids.map((text): Key => ['uid', text.trim()]),
    ...emails.map((text): Key => ['email', emailKey(text)]),
    ...phones.map((text): Key => ['phone', phoneKey(text)]),
    ...urls.map((text): Key => ['url', urlKey(text)]),
  ].filter(([, key]) => key !== '');
}

function keysOfEntry(entry: ContactEntry): readonly Key[] {
  const texts = (field: (typeof FILLED)[number]): readonly string[] => textsOf(entry, field);
  return keysOf(texts('uid'), texts('email'), texts('phone'), texts('url'));
}

function organizationsOf({ contact, entries }: Person): readonly string[] {
  return contact ? contact.organization : entries.flatMap((entry) => textsOf(entry, 'organization'));
}

/** Whether nothing of an entry would be new in what a person's note says, or will say. */
function saysAll({ contact, entries }: Person, entry: ContactEntry): boolean {
  return FILLED.every((field) => {
    const said = contact ? textsOfContact(contact, field) : entries.flatMap((one) => textsOf(one, field));
    return textsOf(entry, field).every((text) =>
      said.some((one) => fieldKey(field, one) === fieldKey(field, text)),
    );
  });
}
