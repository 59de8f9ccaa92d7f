import { noteName } from '../model/note-name.ts';
import { linkAt } from '../parser/links.ts';
import { placeAt } from '../parser/place.ts';
import type { ContactRecord } from '../parser/records/contact.ts';
import { defineRule } from './engine/define-rule.ts';
import { wordSpan } from './engine/field-span.ts';

/** Beginnings of addresses that many people share. */
const SHARED =
  /^(?:info|office|contact|kontakt|hello|hallo|mail|team|sales|support|press|admin|post|service)@/;

export const duplicateContact = defineRule({
  id: 'duplicate-contact',
  family: 'contacts',
  severity: 'warning',
  dependsOn: 'vault',
  summary: 'Two contacts seem to be the same person.',
  check({ index }, report) {
    const byAddress = new Map<string, readonly ContactRecord[]>();
    const byName = new Map<string, readonly ContactRecord[]>();
    for (const contact of index.records('contact')) {
      const [own, called] = [addresses(contact), names(contact)];
      const isOther = (other: ContactRecord): boolean =>
        !worksFor(contact, other) && !worksFor(other, contact);
      const same =
        shared(byAddress, own, isOther) ?? shared(byName, called, (other) => mayBeSamePerson(contact, other));
      remember(byAddress, own, contact);
      remember(byName, called, contact);
      if (!same) continue;
      const { other, word } = same;
      const field = own.includes(word) ? 'email' : word === fold(contact.name) ? 'name' : 'aliases';
      report(contact.path, {
        span: wordSpan(index, contact, field, word),
        message: `${contact.name} and ${other.name} may be one person: “${word}” belongs to both`,
        help: '',
        advice: { do: 'merge', notes: [other.path, contact.path] },
        related: [{ path: other.path, message: 'The other contact' }],
      });
    }
  },
});

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** The addresses of a contact that are one person’s. */
function addresses({ email }: ContactRecord): string[] {
  return email.map(fold).filter((one) => one.includes('@') && !SHARED.test(one));
}

function names({ name, aliases }: ContactRecord): string[] {
  return [name, ...aliases].map(fold).filter((one) => /\s/.test(one));
}

/** The first of these words that somebody has, and who, among those who fit. */
function shared(
  known: ReadonlyMap<string, readonly ContactRecord[]>,
  words: readonly string[],
  fits: (other: ContactRecord) => boolean,
): { readonly other: ContactRecord; readonly word: string } | undefined {
  return words.flatMap((word) => {
    const other = known.get(word)?.find(fits);
    return other ? { other, word } : [];
  })[0];
}

/** Whether a contact is the card of another's organization, which may have the same address. */
function worksFor({ organization }: ContactRecord, { name }: ContactRecord): boolean {
  return organization.some((one) => {
    const found = linkAt(one, 0, placeAt(0));
    return fold(found ? noteName(found.link.target) : one) === fold(name);
  });
}

/** Whether two contacts who share a name may be one person. */
function mayBeSamePerson(contact: ContactRecord, other: ContactRecord): boolean {
  // Many people share a name, and an alias that is another person's name may be the user's own word for
  // someone.
  return (
    [contact, other].some((one) => addresses(one).length === 0) &&
    (fold(other.name) !== fold(contact.name) || shareDetail(contact, other))
  );
}

const digits = (text: string): string => text.replace(/\D+/g, '').slice(-7);

/** Whether two contacts have a detail in common besides their name. */
function shareDetail(one: ContactRecord, other: ContactRecord): boolean {
  const known = detailsOf(other);
  return detailsOf(one).some((texts, at) => texts.some((text) => text !== '' && known[at]?.includes(text)));
}

function detailsOf({ phone, url, organization, location, birthday }: ContactRecord): readonly string[][] {
  return [
    phone.map(digits),
    ...[url, organization, [location ?? ''], [birthday ?? '']].map((texts) => texts.map(fold)),
  ];
}

/** The most contacts that are remembered for an address or a name: one may be the card of an organization. */
const MAX_REMEMBERED = 3;

/** Keeps the first contacts for each address and name: later ones are reported against them. */
function remember(
  known: Map<string, readonly ContactRecord[]>,
  words: readonly string[],
  contact: ContactRecord,
): void {
  for (const word of words) {
    const all = known.get(word) ?? [];
    if (all.length < MAX_REMEMBERED) known.set(word, [...all, contact]);
  }
}
