import { normalizeKey } from '../normalize-key.ts';

/** What is known of one field's names. */
interface NamedField {
  readonly facts: { readonly spellings: readonly string[]; readonly vcard: readonly string[] };
}

/** What one kind of record calls its fields, and what others call them. */
export class FieldNames {
  /** NetVault's own names, in the order of the definition. */
  readonly own: readonly string[];
  /** Own name → other people's spellings, as `normalizeKey` writes them. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly #own: ReadonlySet<string>;
  readonly #byKey = new Map<string, string>();
  readonly #byVcard = new Map<string, string>();

  constructor(fields: ReadonlyMap<string, NamedField>) {
    this.own = [...fields.keys()];
    this.#own = new Set(this.own);
    this.spellings = new Map(
      [...fields].map(([name, { facts }]) => [name, facts.spellings.map(normalizeKey)]),
    );
    for (const name of this.own) this.#byKey.set(normalizeKey(name), name);
    for (const [name, { facts }] of fields) {
      for (const key of this.spellings.get(name) ?? []) if (!this.#byKey.has(key)) this.#byKey.set(key, name);
      for (const key of facts.vcard) this.#byVcard.set(key, name);
    }
  }

  isOwn(key: string): boolean {
    return this.#own.has(key);
  }

  /** NetVault's name for a key in any spelling that is built in; null where it is none of ours. */
  named(key: string): string | null {
    return this.#byKey.get(normalizeKey(key)) ?? this.#vcardName(key);
  }

  /** `EMAIL[HOME]`, `TEL[1:]`, `ADR[WORK].LOCALITY`: the keys of VCF Contacts (names of RFC 6350). */
  #vcardName(key: string): string | null {
    if (this.#byVcard.size === 0) return null;
    const found = /^([A-Z]+)(?:\[[^\]]{0,60}\])?(\.[A-Z]+)?$/.exec(key.trim());
    return found ? (this.#byVcard.get(`${found[1] ?? ''}${found[2] ?? ''}`) ?? null) : null;
  }
}
