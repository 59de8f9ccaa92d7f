import { normalizeKey, splitCamelCase } from '../normalize-key.ts';

/** The names of a field in other tools. */
interface NamedField {
  readonly facts: { readonly spellings: readonly string[]; readonly vcard: readonly string[] };
}

/** The most keys that are cached. */
const MAX_CACHED = 1000;

/** The names of a kind's fields, NetVault's own and those of other tools. */
export class FieldNames {
  /** NetVault's own names, in the order of the definition. */
  readonly own: readonly string[];
  /** NetVault's name → other tools' names, normalized by `normalizeKey`. */
  readonly spellings: ReadonlyMap<string, readonly string[]>;
  readonly #own: ReadonlySet<string>;
  readonly #byKey = new Map<string, string>();
  readonly #byVcard = new Map<string, string>();
  /** The answers of `ownName`: a vault has few different keys, each in many notes. */
  readonly #asked = new Map<string, string | null>();

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

  /** NetVault's name for a key in any built-in spelling; null if the key is unknown. */
  ownName(key: string): string | null {
    let name = this.#asked.get(key);
    if (name === undefined) {
      name = this.#find(key);
      if (this.#asked.size < MAX_CACHED) this.#asked.set(key, name);
    }
    return name;
  }

  #find(key: string): string | null {
    return (
      this.#byKey.get(normalizeKey(key)) ??
      this.#vcardName(key) ??
      (key === key.toLowerCase() ? undefined : this.#byKey.get(normalizeKey(splitCamelCase(key)))) ??
      null
    );
  }

  /** The field for a vCard key as the plugin VCF Contacts writes it: `EMAIL[HOME]`, `TEL[1:]`, `ADR[WORK].LOCALITY` (names of RFC 6350). */
  #vcardName(key: string): string | null {
    if (this.#byVcard.size === 0) return null;
    const found = /^([A-Z]+)(?:\[[^\]]{0,60}\])?(\.[A-Z]+)?$/.exec(key.trim());
    return found ? (this.#byVcard.get(`${found[1] ?? ''}${found[2] ?? ''}`) ?? null) : null;
  }
}
