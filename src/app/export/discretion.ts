import { readFrontMatter } from '../../parser/front-matter.ts';
import type { ParsedNote } from '../../parser/parsed-note.ts';
import type { ContactRecord } from '../../parser/records/contact.ts';
import { privateValue } from '../../parser/records/private-word.ts';
import type { VaultIndex } from '../../vault/vault-index.ts';
import { fileName } from '../../vault/vault-index.ts';
import { urlKey } from '../import/address-keys.ts';
import { KnownNumbers, withoutDetails, withoutNumbers } from './details-in-text.ts';
import { withoutLinkTexts } from './links-in-text.ts';
import { NamesInText } from './names-in-text.ts';

/** Replaces what must not leave the vault. */
export const WITHHELD = 'private';

/**
 * Decides what may leave a vault: nothing about people whose note says `private: true`, not even
 * their names, and nothing from any other note that says so; with `redact`, nobody's e-mail
 * addresses, telephone numbers, links, addresses or log texts.
 */
export class Discretion {
  readonly redact: boolean;
  readonly #hidden: ReadonlySet<string>;
  /** Names, e-mail addresses, telephone numbers and web addresses of hidden people. */
  readonly #names: NamesInText;
  /** Of hidden people; of everybody, if redacted. */
  readonly #numbers: KnownNumbers;

  constructor(index: VaultIndex, redact: boolean) {
    this.redact = redact;
    const people = index.records('contact').filter((one) => one.private);
    const notes = [...index.notes.values()].filter(isPrivate);
    this.#hidden = new Set([...people, ...notes].map(({ path }) => path));
    const namesOf = (some: readonly ContactRecord[]): string[] =>
      some.flatMap(({ path, name, aliases }) => [fileName(path), name, ...aliases]);
    const others = index.records('contact').filter((one) => !one.private);
    // Without a path, an address may be that of an employer.
    const pages = (url: readonly string[]): string[] => url.map(urlKey).filter((one) => one.includes('/'));
    const traces = people.flatMap(({ email, phone, url }) => [...email, ...phone, ...url, ...pages(url)]);
    this.#names = new NamesInText([...namesOf(people), ...traces], namesOf(others));
    const withNumbers = redact ? index.records('contact') : people;
    this.#numbers = new KnownNumbers(withNumbers.flatMap(({ phone }) => phone));
  }

  /** Whether a note, or a person by name, is hidden. */
  isHidden(path: string): boolean {
    return this.#hidden.has(path) || this.mentions(path);
  }

  /** Whether a text names a hidden person. */
  mentions(text: string): boolean {
    return this.#names.areIn(text);
  }

  /** Those of some addresses or numbers in which nothing is hidden. */
  open(values: readonly string[]): readonly string[] {
    return values.filter((one) => this.clean(one) === one);
  }

  /**
   * Data with hidden names and numbers and, if redacted, all e-mail addresses, telephone numbers and
   * links removed from the texts in it, and the texts of links to hidden people.
   */
  clean<Data>(data: Data): Data {
    if (this.#names.areNone && !this.redact) return data;
    return this.#cleaned(data) as Data;
  }

  #cleaned(data: unknown): unknown {
    if (typeof data === 'string') {
      const unlinked = withoutLinkTexts(data, (target) => this.mentions(target), WITHHELD);
      const nameless = this.#names.without(unlinked, WITHHELD);
      const without = this.redact ? withoutDetails : withoutNumbers;
      return without(nameless, this.#numbers, WITHHELD);
    }
    if (Array.isArray(data)) return data.map((one) => this.#cleaned(one));
    if (data === null || typeof data !== 'object') return data;
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, this.#cleaned(value)]));
  }
}

/** Whether a note says that it is private. One that is no record does so by one word that is not a no. */
function isPrivate({ text, record }: Pick<ParsedNote, 'text' | 'record'>): boolean {
  if (record) return record.private;
  return /\bprivate\b/i.test(text) && privateValue(readFrontMatter(text).root) !== undefined;
}
