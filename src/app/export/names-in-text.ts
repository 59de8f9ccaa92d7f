import { UNSPACED } from '../../model/unspaced-scripts.ts';

/**
 * Names and addresses that are found in any text, as whole words and in any case: also in links
 * (`Zelda%20Quux.md`), in other forms of Unicode (decomposed, full width), with invisible
 * characters such as soft hyphens, and with characters by their number in HTML (`&#252;`). In
 * scripts without spaces between words a name is also found within them.
 */
export class NamesInText {
  /** See `matcherOf`; null if there are no names. */
  readonly #names: RegExp | null;

  /** `kept` are other names, such as 王小明 if 王小 is to be found. */
  constructor(names: readonly string[], kept: readonly string[] = []) {
    this.#names = matcherOf(spelled(names), spelled(kept));
  }

  get areNone(): boolean {
    return this.#names === null;
  }

  /** Whether a text contains one of them. */
  areIn(text: string): boolean {
    if (this.#names === null) return false;
    return [...decoded(text).text.matchAll(this.#names)].some((one) => !isKept(one));
  }

  /** A text with something else in place of them. */
  without(text: string, instead: string): string {
    if (this.#names === null) return text;
    const { text: readable, startOf, endOf } = decoded(text);
    let [result, end] = ['', 0];
    for (const match of readable.matchAll(this.#names)) {
      if (isKept(match)) continue;
      const { 0: found, 1: before = '', index } = match;
      result += text.slice(end, startOf(index + before.length)) + instead;
      end = endOf(index + found.length - 1);
    }
    return result + text.slice(end);
  }
}

/** Whether a match is of a name to be kept. */
const isKept = (match: RegExpExecArray): boolean => match.slice(2).some(Boolean);

/** Names as they are searched for: each once, and none of a single character. */
const spelled = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map((name) => decoded(name).text.trim()))].filter((name) => name.length > 1);

const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]$`, 'u');
const BETWEEN_UNSPACED = new RegExp(`([${UNSPACED}])\\s*(?=[${UNSPACED}])`, 'gu');

/**
 * Matches any of some names, in any case and as a whole word where words end. The first group is the
 * character before, since older phones do not support lookbehind; any further one is another name,
 * to be kept, of which one of the first is only a part.
 */
function matcherOf(names: readonly string[], others: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const within = names.filter((name) => BEGINS_UNSPACED.test(name));
  const kept = new Set(others.filter((one) => within.some((name) => one !== name && one.includes(name))));
  for (const name of names) kept.delete(name);
  // Longer names first, so that the whole of a name is found that begins like another.
  const all = [...names, ...kept].sort((one, other) => other.length - one.length);
  const anyOf = (some: readonly string[]): string =>
    some.map((name) => (kept.has(name) ? `(${patternOf(name)})` : patternOf(name))).join('|');
  const spaced = anyOf(all.filter((name) => !BEGINS_UNSPACED.test(name)));
  const unspaced = anyOf(all.filter((name) => BEGINS_UNSPACED.test(name)));
  const either = [`(^|[^\\p{L}\\p{N}]|[${UNSPACED}])(?:${spaced})`, unspaced];
  return new RegExp((spaced === '' ? ['(?!)()', unspaced] : either).filter(Boolean).join('|'), 'giu');
}

/** A name with any space, or what stands for one in addresses; in scripts without spaces also with none or one between any letters. */
function patternOf(name: string): string {
  const escaped = name.replace(BETWEEN_UNSPACED, '$1\0').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const spaced = escaped.replace(/\s+/g, '(?:\\s+|[+_-])').replaceAll('\0', '[\\s・·]?');
  return ENDS_UNSPACED.test(name) ? spaced : `${spaced}(?!(?![${UNSPACED}])[\\p{L}\\p{N}])`;
}

/** A character in an address, which may be encoded more than once. */
const PERCENT = '%(?:25)*';
const NEXT = `${PERCENT}[89ab][\\da-f]`;
const ENCODED = `${PERCENT}(?:[0-7][\\da-f]|[cd][\\da-f]${NEXT}|e[\\da-f](?:${NEXT}){2}|f[0-7](?:${NEXT}){3})`;

/** A character of HTML by its number; and the space that web clippers leave. */
const ENTITY = '&(?:#\\d{1,7}|#x[\\da-f]{1,6}|nbsp);';
/** Characters that nobody sees: soft hyphens, joiners, marks of direction. */
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff';

/** A character with what Unicode composes with it: marks, of half width too, and the parts of Korean syllables. */
const CHARACTER = `(?:${ENCODED}|${ENTITY}|[^])`;
const MARK = `(?:[\\p{M}\\u1160-\\u11ff\\uff9e\\uff9f${INVISIBLE}]|${PERCENT}c[cd]${NEXT}|${PERCENT}e1${PERCENT}8[5-7]${NEXT}|${PERCENT}e3${PERCENT}82${PERCENT}9[9a])`;
const COMPOSED = new RegExp(`${CHARACTER}${MARK}*`, 'giu');

interface Decoded {
  readonly text: string;
  /** Where the character at an offset begins in the original text. */
  readonly startOf: (offset: number) => number;
  /** Where it ends there. */
  readonly endOf: (offset: number) => number;
}

const MAY_BE_CODED = new RegExp(`%[\\da-f]{2}|&(?:#|nbsp)|[${INVISIBLE}]|\\u034f`, 'i');
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]|\\u034f`, 'g');

/** A text with composed characters of usual width, without invisible ones, and with those that are encoded for an address or for HTML decoded. */
function decoded(text: string): Decoded {
  if (!MAY_BE_CODED.test(text) && text === text.normalize('NFKC'))
    return { text, startOf: (offset) => offset, endOf: (offset) => offset + 1 };
  let readable = '';
  const characters = [...text.matchAll(COMPOSED)].flatMap(({ 0: character, index }) => {
    const plain = decodedCharacter(character).replace(ALL_INVISIBLE, '').normalize('NFKC');
    const place = { start: index, end: index + character.length };
    readable += plain;
    return Array.from({ length: plain.length }, () => place);
  });
  return {
    text: readable,
    startOf: (offset) => characters[offset]?.start ?? text.length,
    endOf: (offset) => characters[offset]?.end ?? text.length,
  };
}

function decodedCharacter(character: string): string {
  const [entity = '', hexadecimal, decimal] = /^&(?:#x(.*?)|#(.*?)|nbsp);/i.exec(character) ?? [];
  if (entity !== '') {
    const code = hexadecimal === undefined ? Number(decimal ?? ' '.charCodeAt(0)) : parseInt(hexadecimal, 16);
    return (code > 0x10ffff ? entity : String.fromCodePoint(code)) + character.slice(entity.length);
  }
  try {
    return decodeURIComponent(character.replace(/%(?:25)+(?=[\da-f]{2})/gi, '%'));
  } catch {
    return character;
  }
}
