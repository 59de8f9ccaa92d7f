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
  summary: 'Two contacts seem to be the same person.',
  check({ index }, report) {
    const byAddress = new Map<string, ContactRecord>();
    const byName = new Map<string, ContactRecord>();
    for (const contact of index.records('contact')) {
      const same = sharedAddress(byAddress, contact) ?? sharedName(byName, contact);
      remember(byAddress, byName, contact);
      if (!same) continue;
      const { other, field, word } = same;
      report(contact.path, {
        span: wordSpan(index, contact, field, word),
        message: `${contact.name} and ${other.name} may be one person: “${word}” belongs to both`,
        help: `Merge this note with ${other.path}, and keep the other name as an alias`,
        related: [{ path: other.path, message: 'The other contact' }],
      });
    }
  },
});

interface Same {
  readonly other: ContactRecord;
  readonly field: string;
  readonly word: string;
}

const fold = (text: string): string => text.normalize('NFC').trim().toLowerCase();

function addresses({ email }: ContactRecord): string[] {
  return email.map(fold).filter((one) => one.includes('@') && !SHARED.test(one));
}

function names({ name, aliases }: ContactRecord): string[] {
  return [name, ...aliases].map(fold).filter((one) => /\s/.test(one));
}

function sharedAddress(known: ReadonlyMap<string, ContactRecord>, contact: ContactRecord): Same | null {
  for (const word of addresses(contact)) {
    const other = known.get(word);
    if (other) return { other, field: 'email', word };
  }
  return null;
}

function sharedName(known: ReadonlyMap<string, ContactRecord>, contact: ContactRecord): Same | null {
  for (const word of names(contact)) {
    const other = known.get(word);
    if (!other || (addresses(other).length > 0 && addresses(contact).length > 0)) continue;
    // Many people share a name; an alias that is another's name is somebody's own word for it.
    if (fold(other.name) === fold(contact.name) && !agree(contact, other)) continue;
    return { other, field: word === fold(contact.name) ? 'name' : 'aliases', word };
  }
  return null;
}

const digits = (text: string): string => text.replace(/\D+/g, '').slice(-7);

/** Whether two contacts say one thing alike besides their name. */
function agree(one: ContactRecord, other: ContactRecord): boolean {
  const same = (of: (contact: ContactRecord) => readonly string[]): boolean => {
    const known = new Set(of(other).filter((text) => text !== ''));
    return of(one).some((text) => known.has(text));
  };
  return (
    same(({ phone }) => phone.map(digits)) ||
    same(({ url }) => url.map(fold)) ||
    same(({ organization }) => organization.map(fold)) ||
    same(({ location }) => [fold(location ?? '')]) ||
    same(({ birthday }) => [birthday ?? ''])
  );
}

/** Keeps the first contact for each address and name: later ones are reported against it. */
function remember(
  byAddress: Map<string, ContactRecord>,
  byName: Map<string, ContactRecord>,
  contact: ContactRecord,
): void {
  for (const word of addresses(contact)) if (!byAddress.has(word)) byAddress.set(word, contact);
  for (const word of names(contact)) if (!byName.has(word)) byName.set(word, contact);
}
