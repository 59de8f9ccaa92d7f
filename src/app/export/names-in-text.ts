import { groupBy } from '../../model/group-by.ts';
import { UNSPACED } from '../../model/unspaced-scripts.ts';

/**
 * Names and addresses that are found in any text, as whole words and in any case: also in links
 * (`Zelda%20Quux.md`), in other forms of Unicode (decomposed, full width), with invisible
 * characters such as soft hyphens, and with characters by their number in HTML (`&#252;`). In
 * scripts without spaces between words a name is also found within them.
 */
export class NamesInText {
  /** The others that are in the pattern, too, by `keyOf`. */
  readonly #kept: ReadonlySet<string>;
  /** See `matcherOf`; null if there are no names. */
  readonly #matcher: RegExp | null;

  /** `others` are names that are kept where one of the first is only a part of them: 王小明 if 王小 is to be found, `Li Wei` if `Li` is. */
  constructor(names: readonly string[], others: readonly string[] = []) {
    const all = spelled(names);
    const found = matcherOf(all);
    const kept = found === null ? [] : spelled(others).filter((one) => isOtherName(one, found));
    const own = new Set(all.map(keyOf));
    this.#kept = new Set(kept.map(keyOf).filter((one) => !own.has(one)));
    this.#matcher = kept.length === 0 ? found : matcherOf([...all, ...kept]);
  }

  get areNone(): boolean {
    return this.#matcher === null;
  }

  /** Whether a text contains one of them. */
  areIn(text: string): boolean {
    return !this.#foundIn(decoded(text).text).next().done;
  }

  /** A text with something else in place of them. */
  without(text: string, instead: string): string {
    if (this.#matcher === null) return text;
    const { text: readable, startOf, endOf } = decoded(text);
    let [result, end] = ['', 0];
    for (const { found, at } of this.#foundIn(readable)) {
      result += text.slice(end, startOf(at)) + instead;
      end = endOf(at + found.length - 1);
    }
    return result + text.slice(end);
  }

  *#foundIn(text: string): Generator<Found> {
    if (this.#matcher === null) return;
    for (const one of matches(this.#matcher, text)) if (!this.#kept.has(keyOf(one.found))) yield one;
  }
}

/** A name in a text, and its offset. */
interface Found {
  readonly found: string;
  readonly at: number;
}

function* matches(matcher: RegExp, text: string): Generator<Found> {
  // `matchAll` would copy the pattern, which may have thousands of names, and compile it for each text.
  for (let from = 0; ;) {
    matcher.lastIndex = from;
    const match = matcher.exec(text);
    if (!match) return;
    from = matcher.lastIndex;
    const { 0: found, 1: before, 2: beforeLetter, index } = match;
    const { length } = before ?? beforeLetter ?? '';
    yield { found: found.slice(length), at: index + length };
  }
}

/** What the spellings of a name that `matcherOf` matches have in common. */
const keyOf = (name: string): string => name.replace(BETWEEN_WORDS, '').toLowerCase();
const BETWEEN_WORDS = /[\s+_・·-]/g;

const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const IS_LETTER = new RegExp(`^[${UNSPACED}]$`, 'u');

/** Names as they are searched for: each once, and none of a single character, unless it may be a word. */
const spelled = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map((name) => decoded(name).text.trim()))].filter(
    (name) => keyOf(name).length > 1 || IS_LETTER.test(name),
  );

/** Words of names, with what stands between them: `Anna-Maria van den Berg`. */
const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:v[ao]n|de[nrl]?|d[aiou]s?|l[ae]s?|te[nr]|zu|bin|[ae]l|\p{Lu}[\p{L}\p{M}'’.-]*))+$/u;

/**
 * Whether a name that contains others is that of somebody else. In scripts with spaces only a full
 * name that contains single words is: “Zelda’s sister” and “Anna and Bo” name Zelda and Anna.
 */
function isOtherName(name: string, matcher: RegExp): boolean {
  const parts = [...matches(matcher, name)].map(({ found }) => found);
  const isFull = FULL_NAME.test(name) && !/['’]s(?![\p{L}])/u.test(name);
  return parts.length > 0 && parts.every((one) => BEGINS_UNSPACED.test(one) || (isFull && !/\s/.test(one)));
}

const WORD_END = `(?!(?![${UNSPACED}])[\\p{L}\\p{N}])`;
/** The end of a name of one letter: forms of address may follow. */
const LETTER_END = '(?=さん|さま|様|氏|君|くん|ちゃん|先生|女士|小姐|老师|老師|씨|님|(?![\\p{L}\\p{N}]))';

/**
 * Matches any of some names, in any case and as a whole word where words end, the longest first. The
 * first or second group is the character before, since older phones do not support lookbehind.
 * Null if there are no names.
 */
function matcherOf(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const letters = names.filter((name) => IS_LETTER.test(name));
  const within = names.filter((name) => name.length > 1 && BEGINS_UNSPACED.test(name));
  const words = names.filter((name) => !BEGINS_UNSPACED.test(name));
  const anyOf = (some: readonly string[]): string => (some.length === 0 ? '(?!)' : oneOf(some.map(atomsOf)));
  return new RegExp(
    `${anyOf(within)}|(^|[^\\p{L}\\p{N}]|[${UNSPACED}])${anyOf(words)}|(^|[^\\p{L}\\p{N}])${anyOf(letters)}`,
    'giu',
  );
}

/** A letter in lower case, so that names in other cases begin alike; unchanged if there is no single one. */
function lowerCase(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}

/** Between letters of scripts without spaces; and a space, a hyphen, or what stands for one in addresses. */
const SPACE = '(?:\\s+| *[+_・·-]+ *)';
const MAYBE_SPACE = `${SPACE}?`;

/** The parts of the pattern for a name: a letter or sign each, what may be between them, and its end. */
function atomsOf(name: string): readonly string[] {
  const atoms: string[] = [];
  let isUnspaced = false;
  let spaces = '';
  for (const character of name) {
    if (keyOf(character) === '') {
      spaces = SPACE;
      continue;
    }
    const isNext = BEGINS_UNSPACED.test(character);
    const between = isUnspaced && isNext ? MAYBE_SPACE : spaces;
    if (between !== '') atoms.push(between);
    atoms.push(lowerCase(character).replace(/[.*+?^${}()|[\]\\/]/, '\\$&'));
    [isUnspaced, spaces] = [isNext, ''];
  }
  const end = IS_LETTER.test(name) ? LETTER_END : isUnspaced ? '' : WORD_END;
  return [...atoms, end];
}

/** Patterns nest no deeper than this. */
const MAX_DEPTH = 100;

/**
 * A pattern for any of these sequences, with what they begin with written once, so that a search does
 * not try each name at each character. A longer one is tried before one that it begins with.
 */
function oneOf(all: readonly (readonly string[])[], from = 0, depth = 0): string {
  const [first = []] = all;
  if (all.length === 1) return first.slice(from).join('');
  if (depth > MAX_DEPTH) {
    const longest = all.toSorted((one, other) => other.length - one.length);
    return `(?:${longest.map((one) => one.slice(from).join('')).join('|')})`;
  }
  let same = from;
  while (same < first.length - 1 && all.every((one) => one.length - 1 > same && one[same] === first[same]))
    same++;
  const start = first.slice(from, same).join('');
  const byNext = groupBy(all, (one) => [one.length - 1 > same ? (one[same] ?? '') : '']);
  const longer = [...byNext].filter(([next]) => next !== '').map(([, some]) => oneOf(some, same, depth + 1));
  const ended = byNext.get('')?.[0];
  const either = ended ? [...longer, ended.slice(same).join('')] : longer;
  return either.length === 1 ? start + String(either[0]) : `${start}(?:${either.join('|')})`;
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
