import { shownText } from '../../model/shown-text.ts';
import {
  FILLED_FIELDS,
  nameOf,
  textsOf,
  type ContactEntry,
  type FilledField,
} from '../../exchange/contact-entry.ts';
import { plainName } from '../../model/plain-name.ts';
import { namesAgree, emailKey, fieldKey, nameKeys, nameWords, phoneKey, urlKey } from './address-keys.ts';
import { personNames, textsOfContact, type Person } from './person.ts';

/** An address that can identify the person of an entry, normalized for comparison. */
export type Key = readonly [by: 'uid' | 'email' | 'phone' | 'url', key: string];

/** People with something in common. */
export interface Group {
  readonly all: ReadonlySet<Person>;
  readonly inVault: ReadonlySet<Person>;
}

/** The most names by which one person is looked up. */
const MAX_NAMES = 50;
/** The largest group whose people are compared one by one; in a larger one only those with a word of the name. */
const MAX_COMPARED = 50;
/**
 * The most people with the same address, or with the same name and a common word: what more
 * people share identifies nobody.
 */
const MAX_ALIKE = 1000;

const NO_PEOPLE: Group = { all: new Set(), inVault: new Set() };

/** Groups of people, by what they have in common. */
class Groups {
  readonly #groups = new Map<string, { readonly all: Set<Person>; readonly inVault: Set<Person> }>();

  add(common: string, person: Person): void {
    const group = this.#groups.get(common) ?? { all: new Set(), inVault: new Set() };
    this.#groups.set(common, group);
    group.all.add(person);
    if (person.contact) group.inVault.add(person);
  }

  of(common: string): Group {
    return this.#groups.get(common) ?? NO_PEOPLE;
  }
}

/**
 * The people of the vault and of an address book, found by what they have in common with an
 * entry. The time for a lookup does not depend on their number.
 */
export class KnownPeople {
  readonly #byKey = new Groups();
  readonly #byName = new Groups();
  readonly #byLikeName = new Groups();
  readonly #byWord = new Groups();
  readonly #byOrganization = new Groups();
  readonly #byText = new Groups();
  /** The words of each name of a person. */
  readonly #names = new Map<Person, Map<string, readonly string[]>>();

  /** Adds a person of the vault. */
  addContact(person: Person & { readonly contact: object }): void {
    const { contact } = person;
    // A note that does not give its status has one nevertheless.
    const texts = (field: FilledField): readonly string[] =>
      field === 'status' ? [contact.status] : textsOfContact(contact, field);
    for (const name of personNames(person)) this.#addName(person, name);
    this.#addTexts(person, texts);
    for (const key of keysIn(texts)) this.#byKey.add(keyText(key), person);
    if (person.exportedAs !== undefined) this.#byKey.add(keyText(['uid', person.exportedAs]), person);
  }

  /**
   * Adds an entry to its person. For a person of the vault only addresses and names are used:
   * everything else comes from their note.
   */
  addEntry(person: Person, entry: ContactEntry): void {
    for (const key of keysOf(entry)) this.#byKey.add(keyText(key), person);
    for (const name of [nameOf(entry), ...textsOf(entry, 'aliases')]) this.#addName(person, name);
    if (person.contact === null) this.#addTexts(person, (field) => textsOf(entry, field));
  }

  peopleWith(key: Key): Group {
    return this.#byKey.of(keyText(key));
  }

  namesakes(name: string): Group {
    return this.#byName.of(nameKeys(name).same);
  }

  /** Those with this name, or with one that differs by the generation: `Tom Li` and `Tom Li Jr.` */
  withLikeName(name: string): Group {
    return this.#byLikeName.of(nameKeys(name).alike);
  }

  /** Those in a group with this name, or with one that can be the same person's. */
  withMatchingName({ all }: Group, name: string): readonly Person[] {
    const words = nameWords(name);
    // The exact name matches even if none of its words counts as a whole one: `李`, `J. K.`, `🦊`.
    const namesakes = this.namesakes(name).all;
    const isCalledSo = (person: Person): boolean =>
      namesakes.has(person) ||
      [...(this.#names.get(person)?.values() ?? [])].some((own) => namesAgree(own, words));
    if (all.size <= MAX_COMPARED) return [...all].filter(isCalledSo);
    // Names of the same person have a whole word in common.
    const whole = [...new Set(words.filter((word) => word.length > 1))];
    const near = whole.flatMap((word) => peopleInBoth(all, this.#byWord.of(word).all));
    return [...new Set([...peopleInBoth(all, namesakes), ...near])].filter(isCalledSo);
  }

  /** Those in a group with the organization of an entry. */
  colleagues({ all }: Group, entry: ContactEntry): readonly Person[] {
    const organizations = textsOf(entry, 'organization').map(plainName);
    return [...new Set(organizations.flatMap((one) => peopleInBoth(all, this.#byOrganization.of(one).all)))];
  }

  /**
   * The only one in a group whose note has, or will have, everything that an entry says; null if
   * there is none or several.
   */
  findByAllValues({ all }: Group, entry: ContactEntry): Person | null {
    const groups = FILLED_FIELDS.flatMap((field) =>
      textsOf(entry, field).map((text) => this.#byText.of(textKey(field, text)).all),
    );
    const rarest = groups.reduce((least, group) => (group.size < least.size ? group : least), all);
    const [one, ...others] = peopleInBoth(all, rarest).filter((person) =>
      groups.every((group) => group.has(person)),
    );
    return one && others.length === 0 ? one : null;
  }

  #addName(person: Person, name: string): void {
    const plain = plainName(name);
    const { same, alike } = nameKeys(name);
    this.#byName.add(same, person);
    this.#byLikeName.add(alike, person);
    const names = this.#names.get(person) ?? new Map<string, readonly string[]>();
    this.#names.set(person, names);
    if (names.has(plain) || names.size >= MAX_NAMES) return;
    const words = nameWords(name);
    names.set(plain, words);
    for (const word of words) this.#byWord.add(word, person);
  }

  #addTexts(person: Person, texts: (field: FilledField) => readonly string[]): void {
    for (const one of texts('organization')) this.#byOrganization.add(plainName(shownText(one)), person);
    for (const field of FILLED_FIELDS)
      for (const text of texts(field)) this.#byText.add(textKey(field, text), person);
  }
}

/** Empty if there would be too many: see `MAX_ALIKE`. */
function peopleInBoth(one: ReadonlySet<Person>, other: ReadonlySet<Person>): readonly Person[] {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  return few.size > MAX_ALIKE ? [] : [...few].filter((person) => many.has(person));
}

const keyText = ([by, key]: Key): string => `${by} ${key}`;
const textKey = (field: FilledField, text: string): string => `${field} ${fieldKey(field, text)}`;

/** The addresses of an entry, the most distinctive first. */
export function keysOf(entry: ContactEntry): readonly Key[] {
  return keysIn((field) => textsOf(entry, field));
}

function keysIn(texts: (field: FilledField) => readonly string[]): readonly Key[] {
  return [
    ...texts('uid').map((text): Key => ['uid', text.trim()]),
    ...texts('email').map((text): Key => ['email', emailKey(text)]),
    ...texts('phone').map((text): Key => ['phone', phoneKey(text)]),
    ...texts('url').map((text): Key => ['url', urlKey(text)]),
  ].filter(([, key]) => key !== '');
}
