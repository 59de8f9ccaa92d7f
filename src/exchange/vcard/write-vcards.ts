import ICAL from 'ical.js';
import { LINE_LENGTH, PRODUCT } from '../content-lines.ts';
import { namePartsOf } from '../name-parts.ts';
import { isYearOrMonth } from '../../parser/records/birthday-field.ts';

/** A person for an address book. */
export interface VcardPerson {
  readonly name: string;
  /** Its first and last name, if they are known. */
  readonly knownParts: { readonly first: string; readonly last: string } | null;
  readonly uid: string;
  readonly aliases: readonly string[];
  readonly organization: readonly string[];
  readonly role: string | null;
  readonly email: readonly string[];
  readonly phone: readonly string[];
  readonly url: readonly string[];
  readonly location: string | null;
  /** `YYYY-MM-DD`, `--MM-DD` without the year, or `YYYY-MM` or `YYYY` alone; null for none. */
  readonly birthday: string | null;
  readonly tags: readonly string[];
}

/**
 * An address book (vCard 3.0, RFC 2426, which phones, Apple, Google and Outlook all read): lines
 * of at most 75 octets that end in CR LF. A birthday without a year has Apple's year 1604, with
 * the parameter that says so; a month or a year alone is a text, so that nobody reads a day into it.
 */
export function writeVcards(people: readonly VcardPerson[]): string {
  ICAL.foldLength = LINE_LENGTH;
  return people.map((person) => `${cardOf(person)}\r\n`).join('');
}

/** A type of value, as the library writes it. */
interface ValueType {
  readonly toICAL: (value: string, structuredEscape: string) => string;
}

/** The library's vCard 3.0, with semicolons escaped in every text (RFC 2426, 4), not only in those with parts. */
const DESIGN = ((plain: typeof ICAL.design.vcard3) => {
  const values = plain.value as Readonly<Record<'text', ValueType>>;
  const toICAL = (value: string): string => values.text.toICAL(value, ';');
  return { ...plain, value: { ...values, text: { ...values.text, toICAL } } };
})(ICAL.design.vcard3);

type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]];

function cardOf(person: VcardPerson): string {
  const { name, role, location, birthday, tags } = person;
  const { family, given, prefixes, suffixes } = namePartsOf(name, person.knownParts);
  const text = (property: string, ...values: unknown[]): Property => [property, {}, 'text', ...values];
  const properties: Property[] = [
    text('version', '3.0'),
    text('prodid', PRODUCT),
    text('fn', name),
    text('n', [family, given, '', prefixes, suffixes]),
    text('uid', person.uid),
    ...person.aliases.map((alias) => text('nickname', alias)),
    ...person.organization.map((organization) => text('org', [organization])),
    ...(role === null ? [] : [text('title', role)]),
    ...person.email.map((email) => text('email', email)),
    ...person.phone.map((phone) => text('tel', phone)),
    ...person.url.map((url): Property => ['url', {}, 'uri', url]),
    ...(location === null ? [] : [text('adr', ['', '', '', location, '', '', ''])]),
    ...(birthday === null ? [] : [birthdayOf(birthday)]),
    ...(tags.length === 0 ? [] : [['categories', {}, 'text', ...tags] satisfies Property]),
  ];
  return ICAL.stringify.component(['vcard', properties, []] as never, DESIGN);
}

const NO_YEAR = '1604';

function birthdayOf(birthday: string): Property {
  if (isYearOrMonth(birthday)) return ['bday', {}, 'text', birthday];
  if (!birthday.startsWith('--')) return ['bday', {}, 'date', birthday];
  return ['bday', { 'x-apple-omit-year': NO_YEAR }, 'date', `${NO_YEAR}${birthday.slice(1)}`];
}
