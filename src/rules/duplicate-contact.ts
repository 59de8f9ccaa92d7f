import type { ContactRecord } from '../parser/records/contact.ts';
import { defineRule, type Example } from './define-rule.ts';
import { wordSpan } from './field-span.ts';

const vault = (second: string): Example => ({
  notes: {
    'Ada Lovelace.md': '---\ntype: contact\nemail: ada@example.org\n---\n',
    'Countess of Lovelace.md': `---\ntype: contact\n${second}---\n`,
  },
});

/** Addresses that many people share. */
const SHARED =
  /^(?:info|office|contact|kontakt|hello|hallo|mail|team|sales|support|press|admin|post|service)@/;

export const duplicateContact = defineRule({
  id: 'duplicate-contact',
  family: 'contacts',
  severity: 'warning',
  summary: 'Two contacts seem to be the same person.',
  explanation:
    'What is done with one is not counted for the other. They share an e-mail address (other than info@ and the like), or a name of several words, also as an alias, unless both have addresses and none in common. Merge the two notes and keep one name as an alias.',
  bad: [vault('email: Ada@Example.org\n'), vault('aliases: [Ada Lovelace]\n')],
  good: [vault('email: countess@example.org\n')],
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
    return { other, field: word === fold(contact.name) ? 'name' : 'aliases', word };
  }
  return null;
}

/** The first of several stays: all others are reported against it. */
function remember(
  byAddress: Map<string, ContactRecord>,
  byName: Map<string, ContactRecord>,
  contact: ContactRecord,
): void {
  for (const word of addresses(contact)) if (!byAddress.has(word)) byAddress.set(word, contact);
  for (const word of names(contact)) if (!byName.has(word)) byName.set(word, contact);
}
