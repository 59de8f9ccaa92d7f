import { groupBy } from '../../model/group-by.ts';
import { plainLetters } from '../../model/plain-name.ts';
import type { Span } from '../../model/span.ts';
import { UNSPACED } from '../../model/unspaced-scripts.ts';

/**
 * Names and addresses that are found in any text, as whole words and in any letters in which people
 * can be named (`plainLetters`): in any case, with or without accents. Also in links
 * (`Zelda%20Quux.md`), in other forms of Unicode (decomposed, full width), with invisible
 * characters such as soft hyphens, and with characters by their number in HTML (`&#252;`). In
 * scripts without spaces between words a name is also found within them.
 */
export class NamesInText {
  /** The others that are in the pattern, too, by `keyOf`. */
  readonly #kept: ReadonlySet<string>;
  /** The others that only accents distinguish from one of the first, by `exactKey`. */
  readonly #exact: ReadonlySet<string>;
  /** See `matcherOf`; null if there are no names. */
  readonly #matcher: RegExp | null;

  /**
   * `others` are names that are kept where one of the first is only a part of them, or where only
   * accents distinguish them: 王小明 if 王小 is to be found, `Li Wei` if `Li` is, `Aná` if `Ana` is.
   */
  constructor(names: readonly string[], others: readonly string[] = []) {
    const all = spelled(names);
    const found = matcherOf(all);
    const own = new Set(all.map(keyOf));
    const kept = found === null ? [] : spelled(others.filter((one) => isOtherName(one, found)));
    this.#kept = new Set(kept.map(keyOf).filter((one) => !own.has(one)));
    const exact = new Set(names.map(exactKey));
    const alike = found === null ? [] : others.filter((one) => own.has(keyOf(folded(one).text)));
    this.#exact = new Set(alike.map(exactKey).filter((one) => !exact.has(one)));
    this.#matcher = kept.length === 0 ? found : matcherOf([...all, ...kept]);
  }

  get areNone(): boolean {
    return this.#matcher === null;
  }

  /** Whether a text contains one of them. */
  areIn(text: string): boolean {
    return !this.#placesIn(text).next().done;
  }

  /** A text with something else in place of them. */
  without(text: string, instead: string): string {
    let [result, last] = ['', 0];
    for (const { start, end } of this.#placesIn(text)) {
      result += text.slice(last, start) + instead;
      last = end;
    }
    return result + text.slice(last);
  }

  *#placesIn(text: string): Generator<Span> {
    if (this.#matcher === null) return;
    const { text: plain, startOf, endOf } = folded(text);
    for (const { found, at } of matches(this.#matcher, plain)) {
      if (this.#kept.has(keyOf(found))) continue;
      const [start, end] = [startOf(at), endOf(at + found.length - 1)];
      if (this.#exact.size === 0 || !this.#exact.has(exactKey(text.slice(start, end)))) yield { start, end };
    }
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
    const { 0: found, 1: before, 2: beforeLetter, 3: prefix, index } = match;
    const { length } = before ?? beforeLetter ?? prefix ?? '';
    yield { found: found.slice(length), at: index + length };
  }
}

/** What the spellings of a folded name that `matcherOf` matches have in common. */
const keyOf = (name: string): string => name.replace(/[\s+_・·'-]/g, '');
/** The same for a name that is not folded, with its accents. */
const exactKey = (name: string): string => keyOf(readable(name)).toLowerCase();

const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const IS_LETTER = new RegExp(`^[${UNSPACED}]$`, 'u');

/**
 * Names as they are searched for: folded, also without apostrophes, each once, and none of a single
 * character, unless it may be a word.
 */
const spelled = (names: readonly string[]): readonly string[] => {
  const plain = names.map((name) => folded(name).text.trim());
  const all = new Set(plain.flatMap((name) => [name, name.replaceAll("'", '')]));
  return [...all].filter((name) => keyOf(name).length > 1 || IS_LETTER.test(name));
};

/** Words of names, with what stands between them: `Anna-Maria van den Berg`. */
const FULL_NAME =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:v[ao]n|de[nrl]?|d[aiou]s?|l[ae]s?|te[nr]|zu|bin|[ae]l|\p{Lu}[\p{L}\p{M}'’.-]*))+$/u;

/**
 * Whether a name that contains others is that of somebody else. In scripts with spaces only a full
 * name that contains single words is: “Zelda’s sister” and “Anna and Bo” name Zelda and Anna.
 */
function isOtherName(name: string, matcher: RegExp): boolean {
  const parts = [...matches(matcher, folded(name).text)].map(({ found }) => found);
  const shown = readable(name).trim();
  const isFull = FULL_NAME.test(shown) && !/['’]s(?![\p{L}])/u.test(shown);
  return parts.length > 0 && parts.every((one) => BEGINS_UNSPACED.test(one) || (isFull && !/\s/.test(one)));
}

const WORD_END = `(?!(?![${UNSPACED}])[\\p{L}\\p{N}])`;
/** The end of a name of one letter: forms of address may follow. */
const LETTER_END = '(?=さん|さま|様|氏|君|くん|ちゃん|先生|女士|小姐|老师|老師|씨|님|(?![\\p{L}\\p{N}]))';

/** A name in Hebrew or Arabic letters; shorter ones would be found in words such as שלי. */
const TAKES_PREFIX = /^[א-ת\u0620-\u064a].{2}/u;
/** “And”, “to”, “from” and the like, which are letters of the next word in these scripts. */
const PREFIX = '[והבכלמשوفبكل]{0,3}';

/**
 * Matches any of some folded names, as a whole word where words end, the longest first. One of the
 * groups is what is before, since older phones do not support lookbehind. Null if there are no names.
 */
function matcherOf(names: readonly string[]): RegExp | null {
  if (names.length === 0) return null;
  const letters = names.filter((name) => IS_LETTER.test(name));
  const within = names.filter((name) => name.length > 1 && BEGINS_UNSPACED.test(name));
  const words = names.filter((name) => !BEGINS_UNSPACED.test(name));
  const ways = [
    anyOf(within),
    `(^|[^\\p{L}\\p{N}]|[${UNSPACED}])${anyOf(words)}`,
    `(^|[^\\p{L}\\p{N}])${anyOf(letters)}`,
    `((?:^|[^\\p{L}\\p{N}])${PREFIX})${anyOf(names.filter((name) => TAKES_PREFIX.test(name)))}`,
  ];
  return new RegExp(ways.join('|'), 'gu');
}

/** A pattern for any of some names. If all have the same end, it is there once, which makes the pattern much smaller. */
function anyOf(names: readonly string[]): string {
  if (names.length === 0) return '(?!)';
  const all = names.map(atomsOf);
  const [end = '', other] = new Set(all.map((one) => one.at(-1) ?? ''));
  return other === undefined ? oneOf(all.map((one) => [...one.slice(0, -1), ''])) + end : oneOf(all);
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
    if (/[\s+_・·-]/.test(character)) {
      spaces = SPACE;
      continue;
    }
    const isNext = BEGINS_UNSPACED.test(character);
    const between = isUnspaced && isNext ? MAYBE_SPACE : spaces;
    if (between !== '') atoms.push(between);
    atoms.push(character.replace(/[.*+?^${}()|[\]\\/]/, '\\$&'));
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
const MARK = `(?:[\\p{M}\\u1160-\\u11ff\\uff9e\\uff9f${INVISIBLE}]|${PERCENT}c[cd]${NEXT}|${PERCENT}e1${PERCENT}8[5-7]${NEXT}|${PERCENT}e3${PERCENT}82${PERCENT}9[9a])`;
const COMPOSED = new RegExp(`(?:${ENCODED}|${ENTITY}|[^\\0-\\x7f]|[^](?=${MARK}))${MARK}*`, 'giu');

/** What may be folded to fewer letters. In a text without it that stays as long, each letter has its place. */
const MAY_SHRINK = new RegExp(`[%&\\p{M}\\u1160-\\u11ff\\uff9e\\uff9f${INVISIBLE}]|[^\\0-\\uffff]`, 'u');
const MAY_DIFFER = /[^\0-\x7f]|%[\da-f]{2}|&(?:#|nbsp)/i;
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]|\\u034f`, 'g');

interface Folded {
  readonly text: string;
  /** Where the character at an offset begins in the original text. */
  readonly startOf: (offset: number) => number;
  /** Where it ends there. */
  readonly endOf: (offset: number) => number;
}

/** A text in plain letters, without invisible characters, and with those that are encoded for an address or for HTML decoded. */
function folded(text: string): Folded {
  const whole = MAY_SHRINK.test(text) ? '' : plainLetters(text.normalize('NFKC'));
  if (whole.length === text.length)
    return { text: whole, startOf: (offset) => offset, endOf: (offset) => offset + 1 };
  let plain = '';
  const [starts, ends]: [number[], number[]] = [[], []];
  const add = (letters: string, start: number, end: number): void => {
    plain += letters;
    starts.push(...Array<number>(letters.length).fill(start));
    ends.push(...Array<number>(letters.length).fill(end));
  };
  let last = 0;
  const addAscii = (end: number): void => {
    for (; last < end; last++) add(plainLetters(text.charAt(last)), last, last + 1);
  };
  for (const { 0: character, index } of text.matchAll(COMPOSED)) {
    addAscii(index);
    last = index + character.length;
    add(plainLetters(readable(character)), index, last);
  }
  addAscii(text.length);
  return {
    text: plain,
    startOf: (offset) => starts[offset] ?? text.length,
    endOf: (offset) => ends[offset] ?? text.length,
  };
}

/** A text with composed characters of usual width, without invisible ones, and with those that are encoded decoded. */
function readable(text: string): string {
  if (!MAY_DIFFER.test(text)) return text;
  return text.replace(COMPOSED, decodedCharacter).replace(ALL_INVISIBLE, '').normalize('NFKC');
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
