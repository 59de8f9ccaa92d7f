/**
 * Names and addresses that are found in any text, as whole words and in any case: also in links
 * (`Zelda%20Quux.md`) and in the decomposed Unicode of some file systems.
 */
export class NamesInText {
  /** With the character before as the first group; null if there are no names. */
  readonly #names: RegExp | null;

  constructor(names: readonly string[]) {
    this.#names = matcherOf(names);
  }

  get areNone(): boolean {
    return this.#names === null;
  }

  /** Whether a text contains one of them. */
  areIn(text: string): boolean {
    return this.#names !== null && new RegExp(this.#names).test(decoded(text).text);
  }

  /** A text with something else in place of them. */
  without(text: string, instead: string): string {
    if (this.#names === null) return text;
    const { text: readable, startOf, endOf } = decoded(text);
    let [result, end] = ['', 0];
    for (const { 0: found, 1: before = '', index } of readable.matchAll(this.#names)) {
      result += text.slice(end, startOf(index + before.length)) + instead;
      end = endOf(index + found.length - 1);
    }
    return result + text.slice(end);
  }
}

/**
 * Matches any of some texts as a whole word, in any case, with the character before it: older
 * phones do not support lookbehind.
 */
function matcherOf(texts: readonly string[]): RegExp | null {
  const all = [...new Set(texts.map((text) => text.normalize().trim()).filter((text) => text.length > 1))];
  if (all.length === 0) return null;
  // Longer names first, so that the whole of a name is removed that begins like another.
  const longest = all.sort((one, other) => other.length - one.length);
  const escaped = longest.map((text) =>
    text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '(?:\\s+|[+_-])'),
  );
  return new RegExp(`(^|[^\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** A character in an address, which may be encoded more than once. */
const PERCENT = '%(?:25)*';
const NEXT = `${PERCENT}[89ab][\\da-f]`;
const ENCODED = `${PERCENT}(?:[0-7][\\da-f]|[cd][\\da-f]${NEXT}|e[\\da-f](?:${NEXT}){2}|f[0-7](?:${NEXT}){3})`;

/** A character with what Unicode composes with it: marks, and the parts of Korean syllables. */
const CHARACTER = `(?:${ENCODED}|[^])`;
const MARK = `(?:[\\p{M}\\u1160-\\u11ff]|${PERCENT}c[cd]${NEXT}|${PERCENT}e1${PERCENT}8[5-7]${NEXT}|${PERCENT}e3${PERCENT}82${PERCENT}9[9a])`;
const COMPOSED = new RegExp(`${CHARACTER}${MARK}*`, 'giu');

interface Decoded {
  readonly text: string;
  /** Where the character at an offset begins in the original text. */
  readonly startOf: (offset: number) => number;
  /** Where it ends there. */
  readonly endOf: (offset: number) => number;
}

/** A text with composed characters, and with those that are encoded for an address decoded. */
function decoded(text: string): Decoded {
  if (!/%[\da-f]{2}/i.test(text) && text === text.normalize())
    return { text, startOf: (offset) => offset, endOf: (offset) => offset + 1 };
  let readable = '';
  const characters: { readonly start: number; readonly end: number }[] = [];
  for (const { 0: character, index } of text.matchAll(COMPOSED)) {
    const plain = decodedCharacter(character).normalize();
    const place = { start: index, end: index + character.length };
    characters.push(...Array.from({ length: plain.length }, () => place));
    readable += plain;
  }
  return {
    text: readable,
    startOf: (offset) => characters[offset]?.start ?? text.length,
    endOf: (offset) => characters[offset]?.end ?? text.length,
  };
}

function decodedCharacter(character: string): string {
  try {
    return decodeURIComponent(character.replace(/%(?:25)+(?=[\da-f]{2})/gi, '%'));
  } catch {
    return character;
  }
}
