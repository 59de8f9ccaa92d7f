import { textsOf, type ContactEntry, type EntryField } from '../../exchange/contact-entry.ts';
import type { Moment } from '../../model/moment.ts';
import { configuredNames } from '../../parser/records/configured-names.ts';
import { Ledger } from '../../scorecard/ledger.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { fieldKey } from './address-keys.ts';
import type { Person } from './person.ts';

/**
 * What the vault says of a person outside of the fields that an import fills. NetVault's own table
 * has the cadence of a tier as that of the person, and the last contact of any kind.
 */
export class ToldElsewhere {
  readonly #index: VaultIndex;
  readonly #now: Moment;
  #ledger: Ledger | null = null;
  /** Fields of contacts that the scorecard says not to read. */
  readonly unread: ReadonlySet<string>;

  constructor(index: VaultIndex, now: Moment) {
    this.#index = index;
    this.#now = now;
    this.unread = configuredNames(index.settings.fieldNames.get('contact')).unread;
  }

  /** Whether the vault already says what an entry has for a field. */
  has({ contact }: Person, entry: ContactEntry, field: EntryField, text: string): boolean {
    if (entry.path === undefined) return false;
    if (field === 'cadence') {
      const tier = contact?.tier ?? textsOf(entry, 'tier')[0] ?? '';
      const own = this.#index.settings.tiers.get(tier.toLowerCase());
      return own !== null && own !== undefined && fieldKey(field, own.text) === fieldKey(field, text);
    }
    if (field !== 'last_contact' || !contact) return false;
    this.#ledger ??= Ledger.of(this.#index, this.#now);
    return (this.#ledger.contacts.last(contact.path) ?? '') >= text;
  }
}
